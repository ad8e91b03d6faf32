/** What of a sentence counts when sentences are compared. */
import { normalForm } from '../text/characters.ts';

/** 1,155 is 1155; in 1,2 and 1,15 the comma is a mark between numbers. */
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/g;
/** Two numbers stay two numbers: 3—5 is not 35. */
const BETWEEN_NUMBERS = /(?<=\d)[^\p{L}\p{N}%]+(?=\d)/gu;
const SILENT = /[^\p{L}\p{N}%.]+|(?<!\d)\.|\.(?!\d)/gu;
const SPACE = /\s+/gu;

/**
 * Letters, digits and percent signs in normal form: `增长６．５％，居全省“第一”！` is `增长6.5%居全省第一`.
 *
 * Two sentences with the same form say the same word for word. Searching folds further (a decimal point is nothing to it), which
 * would make 6.5 and 65 the same figure. A text of signs alone (***) stands for itself.
 */
export function comparableForm(text: string): string {
  const normal = normalForm(text);
  const form = normal.replace(THOUSANDS, '').replace(BETWEEN_NUMBERS, '.').replace(SILENT, '');
  return form === '' ? normal.replace(SPACE, '') : form;
}
