/** What of a sentence counts when sentences are compared. */
import { normalForm } from '../text/characters.ts';
import { SentenceFolder } from './folder.ts';

const SPACE = /\s+/gu;

/** Marks of plain text: they leave nothing. */
const MARKS = /[，。、；：！？“”‘’（）《》—…\s]+/gu;
/** What is left of plain text: ideographs that are their own normal form (all but 零), numbers, percent signs. */
const PLAIN = /^(?:[\u4e00-\u96f5\u96f7-\u9fff0-9%]|(?<=[0-9])\.(?=[0-9]))+$/;
/** Two numbers that only marks keep apart. */
const APART =
  /[0-9][.，。、；：！？“”‘’（）《》—…\s]*[，。、；：！？“”‘’（）《》—…\s][.，。、；：！？“”‘’（）《》—…\s]*[0-9]/u;

/** Written over by every call. */
const folder = new SentenceFolder();

/**
 * Letters, digits and percent signs in normal form: `增长６．５％，居全省“第一”！` is `增长6.5%居全省第一`.
 *
 * Two sentences with the same form say the same word for word. Search folds further (a decimal point is nothing to it), which
 * would make 6.5 and 65 the same figure. A text of signs alone (***) stands for itself. Linear.
 */
export function comparableForm(text: string): string {
  // Nearly every clause: patterns are faster than a loop.
  const bare = text.replace(MARKS, '');
  if (PLAIN.test(bare) && !APART.test(text)) return bare;
  folder.take(text, 0, text.length);
  const form = folder.text();
  return form === '' ? normalForm(text).replace(SPACE, '') : form;
}
