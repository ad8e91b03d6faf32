/** Text with marks, and a hit with its context. */

import { findWording, prepareText } from '../../core/phrase/match.ts';
import { parseQuery } from '../../core/phrase/query.ts';
import type { Wording } from '../../core/phrase/wording.ts';
import { NO_ALIASES } from '../../core/text/aliases.ts';
import { type Child, el } from './dom.ts';

/** Marks of more phrases than this repeat. */
const STYLES = 4;

/** `mark` in the style of its phrase: colour and underline distinguish them. */
export function mark(text: string, phrase = 0): HTMLElement {
  return el('mark', { class: `hit-${phrase % STYLES}` }, text);
}

/** All wordings that a query looks for, those for titles only among them. */
export function wordingsOf(query: string): Wording[] {
  return parseQuery(query).terms.flatMap((term) => (term.without ? [] : term.either));
}

/** A text in which every place of the wordings is put into an element that `dress` makes. */
export function dressed(text: string, wordings: readonly Wording[], dress: (words: string) => Node): Child[] {
  const searched = prepareText(text, NO_ALIASES);
  const places = wordings.flatMap((wording) => findWording(searched, wording)).sort((a, b) => a.start - b.start);
  const parts: Child[] = [];
  let from = 0;
  for (const { start, end } of places) {
    if (start < from) continue;
    parts.push(text.slice(from, start), dress(text.slice(start, end)));
    from = end;
  }
  return [...parts, text.slice(from)];
}
