/** Words of a sentence, deletions and insertions marked. */

import type { Word } from './changed-words.ts';
import { type Child, el } from './dom.ts';

/** Struck through and underlined, so that nothing hangs on colour. */
export function wordsView(words: readonly Word[]): Child[] {
  return words.map(({ type, text }) => {
    if (type === 'kept') return text;
    return el(type === 'deleted' ? 'del' : 'ins', {}, text);
  });
}
