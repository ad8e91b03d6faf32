/**
 * The small bar of actions beside chosen words: on a selection of the report's text, and on a paragraph whose number was
 * followed. It stands right after the paragraph in the page, so that the next Tab reaches it.
 */
import type { QuoteSource } from '../../../core/report/quote-source.ts';
import { button, el, refill } from '../../kit/dom.ts';
import { offeredActions, type PassageAction } from './actions.ts';
import type { Passage } from './passage.ts';
import { placeBeside } from './place.ts';

export interface Chosen {
  passage: Passage;
  /** The paragraph after which the bar stands. */
  paragraph: Element;
  /** The rectangle in the window that the bar stays near. */
  box: () => DOMRect;
}

export class PassageBar {
  readonly #source: QuoteSource;
  readonly #element = el('div', { class: 'passage-bar', role: 'group', 'aria-label': '所选文字' });
  #chosen: Chosen | undefined;

  constructor(source: QuoteSource) {
    this.#source = source;
    // Pressing a button would otherwise take the selection away before it is used.
    this.#element.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#element.addEventListener('mousedown', (event) => event.preventDefault());
  }

  holds(node: EventTarget | null): boolean {
    return node instanceof Node && this.#element.contains(node);
  }

  show(chosen: Chosen): void {
    this.#chosen = chosen;
    const { passage } = chosen;
    const buttons = offeredActions().map((action) =>
      button(action.name, () => void this.#run(action, passage), { title: action.title }),
    );
    refill(this.#element, ...buttons);
    if (this.#element.previousElementSibling !== chosen.paragraph) chosen.paragraph.after(this.#element);
    this.place();
  }

  place(): void {
    if (this.#chosen) placeBeside(this.#element, this.#chosen.box());
  }

  hide(): void {
    if (this.#chosen === undefined) return;
    const focused = this.holds(document.activeElement);
    const link = this.#chosen.paragraph.previousElementSibling;
    this.#chosen = undefined;
    this.#element.remove();
    if (focused && link instanceof HTMLAnchorElement) link.focus({ preventScroll: true });
  }

  async #run(action: PassageAction, passage: Passage): Promise<void> {
    this.hide();
    await action.run(passage, this.#source);
  }
}
