/** What of a sentence counts when a draft is checked. */
import { findOpening } from '../compare/openings.ts';
import { BREAK, readWritten } from '../text/reading.ts';

/**
 * A sentence as checking sees it: its letters and digits in normal form, without the numbering that it opens with.
 * The unit at UTF-16 index `i` of `text` was made from `starts[i]` to `ends[i]` of the sentence.
 */
export interface SentenceForm {
  text: string;
  starts: number[];
  ends: number[];
}

/** （一）三是加强…: a heading's number and a point's. */
const OPENINGS = 2;

/** `（二）增长６．５％，居“第一”！` reads 增长65居第一. Linear in the length of the sentence. */
export function formOf(sentence: string): SentenceForm {
  const from = afterOpenings(sentence);
  const reading = readWritten(sentence.slice(from));
  const form: SentenceForm = { text: reading.text.replaceAll(BREAK, ''), starts: [], ends: [] };
  for (let index = 0; index < reading.text.length; index += 1) {
    if (reading.text.charAt(index) === BREAK) continue;
    form.starts.push((reading.starts[index] ?? 0) + from);
    form.ends.push((reading.ends[index] ?? 0) + from);
  }
  return form;
}

function afterOpenings(sentence: string): number {
  let from = 0;
  for (let count = 0; count < OPENINGS; count += 1) {
    const length = findOpening(sentence.slice(from))?.length ?? 0;
    // A sentence that is nothing but a number keeps it.
    if (length === 0 || from + length >= sentence.trimEnd().length) break;
    from += length;
  }
  return from;
}
