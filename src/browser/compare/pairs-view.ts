/** Where nothing is chosen: adjacent years of each series, one link each. */

import { addressOf, START } from '../kit/compare-state.ts';
import { button, el, refill } from '../kit/dom.ts';
import { isNarrow } from '../kit/narrow.ts';
import type { Pair, SeriesPairs } from './pairs.ts';

/** More are shown when asked for: some two screens. */
const mostSeries = (): number => (isNarrow() ? 6 : 20);
/** Pairs of a series that stand in the list; the earlier ones open when asked for. */
const MOST_PAIRS = 8;

export function pairsView(all: readonly SeriesPairs[]): HTMLElement {
  if (all.length === 0) {
    return el(
      'p',
      { class: 'empty-state' },
      '馆藏里还没有成系列的报告。同一单位有两年以上的同类报告，就归入一个系列；任意两篇也可以在上面选来比对。',
    );
  }
  const list = el('div', { class: 'pair-list' });
  const draw = (count: number): void => {
    const rest = all.length - count;
    refill(
      list,
      ...all.slice(0, count).map(seriesView),
      rest > 0 && button(`另外 ${rest} 个系列`, () => draw(all.length), { class: 'button' }),
    );
  };
  draw(mostSeries());
  return el(
    'section',
    { 'aria-labelledby': 'pairs' },
    el('h2', { id: 'pairs', class: 'block-title' }, '相邻年度'),
    list,
  );
}

function seriesView({ series, pairs }: SeriesPairs): HTMLElement {
  return el(
    'div',
    { class: 'entry pair-series' },
    el('h3', { class: 'entry-title' }, series),
    el('div', {}, ...(pairs.length > MOST_PAIRS + 1 ? foldedPairs(pairs) : [pairList(pairs)])),
  );
}

const pairList = (pairs: readonly Pair[]): HTMLElement =>
  el('ul', { class: 'pair-years number' }, ...pairs.map((pair) => el('li', {}, pairLink(pair))));

function foldedPairs(pairs: readonly Pair[]): HTMLElement[] {
  const earlier = pairs.slice(MOST_PAIRS);
  return [
    pairList(pairs.slice(0, MOST_PAIRS)),
    el('details', {}, el('summary', { class: 'note' }, `更早 ${earlier.length} 对`), pairList(earlier)),
  ];
}

function pairLink({ earlier, later }: Pair): HTMLElement {
  const missing = (later.year ?? 0) - (earlier.year ?? 0) - 1;
  return el(
    'a',
    { href: addressOf({ ...START, a: earlier.id, b: later.id }) },
    `${earlier.year} → ${later.year}`,
    missing > 0 && el('span', { class: 'soft' }, `（缺 ${missing} 年）`),
  );
}
