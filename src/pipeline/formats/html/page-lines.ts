/** The lines of a saved web page: blocks of its main text, and as asides what stands around it. */

import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { DocumentLine, LineLayout } from '../../../core/report/document-lines.ts';
import { appendAll } from '../../../core/text/lists.ts';
import { isNavigation, isSilent } from './main-text.ts';

type Node = RootContent | ElementContent;

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table ul'.split(
    ' ',
  ),
);

const ASIDE = '网页导航';

/** The lines of `root`; only those below `main`, and not in navigation there, are the report's text. */
export function readBlocks(root: Root, main: Element | Root): DocumentLine[] {
  const reader = new PageReader(main);
  reader.readChildren(root, { inMain: root === main });
  return reader.finish();
}

interface Place {
  inMain: boolean;
  layout?: LineLayout;
  list?: { depth: number; next?: number };
  preformatted?: boolean;
}

class PageReader {
  #lines: DocumentLine[] = [];
  #main: Element | Root;
  /** Words of the line that is being put together. */
  #words = '';
  #tables = 0;
  /** The item whose first line has been written: what follows in it goes on. */
  #openItem: LineLayout['item'];

  constructor(main: Element | Root) {
    this.#main = main;
  }

  finish(): DocumentLine[] {
    return this.#lines;
  }

  readChildren(node: Element | Root, place: Place): void {
    for (const child of node.children) this.#read(child, place);
    if (node.type === 'root') this.#endLine(place);
  }

  #read(node: Node, place: Place): void {
    if (node.type === 'text') this.#words += place.preformatted ? node.value : node.value.replace(/[ \t\n\r\f]+/g, ' ');
    else if (node.type === 'element' && !isSilent(node)) this.#readElement(node, place);
  }

  #readElement(element: Element, outer: Place): void {
    const { tagName } = element;
    const inMain = (outer.inMain || element === this.#main) && (element === this.#main || !isNavigation(element));
    const place = inMain === outer.inMain ? outer : { ...outer, inMain };
    if (tagName === 'br') this.#endLine(place, true);
    else if (tagName === 'table') this.#readTable(element, place);
    else if (!BLOCKS.has(tagName) && inMain === outer.inMain) this.readChildren(element, place);
    else {
      this.#endLine(outer);
      this.#readBlock(element, place);
    }
  }

  #readBlock(element: Element, place: Place): void {
    const { tagName } = element;
    const inner = { ...place };
    if (/^h[1-6]$/.test(tagName) && !place.layout?.cell) inner.layout = { heading: Number(tagName.charAt(1)) };
    if (tagName === 'pre') inner.preformatted = true;
    if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu') inner.list = listOf(element, place);
    if (tagName === 'li' && !place.layout?.cell) inner.layout = { item: this.#itemOf(place) };
    this.readChildren(element, inner);
    this.#endLine(inner);
  }

  #itemOf({ list }: Place): { depth: number; number?: number } {
    this.#openItem = undefined;
    if (list?.next === undefined) return { depth: list?.depth ?? 1 };
    return { depth: list.depth, number: list.next++ };
  }

  #readTable(table: Element, place: Place): void {
    this.#endLine(place);
    const rows = rowsOf(table);
    // Tables that lay a page out hold blocks of running text or one another, not words in cells.
    if (place.layout?.cell || !isDataTable(table, rows)) {
      for (const cell of rows.flat()) {
        this.#readElement({ ...cell, tagName: 'div' }, place);
      }
      return;
    }
    const number = this.#tables++;
    rows.forEach((cells, row) => {
      let column = 0;
      for (const cell of cells) {
        const layout = { cell: { table: number, row, column } };
        const before = this.#lines.length;
        this.readChildren(cell, { ...place, layout });
        this.#endLine({ ...place, layout });
        if (this.#lines.length === before) this.#lines.push(this.#lineOf('', { ...place, layout }));
        column += Math.max(1, Number(cell.properties.colSpan ?? 1) || 1);
      }
    });
  }

  /** A `br` ends a line but not its block. */
  #endLine(place: Place, soft = false): void {
    const texts = this.#words.split('\n').map((text) => text.trim());
    this.#words = '';
    for (const text of texts) if (text !== '' || (soft && place.inMain)) this.#lines.push(this.#lineOf(text, place));
  }

  #lineOf(text: string, { inMain, layout = {} }: Place): DocumentLine {
    if (!inMain) return { text, aside: ASIDE };
    const { item } = layout;
    if (!item) return { text, ...layout };
    const continued = this.#openItem === item;
    this.#openItem = item;
    return { text, item: continued ? { ...item, continued } : item };
  }
}

function listOf(element: Element, { list }: Place): NonNullable<Place['list']> {
  const depth = (list?.depth ?? 0) + 1;
  if (element.tagName !== 'ol') return { depth };
  return { depth, next: Number(element.properties.start ?? 1) || 1 };
}

/** The cells of each row, of this table and none within it. */
function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  for (const child of table.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'tr') rows.push(cellsOf(child));
    else if (/^(?:thead|tbody|tfoot)$/.test(child.tagName)) appendAll(rows, rowsOf(child));
    else if (child.tagName === 'caption') rows.push([child]);
  }
  return rows.filter((cells) => cells.length > 0);
}

function cellsOf(row: Element): Element[] {
  return row.children.filter(
    (child): child is Element => child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
  );
}

/** At least two rows of two cells, no table within, and cells that are short. */
function isDataTable(table: Element, rows: readonly Element[][]): boolean {
  if (rows.filter((cells) => cells.length > 1).length < 2 || holdsTable(table)) return false;
  const lengths = rows.flat().map((cell) => textLength(cell));
  return lengths.every((length) => length < 500);
}

function holdsTable(element: Element): boolean {
  return element.children.some((child) => child.type === 'element' && (child.tagName === 'table' || holdsTable(child)));
}

function textLength(node: Element): number {
  return node.children.reduce((sum, child) => {
    if (child.type === 'text') return sum + child.value.trim().length;
    return child.type === 'element' ? sum + textLength(child) : sum;
  }, 0);
}
