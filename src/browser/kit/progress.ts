/** Tells what is under way once it takes longer than a moment. */
import { refill } from './dom.ts';
import { progressView } from './message-view.ts';

/** What takes longer than this, in milliseconds, is told. */
const PATIENCE = 250;

export class ProgressLine {
  readonly #place: HTMLElement;
  readonly #onCancel: () => void;
  #timer: number | undefined;
  #frame: number | undefined;
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
    // A report is read in less than a frame: numbers that nobody would see are not drawn.
    if (this.#shown) this.#frame ??= requestAnimationFrame(() => this.#draw());
  }

  stop(): void {
    clearTimeout(this.#timer);
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#shown = false;
    refill(this.#place);
  }

  #draw(): void {
    this.#frame = undefined;
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
