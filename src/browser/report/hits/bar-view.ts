/** The strip over the text: what is marked and how often, which hit this is, ways on and back. */
import { button, type Child, el } from '../../kit/dom.ts';
import { mark } from '../../kit/marked-text.ts';
import { formatNumber } from '../../kit/words.ts';

export interface BarModel {
  /** The marked phrases, with their numbers of hits. */
  wordings: readonly { shown: string; count: number }[];
  /** Of the report, which may have scrolled away. */
  title: string;
  /** Back to the search. */
  address: string;
  onStep(by: 1 | -1): void;
  onClear(): void;
}

export interface Bar {
  root: HTMLElement;
  /** Shows which hit of how many this is, and the section that holds it; `words` are read out with it. */
  tell(at: number, count: number, section: string, words: string): void;
}

export function barView(model: BarModel): Bar {
  const place = el('p', { class: 'hit-place', role: 'status' });
  const section = el('span', { class: 'hit-section' });
  const count = model.wordings.reduce((sum, wording) => sum + wording.count, 0);
  const steps: Child[] =
    count === 0
      ? []
      : [
          button('上一处', () => model.onStep(-1), {
            class: 'plain',
            title: '上一处（p）',
            'aria-keyshortcuts': 'p Shift+F3',
          }),
          button('下一处', () => model.onStep(1), {
            class: 'plain',
            title: '下一处（n）',
            'aria-keyshortcuts': 'n F3',
          }),
        ];
  const root = el(
    'div',
    { class: 'hit-bar', role: 'region', 'aria-label': '检索命中' },
    el('ul', { class: 'hit-wordings' }, ...model.wordings.map(wordingItem)),
    el('p', { class: 'hit-where' }, el('span', { class: 'hit-report' }, model.title), section),
    place,
    ...steps,
    el(
      'span',
      { class: 'hit-ways' },
      el('a', { class: 'plain', href: model.address }, '回检索'),
      button('清除标记', model.onClear, { class: 'plain' }),
    ),
  );
  return {
    root,
    tell: (at, total, name, words) => {
      tell(place, at, total, words);
      section.textContent = name;
    },
  };
}

/** More than these are not all shown: a pasted list of words would fill the window. */
const LONGEST = 16;

function wordingItem({ shown, count }: BarModel['wordings'][number], index: number): HTMLElement {
  const units = [...shown];
  const words = units.length > LONGEST ? `${units.slice(0, LONGEST).join('')}…` : shown;
  return el('li', { title: shown }, mark(words, index), el('span', { class: 'number' }, formatNumber(count)));
}

function tell(place: HTMLElement, at: number, count: number, words: string): void {
  place.textContent = count === 0 ? '本篇正文里没有' : `${formatNumber(at + 1)} / ${formatNumber(count)}`;
  if (words !== '') place.append(el('span', { class: 'sr-only' }, `：${words}`));
}
