/** What of a sentence counts when a draft is checked. */

import { SentenceFolder } from '../sentence/folder.ts';
import { findOpening } from '../sentence/openings.ts';

/**
 * A sentence as checking sees it: its letters, digits and percent signs in normal form, as reuse and comparison have them,
 * without the numbering that it opens with. The unit at UTF-16 index `i` of `text` was made from `starts[i]` to `ends[i]` of the sentence.
 */
export interface SentenceForm {
  text: string;
  starts: number[];
  ends: number[];
}

/** （一）三是加强…: a heading's number and a point's. */
const OPENINGS = 2;

/** Written over by every call: folding a report makes no arrays but those of its forms. */
const folder = new SentenceFolder();

/** `（二）增长６．５％，居“第一”！` reads 增长6.5%居第一. Linear in the length of the sentence. */
export function formOf(sentence: string): SentenceForm {
  folder.take(sentence, afterOpenings(sentence), sentence.length);
  const { starts, ends, length } = folder;
  return {
    text: folder.text(),
    starts: Array.from(starts.subarray(0, length)),
    ends: Array.from(ends.subarray(0, length)),
  };
}

/** What numbering can begin with: looking for it in every sentence would take longer than all else. */
const NUMBERING = /[第一二三四五六七八九十百〇零0-9０-９(（[〔㈠-㈩⒈-⒛⑴-⒇①-⑳—–-]/u;

/** Where a sentence goes on after the numbering that it opens with. Constant time. */
export function afterOpenings(sentence: string): number {
  if (!NUMBERING.test(sentence.charAt(0))) return 0;
  let from = 0;
  for (let count = 0; count < OPENINGS; count += 1) {
    const length = findOpening(sentence.slice(from))?.length ?? 0;
    // A sentence that is nothing but a number keeps it.
    if (length === 0 || from + length >= sentence.trimEnd().length) break;
    from += length;
  }
  return from;
}
