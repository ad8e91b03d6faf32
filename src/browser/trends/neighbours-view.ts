/** The words before and after a phrase, each leading to its lines. */
import type { Side } from '../../core/trends/collocates.ts';
import { type Child, el } from '../kit/dom.ts';
import { formatNumber, formatShare } from '../kit/words.ts';
import { section } from './levels-view.ts';
import { linesAddress } from './lines-address.ts';
import type { MeasuredNeighbour, Neighbourhood } from './neighbours.ts';
import { addressOf, type TrendsState } from './state.ts';
import { swatch } from './swatch.ts';

const SIDE_NAMES: Readonly<Record<Side, string>> = { left: '前面的词', right: '后面的词' };

/** The phrases whose neighbours can be shown, as links; `place` is given anew to each. */
export function neighbourSection(state: TrendsState, ...children: readonly Child[]): HTMLElement {
  const links = state.phrases.map((phrase, place) => {
    const open = place === state.near;
    const href = addressOf({ ...state, near: open ? -1 : place });
    return el(
      'li',
      {},
      el('a', { href, 'data-state-link': true, 'aria-current': open ? 'true' : undefined }, swatch(place), phrase),
    );
  });
  return section(
    '词语搭配',
    el('div', { class: 'option-row' }, el('ul', { 'aria-label': '看哪个提法的搭配' }, ...links)),
    ...children,
  );
}

export function neighboursView(
  phrase: string,
  { hits, reports, sides }: Neighbourhood,
  state: TrendsState,
): HTMLElement {
  const lead = `“${phrase}”出现 ${formatNumber(hits)} 次，见于 ${formatNumber(reports)} 篇。`;
  if (sides.left.length + sides.right.length === 0) {
    return el('p', { class: 'empty-state' }, `${lead}前后没有两次以上相同的词。`);
  }
  return el(
    'div',
    { class: 'neighbours-found' },
    el('p', { class: 'neighbours-lead' }, lead),
    el(
      'div',
      { class: 'neighbour-columns' },
      sideTable('left', sides.left, hits, state),
      sideTable('right', sides.right, hits, state),
    ),
    el(
      'p',
      { class: 'note' },
      '紧挨着的词（中间的逗号、顿号不计，不跨句），2 至 8 字，至少两次；在两侧变化处断开，不靠词典。占比是它占全部出现的份额。',
      'logDice 说两个词关系多紧：以篇计，最高 14，每低 1 紧密减半。点词看语句。',
    ),
  );
}

function sideTable(
  side: Side,
  neighbours: readonly MeasuredNeighbour[],
  hits: number,
  state: TrendsState,
): HTMLElement {
  if (neighbours.length === 0) return el('p', { class: 'note' }, `${SIDE_NAMES[side]}：没有两次以上相同的。`);
  const names = [SIDE_NAMES[side], '次数', '占比', '篇数', 'logDice'];
  return el(
    'table',
    { class: 'neighbour-table' },
    el('caption', { class: 'sr-only' }, SIDE_NAMES[side]),
    el('thead', {}, el('tr', {}, ...names.map((name) => el('th', { scope: 'col' }, name)))),
    el('tbody', {}, ...neighbours.map((each) => rowOf(each, hits, state))),
  );
}

function rowOf(
  { side, word, query, hits, reports, logDice }: MeasuredNeighbour,
  all: number,
  state: TrendsState,
): HTMLElement {
  const href = linesAddress(state, query);
  const figures = [formatNumber(hits), formatShare(hits, all), formatNumber(reports), logDice.toFixed(1)];
  return el(
    'tr',
    { 'data-neighbour': side, 'data-query': query, 'data-hits': hits },
    el('th', { scope: 'row' }, el('a', { href }, word.toUpperCase())),
    ...figures.map((figure) => el('td', {}, figure)),
  );
}
