/** The lines of a saved web page, block by block, each with its position: in the main text, beside it, or in navigation. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { withNumber } from '../docx/numbering.ts';
import type { DocumentLine, LineLayout } from '../report/document-lines.ts';
import { raisedAfter } from '../text/superscript.ts';
import { type ListNumbers, numberItem, numbersOf, signOf } from './list-numbers.ts';
import { isNavigation, isWordless, namesOf, unseenAs } from './main-text.ts';
import { collapseSpaces, dropLastSpaces, settleBreaks } from './source-breaks.ts';
import { isDataTable, placeCells, rowsOf } from './table-grid.ts';

type Node = RootContent | ElementContent;

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol optgroup option p pre section summary table ul'.split(
    ' ',
  ),
);

/** A line of the page, before it is decided whether it belongs to the report. */
export interface PageLine {
  line: DocumentLine;
  /** Whether it is below the element of the main text. */
  inCore: boolean;
  /** Whether it is within navigation, by name or tag. */
  isNavigation: boolean;
  /** Number of elements on the path to the main text that contain it too. */
  depth: number;
  /** Number of its block; lines separated by a `br` share one. */
  block: number;
  /** Share of its characters in links. */
  linked: number;
  /** Whether it is a title by tag (h1–h3) or by name. */
  isTitle: boolean;
}

const TITLE_NAMES = /(?:title|biaoti|headline|subject)\d?$|(?:^|[_-])(?:tit|bt|h1|h2)\d?$/i;
const NO_TITLE_NAMES = /site|web|logo|nav|column|lanmu|block|box-?title|sub/i;

/** The lines of `root` in order; `way` is the path to the element of the main text. */
export function readBlocks(root: Root, way: readonly Element[]): PageLine[] {
  const reader = new PageReader(root, way);
  reader.readChildren(root, { inCore: way.length === 0, inNavigation: false, depth: 0, isTitle: false });
  return reader.finish();
}

/** State that an element inherits from the elements around it. */
interface BlockContext {
  inCore: boolean;
  inNavigation: boolean;
  depth: number;
  isTitle: boolean;
  layout?: LineLayout;
  list?: { depth: number; numbers: ListNumbers };
  preformatted?: boolean;
  linked?: boolean;
  raised?: boolean;
  unseen?: string;
}

class PageReader {
  #lines: PageLine[] = [];
  #core: Element | Root;
  #way: ReadonlySet<Element>;
  /** Words of the current line, and the number of their characters in links. */
  #words = '';
  #linked = 0;
  #tables = 0;
  #blocks = 0;
  /** Sign before the next line with words: the number of its item. */
  #sign: string | undefined;
  /** The item whose first line has been written; the following lines in it continue it. */
  #openItem: LineLayout['item'];

  constructor(root: Root, way: readonly Element[]) {
    this.#core = way.at(-1) ?? root;
    this.#way = new Set(way);
  }

  finish(): PageLine[] {
    return this.#lines;
  }

  readChildren(node: Element | Root, context: BlockContext): void {
    for (const child of node.children) this.#read(child, context);
    if (node.type === 'root') this.#endLine(context);
  }

