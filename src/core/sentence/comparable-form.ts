/** Form of a sentence by which sentences are compared. */
import { normalForm } from '../text/characters.ts';
import { SentenceFolder } from './folder.ts';

const SPACE = /\s+/gu;

/** Marks of plain text; they are removed. */
const MARKS = /[，。、；：！？“”‘’（）《》—…\s]+/gu;
/** Plain text without marks: ideographs that are their own normal form (all but 零), numbers, percent signs. */
const PLAIN = /^(?:[\u4e00-\u96f5\u96f7-\u9fff0-9%]|(?<=[0-9])\.(?=[0-9]))+$/;
/** Two numbers that only marks separate. */
const APART =
  /[0-9][.，。、；：！？“”‘’（）《》—…\s]*[，。、；：！？“”‘’（）《》—…\s][.，。、；：！？“”‘’（）《》—…\s]*[0-9]/u;

/** Overwritten by every call. */
const folder = new SentenceFolder();

/**
 * Letters, digits and percent signs in normal form: `增长６．５％，居全省“第一”！` is `增长6.5%居全省第一`.
 *
 * Two sentences with the same form are the same word for word. Search folds further (it drops decimal points), which would make
 * 6.5 and 65 the same figure. A text of signs only (***) is its own form. Linear.
 */
export function comparableForm(text: string): string {
  // Nearly every clause is plain: patterns are faster than a loop.
  const bare = text.replace(MARKS, '');
  if (PLAIN.test(bare) && !APART.test(text)) return bare;
  folder.take(text, 0, text.length);
  const form = folder.text();
  return form === '' ? normalForm(text).replace(SPACE, '') : form;
}
