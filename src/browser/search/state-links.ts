/** Links that lead to another state of the same page: real addresses, so that they open in a new tab as well. */
import { el } from '../kit/dom.ts';
import { formatState, type SearchState } from '../kit/search-state.ts';

/** The page's own file: over file:// an address cannot begin at the folder. */
const PAGE = 'search.html';

export const addressOf = (state: SearchState): string => PAGE + formatState(state);

export function stateLink(label: string, state: SearchState, current: boolean): HTMLElement {
  const href = addressOf(state);
  return el('a', { href, 'data-state-link': true, 'aria-current': current ? 'true' : undefined }, label);
}

export interface Option<T> {
  value: T;
  label: string;
}

/** A named row of alternatives: 排序 相关 新到旧 旧到新. */
export function optionRow<T>(
  name: string,
  options: readonly Option<T>[],
  chosen: T | undefined,
  stateOf: (value: T) => SearchState,
): HTMLElement {
  const links = options.map(({ value, label }) => el('li', {}, stateLink(label, stateOf(value), value === chosen)));
  return el(
    'div',
    { class: 'option-row' },
    el('span', { class: 'option-name', 'aria-hidden': 'true' }, name),
    el('ul', { 'aria-label': name }, ...links),
  );
}
