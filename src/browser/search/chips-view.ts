/** The chosen facet values, each with a way to take it back. */

import { button, el } from '../kit/dom.ts';
import { type Chosen, countChosen, FACETS } from '../kit/search-state.ts';
import { FACET_NAMES } from '../kit/words.ts';
import type { Facet } from '../library/archive-api.ts';

export interface ChipsModel {
  chosen: Chosen;
  onToggle(facet: Facet, value: string): void;
  onClear(): void;
}

/** Nothing where nothing is chosen. */
export function chipsView({ chosen, onToggle, onClear }: ChipsModel): HTMLElement | undefined {
  const count = countChosen(chosen);
  if (count === 0) return undefined;
  const chips = FACETS.flatMap((facet) =>
    chosen[facet].map((value) => {
      const label = `去掉筛选：${FACET_NAMES[facet]} ${value}`;
      const chip = button(value, () => onToggle(facet, value), { class: 'chip', 'aria-label': label });
      return el('li', {}, chip);
    }),
  );
  return el(
    'div',
    { class: 'chips' },
    el('span', { class: 'chips-lead', 'aria-hidden': 'true' }, '筛选'),
    el('ul', { 'aria-label': '已选的筛选' }, ...chips),
    count > 1 && button('全部去掉', onClear, { class: 'plain' }),
  );
}
