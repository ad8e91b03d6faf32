/** What of a sentence counts when sentences are compared. */
import { normalForm } from '../text/characters.ts';
import { SentenceFolder } from './folder.ts';

const SPACE = /\s+/gu;

/** Written over by every call. */
const folder = new SentenceFolder();

/**
 * Letters, digits and percent signs in normal form: `增长６．５％，居全省“第一”！` is `增长6.5%居全省第一`.
 *
 * Two sentences with the same form say the same word for word. Search folds further (a decimal point is nothing to it), which
 * would make 6.5 and 65 the same figure. A text of signs alone (***) stands for itself. Linear.
 */
export function comparableForm(text: string): string {
  folder.take(text, 0, text.length);
  const form = folder.text();
  return form === '' ? normalForm(text).replace(SPACE, '') : form;
}
