/** On the page for unknown addresses: what the address may have meant, and a search for its words. */

import { messageOf } from '../../core/message-of.ts';
import type { Entry } from '../../core/palette/entry.ts';
import { wordsOfAddress } from '../../core/palette/nearest-entries.ts';
import { SEARCH } from '../../core/paths.ts';
import '../frame/frame.ts';
import { el, refill } from '../kit/dom.ts';
import { loadPalette } from '../kit/palette-library.ts';
import { siteRoot } from '../kit/site-root.ts';

const OFFERED = 5;

function nearestView(entries: readonly Entry[]): HTMLElement {
  const items = entries.map(({ name, url, note }) =>
    el(
      'li',
      {},
      el('a', { class: 'index-name', href: siteRoot() + url }, name),
      el('span', { class: 'index-note' }, note),
    ),
  );
  return el('section', {}, el('h2', {}, '也许要找'), el('ul', { class: 'index-list' }, ...items));
}

/** Chinese words of the address can stand in a text; a report's id cannot. */
function searchLink(words: string): HTMLElement | undefined {
  if (!/\p{Script=Han}/u.test(words)) return undefined;
  const href = `${siteRoot()}${SEARCH}?${new URLSearchParams({ q: words })}`;
  return el('p', {}, el('a', { href }, `检索“${words}”`));
}

function offer(place: Element, words: string): void {
  refill(place, searchLink(words));
  loadPalette()
    .then(({ nearest }) => nearest(words, OFFERED))
    .then(
      (entries) => entries.length > 0 && place.append(nearestView(entries)),
      // The rest of the page helps without them.
      (error: unknown) => place.append(el('p', { class: 'note' }, messageOf(error))),
    );
}

const place = document.querySelector('[data-nearest]');
const words = wordsOfAddress(location.pathname);
if (place && words !== '' && words !== '404') offer(place, words);
