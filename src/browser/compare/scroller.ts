/** One report in a column that scrolls by itself. */
import type { Row } from '../../core/compare/comparison.ts';
import type { Side } from '../kit/changed-words.ts';
import type { Kind } from '../kit/compare-state.ts';
import { el } from '../kit/dom.ts';
import type { ReportCard, ReportText } from '../library/archive-api.ts';
import { layColumn } from './columns.ts';
import { filterRows } from './filter.ts';
import type { Naming } from './naming.ts';
import { sentenceView } from './row-view.ts';

export interface ScrollerModel {
  side: Side;
  rows: readonly Row[];
  text: ReportText;
  card: ReportCard;
  naming: Naming;
  /** The reader scrolled the column. */
  onScroll: () => void;
}

/** How much of a sentence has to show for it to be the first in view. */
const SHOWING = 8;

export class Scroller {
  readonly element: HTMLElement;
  readonly #rows: readonly Row[];
  readonly #table: HTMLTableElement;
  readonly #lines = new Map<number, HTMLTableRowElement>();
  /** Where the page itself scrolled to, which is not the reader's doing. */
  #placed = 0;

  constructor({ side, rows, text, card, naming, onScroll }: ScrollerModel) {
    this.#rows = rows;
    const lines = layColumn(rows, side, text).map((item) => {
      const line = sentenceView(item, side, { card, naming });
      for (const index of item.indices) this.#lines.set(index, line);
      return line;
    });
    this.#table = el('table', { class: `pairs column ${side}` }, el('tbody', {}, ...lines));
    const label = `${side === 'a' ? '前一篇' : '后一篇'}：${card.title}`;
    this.element = el('div', { class: 'scroller', role: 'region', tabindex: 0, 'aria-label': label }, this.#table);
    this.element.addEventListener(
      'scroll',
      () => {
        if (Math.abs(this.element.scrollTop - this.#placed) > 1) onScroll();
      },
      { passive: true },
    );
  }

  filter(hidden: readonly Kind[]): void {
    filterRows(this.#table, this.#rows, { hidden });
    this.#placed = this.element.scrollTop;
  }

  /** The line of a row's sentence; undefined where the row has none in this report. */
  find(index: number): HTMLTableRowElement | undefined {
    return this.#lines.get(index);
  }

  /** Scrolls so that a row's sentence stands `offset` pixels below the column's top. */
  place(index: number, offset: number): void {
    const line = this.#lines.get(index);
    if (line === undefined) return;
    this.element.scrollTop += line.getBoundingClientRect().top - this.element.getBoundingClientRect().top - offset;
    this.#placed = this.element.scrollTop;
  }

  /** Lines that can be seen, from the top. */
  inView(): HTMLTableRowElement[] {
    const { top, bottom } = this.element.getBoundingClientRect();
    const lines = [...this.#table.querySelectorAll<HTMLTableRowElement>('tr[data-sentence]')];
    return lines.filter((line) => {
      const box = line.getBoundingClientRect();
      return !line.hidden && box.bottom > top + SHOWING && box.top < bottom - SHOWING;
    });
  }
}
