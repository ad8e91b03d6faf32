/** The panel with the sources of a passage. A script of its own, `reuse-panel.js`, loaded on demand. */
import type { ReuseMark } from '../../../core/reuse/reuse-mark.ts';
import { button, el, refill } from '../../kit/dom.ts';
import { cutOut, unmark } from '../hits/mark-paragraph.ts';
import { markView } from './mark-view.ts';
import type { PanelRequest } from './report-reuse.ts';

export { explainMethod } from './method.ts';

/** Space over a passage that was scrolled to, in CSS pixels. */
const ABOVE = 96;

let open: Panel | undefined;

/** Opens the panel, or turns the open one to another passage. */
export function openPanel(request: PanelRequest): void {
  open?.close();
  open = new Panel(request);
}

class Panel {
  readonly #request: PanelRequest;
  readonly #root: HTMLElement;
  readonly #place = el('span', { class: 'reuse-place', role: 'status' });
  readonly #body = el('div', { class: 'reuse-body' });
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    this.close();
    this.#request.opener.focus();
  };
  #at: number;
  #shown: HTMLElement[] = [];

  constructor(request: PanelRequest) {
    this.#request = request;
    this.#at = request.mark;
    const title = el('h2', { id: 'reuse-title', tabindex: -1 }, '措辞来源');
    const close = (): void => {
      this.close();
      request.opener.focus();
    };
    this.#root = el(
      'aside',
      { class: 'reuse-panel', 'aria-labelledby': 'reuse-title' },
      el(
        'header',
        {},
        title,
        this.#place,
        button('上一处', () => this.#step(-1), { class: 'plain' }),
        button('下一处', () => this.#step(1), { class: 'plain' }),
        button('关闭', close, { class: 'plain', title: '关闭（Esc）', 'aria-keyshortcuts': 'Escape' }),
      ),
      this.#body,
    );
    (document.querySelector('main') ?? document.body).append(this.#root);
    document.addEventListener('keydown', this.#onKey);
    this.#show();
    title.focus({ preventScroll: true });
  }

  close(): void {
    unmark(this.#shown);
    document.removeEventListener('keydown', this.#onKey);
    this.#root.remove();
    open = undefined;
  }

  /** After the last passage comes the first again. */
  #step(by: 1 | -1): void {
    const { length } = this.#request.data.marks;
    this.#at = (this.#at + by + length) % length;
    this.#show();
  }

  #show(): void {
    const { data, paragraphs } = this.#request;
    const mark = data.marks[this.#at];
    const paragraph = mark && paragraphs.get(mark.paragraph);
    if (!mark || !paragraph) return;
    this.#place.textContent = `${this.#at + 1} / ${data.marks.length}`;
    refill(this.#body, ...markView(mark, { reports: data.reports, words: wordsOf(paragraph, mark) }));
    this.#body.scrollTop = 0;
    unmark(this.#shown);
    this.#shown = cutOut(paragraph, mark.start, mark.end).map((piece) => {
      const span = el('span', { class: 'reuse-shown' });
      piece.replaceWith(span);
      span.append(piece);
      return span;
    });
    this.#reveal();
  }

  /** Brings the passage where the panel does not hide it: on a phone that is the upper part of the window. */
  #reveal(): void {
    const { top, bottom } = this.#shown[0]?.getBoundingClientRect() ?? { top: ABOVE, bottom: ABOVE };
    const panel = this.#root.getBoundingClientRect();
    const free = panel.top > 0 ? panel.top : window.innerHeight;
    if (top < 0 || bottom > free) window.scrollBy(0, top - ABOVE);
  }
}

function wordsOf(paragraph: HTMLElement, { start, end }: ReuseMark): string {
  return (paragraph.textContent ?? '').slice(start, end);
}
