/** Findings marked as dealt with. Kept while the page is open, by the words of the sentence, so that the next check finds them. */
import { formOf } from '../../core/draft/sentence-form.ts';

export class DoneMarks {
  readonly #done = new Set<string>();

  has(sentence: string): boolean {
    return this.#done.has(formOf(sentence).text);
  }

  set(sentence: string, isDone: boolean): void {
    const { text } = formOf(sentence);
    if (isDone) this.#done.add(text);
    else this.#done.delete(text);
  }
}
