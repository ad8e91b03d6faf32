/** The two reports beside one another, each in its own order and scrolled by itself. */
import type { Row } from '../../core/compare/comparison.ts';
import type { Side } from '../kit/changed-words.ts';
import { isShown, type Kind } from '../kit/compare-state.ts';
import { el } from '../kit/dom.ts';
import type { Compared } from './compared.ts';
import type { Naming } from './naming.ts';
import { Scroller } from './scroller.ts';

/** A row, and how many pixels below the table's head it stands. */
export interface Anchor {
  index: number;
  offset: number;
}

const SIDES = ['a', 'b'] as const;

export class FreeColumns {
  readonly element: HTMLElement;
  readonly #rows: readonly Row[];
  readonly #columns: Record<Side, Scroller>;
  #hidden: readonly Kind[] = [];
  /** The column that the reader scrolled last. */
  #last: Side = 'b';

  constructor({ comparison: { rows }, texts, cards }: Compared, naming: Naming) {
    this.#rows = rows;
    const column = (side: Side): Scroller =>
      new Scroller({ side, rows, text: texts[side], card: cards[side], naming, onScroll: () => (this.#last = side) });
    this.#columns = { a: column('a'), b: column('b') };
    this.element = el('div', { class: 'free-columns' }, this.#columns.a.element, this.#columns.b.element);
  }

  filter(hidden: readonly Kind[]): void {
    this.#hidden = hidden;
    for (const side of SIDES) this.#columns[side].filter(hidden);
  }

  place(anchors: Partial<Record<Side, Anchor>>): void {
    for (const side of SIDES) {
      const anchor = anchors[side];
      if (anchor !== undefined) this.#columns[side].place(anchor.index, anchor.offset);
    }
  }

  /** Brings both sentences of a row into view, side by side; where a report has none, what stands before it there. */
  go(index: number, focus: boolean): void {
    const offset = this.element.clientHeight / 3;
    const row = this.#rows[index];
    for (const side of SIDES) {
      const line = this.#columns[side].find(index);
      if (line !== undefined) line.hidden = false;
      this.#columns[side].place(line === undefined ? this.#before(index, side) : index, offset);
    }
    const target = this.#columns[row?.b === undefined ? 'a' : 'b'].find(index);
    if (focus) target?.focus({ preventScroll: true });
  }

  /** Index of the row whose sentence is at the top of the column that was scrolled last. */
  top(): number | undefined {
    const indices = indicesOf(this.#columns[this.#last].inView()[0]);
    return indices.find((index) => this.#isShown(index)) ?? indices[0];
  }

  /** The first and the last row in view in the column that was scrolled last; what moved stands elsewhere among the rows. */
  range(): { first: number; last: number } | undefined {
    const indices = this.#columns[this.#last].inView().flatMap(indicesOf);
    const staying = indices.filter((index) => !this.#rows[index]?.flags.includes('moved'));
    if (staying.length === 0) return undefined;
    return { first: Math.min(...staying), last: Math.max(...staying) };
  }

  #isShown(index: number): boolean {
    const row = this.#rows[index];
    return row !== undefined && isShown(row, this.#hidden);
  }

  #before(index: number, side: Side): number {
    const isThere = (row: Row | undefined): boolean => row?.[side] !== undefined && !row.flags.includes('moved');
    let found = index;
    while (found > 0 && !isThere(this.#rows[found])) found -= 1;
    return found;
  }
}

const indicesOf = (line: HTMLElement | undefined): number[] =>
  (line?.dataset.rows ?? '').split(' ').filter(Boolean).map(Number);

/** Where each report's sentences stand under the table's head: the first that is whole in view and did not move. */
export function anchorsIn(table: HTMLTableElement, rows: readonly Row[]): Partial<Record<Side, Anchor>> {
  const head = table.tHead?.rows[0]?.cells[0]?.getBoundingClientRect().bottom ?? 0;
  const below = linesBelow(table, head).filter(({ index }) => !rows[index]?.flags.includes('moved'));
  const anchor = (side: Side): Anchor | undefined => {
    const own = below.filter(({ index }) => rows[index]?.[side] !== undefined);
    return own.find(({ offset }) => offset > -SLACK) ?? own.at(-1);
  };
  const [a, b] = [anchor('a'), anchor('b')];
  return { ...(a && { a }), ...(b && { b }) };
}

/** Pixels of a sentence that may be cut off, or that alone do not show it. */
const SLACK = 8;

function linesBelow(table: HTMLTableElement, head: number): Anchor[] {
  const lines = [...table.querySelectorAll<HTMLElement>('tr[data-row]:not([hidden])')];
  return lines.flatMap((line) => {
    const { top, bottom } = line.getBoundingClientRect();
    return bottom > head + SLACK ? [{ index: Number(line.dataset.index), offset: top - head }] : [];
  });
}
