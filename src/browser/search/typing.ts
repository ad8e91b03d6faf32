/** The search field while it is written in: a search a moment after the last key, none while an input method composes. */

import { cutQuery } from '../kit/search-state.ts';

export interface Typing {
  /** The text has stood for a moment. */
  onText(text: string): void;
  /** The reader is done with it: Enter, the button, or leaving the field. */
  onDone(text: string): void;
}

/** Long enough for a fast typist's next key, short enough to seem at once. */
const PAUSE = 160;

export function watchTyping(form: HTMLFormElement, input: HTMLInputElement, typing: Typing): void {
  let timer: number | undefined;
  let composing = false;
  const textOf = (): string => cutQuery(input.value);
  const later = (): void => {
    clearTimeout(timer);
    if (!composing) timer = window.setTimeout(() => typing.onText(textOf()), PAUSE);
  };
  const done = (): void => {
    clearTimeout(timer);
    typing.onDone(textOf());
  };
  input.addEventListener('compositionstart', () => {
    composing = true;
    clearTimeout(timer);
  });
  input.addEventListener('compositionend', () => {
    composing = false;
    later();
  });
  input.addEventListener('input', later);
  input.addEventListener('change', done);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // Enter that ends a composition is not meant for the form.
    if (!composing) done();
  });
}