  #read(node: Node, context: BlockContext): void {
    if (node.type === 'text') {
      const words = context.preformatted ? node.value : collapseSpaces(node.value);
      this.#words += context.raised ? raisedAfter(this.#words, words) : words;
      if (context.linked) this.#linked += words.trim().length;
    } else if (node.type === 'element' && !isWordless(node)) this.#readElement(node, context);
  }

  #readElement(element: Element, outer: BlockContext): void {
    const { tagName } = element;
    const unseen = outer.unseen === undefined ? unseenAs(element) : undefined;
    if (unseen !== undefined) {
      this.#readUnseen(element, outer, unseen);
      return;
    }
    const context = this.#enter(element, outer);
    if (isListSign(element)) {
      // Word sets spaces after the number of an item.
      this.readChildren(element, context);
      this.#words = dropLastSpaces(this.#words);
    } else if (tagName === 'br') this.#endLine(context, true);
    else if (tagName === 'table') this.#readTable(element, context);
    else if (!BLOCKS.has(tagName) && context.inCore === outer.inCore && context.inNavigation === outer.inNavigation) {
      this.readChildren(element, context);
    } else {
      this.#endLine(outer);
      this.#readBlock(element, context);
    }
  }

  #enter(element: Element, outer: BlockContext): BlockContext {
    const isCore = element === this.#core;
    return {
      ...outer,
      inCore: outer.inCore || isCore,
      inNavigation: !isCore && (outer.inNavigation || (!this.#way.has(element) && isNavigation(element))),
      depth: outer.depth + (this.#way.has(element) ? 1 : 0),
      isTitle: isTitleElement(element) || (outer.isTitle && !this.#way.has(element)),
      linked: outer.linked || element.tagName === 'a',
      raised: outer.raised || element.tagName === 'sup',
    };
  }

  /** Hidden text becomes lines of its own, before the line that contains it. */
  #readUnseen(element: Element, outer: BlockContext, unseen: string): void {
    const [words, linked] = [this.#words, this.#linked];
    [this.#words, this.#linked] = ['', 0];
    const { content } = element as { content?: Root };
    const context = { ...outer, unseen, preformatted: false };
    this.readChildren(element, context);
    if (content) this.readChildren(content, context);
    this.#endLine(context);
    [this.#words, this.#linked] = [words, linked];
  }

  #readBlock(element: Element, context: BlockContext): void {
    const { tagName } = element;
    const inner = { ...context };
    if (/^h[1-6]$/.test(tagName) && !context.layout?.cell) inner.layout = { heading: Number(tagName.charAt(1)) };
    if (tagName === 'pre') inner.preformatted = true;
    if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu') {
      inner.list = { depth: (context.list?.depth ?? 0) + 1, numbers: numbersOf(element) };
    }
    if (tagName === 'li' && !context.layout?.cell) this.#openListItem(element, inner);
    this.readChildren(element, inner);
    this.#endLine(inner);
  }

  /** Plain digits and bullets belong to the list; other numbers are written into the text, as if typed. */
  #openListItem(item: Element, context: BlockContext): void {
    this.#openItem = undefined;
    this.#sign = undefined;
    const depth = context.list?.depth ?? 1;
    const isOrdered = context.list?.numbers.next !== undefined;
    const number = context.list && numberItem(item, context.list.numbers);
    this.#sign = number && signOf(number);
    if (this.#sign !== undefined || (isOrdered && !number)) context.layout = {};
    else context.layout = { item: number ? { depth, number: number.number } : { depth } };
  }

  #readTable(table: Element, context: BlockContext): void {
    this.#endLine(context);
    const rows = rowsOf(table);
    // Layout tables hold blocks of running text or other tables, not cells of words.
    if (context.layout?.cell || context.unseen !== undefined || !isDataTable(table, rows)) {
      this.#readLayoutTable(table, context);
      return;
    }
    const number = this.#tables++;
    placeCells(rows).forEach((cells, row) => {
      for (const { cell, column } of cells)
        this.#readCell(cell, { ...context, layout: { cell: { table: number, row, column } } });
    });
  }

  /** Reads every child in order, including children that a table may not have, such as a form's field. */
  #readLayoutTable(element: Element, outer: BlockContext): void {
    for (const child of element.children) {
      if (child.type !== 'element') this.#read(child, outer);
      else if (/^(?:thead|tbody|tfoot|tr)$/.test(child.tagName))
        this.#readLayoutTable(child, this.#enter(child, outer));
      else if (/^(?:td|th|caption)$/.test(child.tagName)) {
        const context = unseenAs(child) === undefined ? this.#enter(child, outer) : outer;
        this.#endLine(outer);
        if (context === outer) this.#readElement(child, outer);
        else this.#readBlock(child, context);
      } else this.#readElement(child, outer);
    }
    this.#endLine(outer);
  }

  #readCell(cell: Element, outer: BlockContext): void {
    const context = this.#enter(cell, outer);
    const before = this.#lines.length;
    this.readChildren(cell, context);
    this.#endLine(context);
    if (this.#lines.length === before) this.#lines.push(this.#lineOf('', context));
  }

  /** A `br` ends a line but not its block. */
  #endLine(context: BlockContext, soft = false): void {
    const texts = settleBreaks(this.#words).split('\n');
    const share = this.#linked / Math.max(1, this.#words.replace(/\s/g, '').length);
    [this.#words, this.#linked] = ['', 0];
    for (const raw of texts) {
      const text = raw.trim();
      if (text !== '' || (soft && context.inCore)) this.#lines.push({ ...this.#lineOf(text, context), linked: share });
    }
    if (!soft) this.#blocks++;
  }

  #lineOf(words: string, { inCore, inNavigation, depth, isTitle, layout = {}, unseen }: BlockContext): PageLine {
    const line = { inCore, isNavigation: inNavigation, depth, block: this.#blocks, isTitle, linked: 0 };
    if (unseen !== undefined) return { ...line, line: { text: words, aside: unseen } };
    const text = this.#sign === undefined || words === '' ? words : withNumber(this.#sign, words);
    if (words !== '') this.#sign = undefined;
    const { item } = layout;
    if (!item) return { ...line, line: { text, ...layout } };
    const continued = this.#openItem === item;
    this.#openItem = item;
    return { ...line, line: { text, item: continued ? { ...item, continued } : item } };
  }
}

/** `<span style='mso-list:Ignore'>一、&nbsp;&nbsp; </span>`, as Word saves the number of an item. */
function isListSign({ properties: { style } }: Element): boolean {
  return typeof style === 'string' && /mso-list\s*:\s*ignore/i.test(style);
}

function isTitleElement(element: Element): boolean {
  if (/^h[1-3]$/.test(element.tagName)) return true;
  return namesOf(element).some((name) => TITLE_NAMES.test(name) && !NO_TITLE_NAMES.test(name));
}

/** White space as a browser collapses it, with a sign where it held a line end. */
