/** Shows work in progress once it takes longer than a moment. */
import { refill } from './dom.ts';
import { progressView } from './message-view.ts';

/** Work that takes longer than this, in milliseconds, is shown. */
const PATIENCE = 250;
/** Milliseconds from one drawing of the numbers to the next: a report is read in less than a frame. */
const BEAT = 100;

export class ProgressLine {
  readonly #place: HTMLElement;
  readonly #onCancel: () => void;
  #timer: number | undefined;
  #next: number | undefined;
  #shown = false;
  #doing = '';
  #amount = { done: 0, total: 0 };

  constructor(place: HTMLElement, onCancel: () => void) {
    this.#place = place;
    this.#onCancel = onCancel;
  }

  start(doing: string): void {
    this.stop();
    this.#doing = doing;
    this.#amount = { done: 0, total: 0 };
    this.#timer = window.setTimeout(() => {
      this.#shown = true;
      this.#draw();
    }, PATIENCE);
  }

  /** `total` 0: not known. */
  tell(doing: string, done: number, total: number): void {
    this.#doing = doing;
    this.#amount = { done, total };
    if (this.#shown) this.#next ??= window.setTimeout(() => this.#draw(), BEAT);
  }

  stop(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#next);
    this.#next = undefined;
    this.#shown = false;
    refill(this.#place);
  }

  #draw(): void {
    this.#next = undefined;
    const bar = this.#place.querySelector('progress');
    const words = this.#place.querySelector('.doing');
    const view = progressView({ doing: this.#doing, ...this.#amount, onCancel: this.#onCancel });
    // The button stays where it is while numbers run, so that it can be pressed.
    if (bar === null || words === null) refill(this.#place, view);
    else {
      words.replaceWith(view.querySelector('.doing') ?? words);
      bar.replaceWith(view.querySelector('progress') ?? bar);
    }
  }
}
