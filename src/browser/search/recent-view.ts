/** The searches made before, as links, and a way to forget them. */
import { button, el } from '../kit/dom.ts';
import { START } from '../kit/search-state.ts';
import { addressOf } from './state-links.ts';

/** Nothing when there were none. */
export function recentView(searches: readonly string[], onForget: () => void): HTMLElement | undefined {
  if (searches.length === 0) return undefined;
  const items = searches.map((q) =>
    el('li', {}, el('a', { href: addressOf({ ...START, q }), 'data-state-link': true }, q)),
  );
  return el(
    'nav',
    { class: 'recent', 'aria-label': '最近检索' },
    el('span', { class: 'option-name', 'aria-hidden': 'true' }, '最近'),
    el('ul', {}, ...items),
    button('清除', onForget, { class: 'plain', 'aria-label': '清除最近检索' }),
  );
}
