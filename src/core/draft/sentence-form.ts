/** Form of a sentence by which a draft is checked. */

import { SentenceFolder } from '../sentence/folder.ts';
import { findOpening } from '../sentence/openings.ts';

/**
 * A sentence as the check compares it: its letters, digits and percent signs in normal form, as reuse and comparison have them,
 * without the numbering at its start. The code unit at UTF-16 index `i` of `text` was made from `starts[i]` to `ends[i]` of the
 * sentence.
 */
export interface SentenceForm {
  text: string;
  starts: number[];
  ends: number[];
}

/** （一）三是加强…: the number of a heading and that of a point. */
const OPENINGS = 2;

/** Overwritten by every call: folding a report allocates no arrays except those of its forms. */
const folder = new SentenceFolder();

/** `（二）增长６．５％，居“第一”！` gives 增长6.5%居第一. Linear in the length of the sentence. */
export function formOf(sentence: string): SentenceForm {
  folder.take(sentence, afterOpenings(sentence), sentence.length);
  const { starts, ends, length } = folder;
  return {
    text: folder.text(),
    starts: Array.from(starts.subarray(0, length)),
    ends: Array.from(ends.subarray(0, length)),
  };
}

/** First characters of numbering. Matching numbering at every sentence would take longer than all the rest. */
const NUMBERING = /[第一二三四五六七八九十百〇零0-9０-９(（[〔㈠-㈩⒈-⒛⑴-⒇①-⑳—–-]/u;

/** Offset after the numbering at the start of a sentence. Constant time. */
export function afterOpenings(sentence: string): number {
  if (!NUMBERING.test(sentence.charAt(0))) return 0;
  let from = 0;
  for (let count = 0; count < OPENINGS; count += 1) {
    const length = findOpening(sentence.slice(from))?.length ?? 0;
    // A sentence that is only a number keeps it.
    if (length === 0 || from + length >= sentence.trimEnd().length) break;
    from += length;
  }
  return from;
}
