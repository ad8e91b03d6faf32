/** Walks the body of a Word file: paragraphs with their headings and numbers, tables, text boxes, notes. */

import type { Element } from '@xmldom/xmldom';
import type { DocumentLine, LineLayout } from '../../../core/report/document-lines.ts';
import { appendAll } from '../../../core/text/lists.ts';
import { MAX_XML_DEPTH } from '../limits.ts';
import { linesOf } from '../reading.ts';
import { attributeOf, childOf, childrenOf, tooDeep } from '../xml.ts';
import { type Inline, type NoteCall, readInline } from './inline.ts';
import { type Numberer, type NumberSign, withNumber } from './numbering.ts';
import { numberingOf, outlineLevelOf, type ParagraphStyle } from './styles.ts';

export interface BodyContext {
  styles: ReadonlyMap<string, ParagraphStyle>;
  numberer: Numberer;
  /** The element that holds a note's paragraphs. */
  note: (call: NoteCall) => Element | undefined;
}

/** The lines of `body`, in reading order; a note stands behind the paragraph, or the table, that calls it. */
export function readBody(body: Element, context: BodyContext): DocumentLine[] {
  const reader = new BodyReader(context);
  reader.readBlocks(body, 0);
  return reader.finish();
}

/** Of a paragraph whose end was deleted in tracked changes: the next one goes on where it stops. */
interface Carried {
  text: string;
  layout: LineLayout;
}

class BodyReader {
  #lines: DocumentLine[] = [];
  #context: BodyContext;
  #paragraph = 0;
  #tables = 0;
  #carried: Carried | undefined;
  /** Inside a table its notes wait: a cell cannot hold them. */
  #cell: LineLayout['cell'];
  #waiting: NoteCall[] = [];

  constructor(context: BodyContext) {
    this.#context = context;
  }

  finish(): DocumentLine[] {
    if (this.#carried) this.#push(this.#carried.text, this.#carried.layout);
    return this.#lines;
  }

  readBlocks(parent: Element, depth: number): void {
    if (depth > MAX_XML_DEPTH) throw tooDeep();
    for (const block of childrenOf(parent)) {
      const name = block.localName;
      if (name === 'p') this.#readParagraph(block, depth);
      else if (name === 'tbl') this.#readTable(block, depth);
      else if (name === 'AlternateContent') this.#readAlternate(block, depth);
      else if (WRAPPERS.has(name ?? '')) this.readBlocks(block, depth + 1);
    }
  }

  #readAlternate(block: Element, depth: number): void {
    const shown = childOf(block, 'Choice') ?? childOf(block, 'Fallback');
    if (shown) this.readBlocks(shown, depth + 1);
  }

  #readParagraph(paragraph: Element, depth: number): void {
    this.#paragraph++;
    const properties = childOf(paragraph, 'pPr');
    const styleId = attributeOf(childOf(properties, 'pStyle'), 'val');
    const style = styleId === undefined ? undefined : this.#context.styles.get(styleId);
    const inline = readInline(paragraph);
    const layout = this.#layoutOf(properties, style);
    const sign = this.#signOf(properties, { style, styleId, inline });
    if (sign?.kind === 'bullet') layout.item = { depth: sign.depth };
    const text = sign?.kind === 'number' ? withNumber(sign.text, inline.text) : inline.text;
    if (isMarkDeleted(properties)) this.#carried = { text: (this.#carried?.text ?? '') + text, layout };
    else this.#settle(text, layout);
    if (inline.hidden !== '') this.#push(inline.hidden, { origin: layout.origin, aside: '隐藏文字' });
    this.#readAttached(inline, depth);
  }

  #settle(text: string, layout: LineLayout): void {
    const carried = this.#carried;
    this.#carried = undefined;
    if (carried) this.#push(carried.text + text, carried.layout);
    else this.#push(text, layout);
  }

  #layoutOf(properties: Element | undefined, style: ParagraphStyle | undefined): LineLayout {
    const layout: LineLayout = { origin: { unit: 'paragraph', number: this.#paragraph } };
    if (this.#cell) return { ...layout, cell: this.#cell };
    if (style?.contents) return { ...layout, aside: '目录' };
    const outlined = outlineLevelOf(properties);
    const heading = outlined === undefined ? style?.heading : outlined < 9 ? outlined + 1 : undefined;
    return heading === undefined ? layout : { ...layout, heading };
  }

  #signOf(
    properties: Element | undefined,
    { style, styleId, inline }: { style: ParagraphStyle | undefined; styleId: string | undefined; inline: Inline },
  ): NumberSign | undefined {
    const numbering = { ...style?.numbering, ...numberingOf(properties) };
    // Word counts an empty paragraph too, but a number of nothing is no text.
    const sign = this.#context.numberer.next(numbering, styleId);
    return inline.text.trim() === '' ? undefined : sign;
  }

  #push(text: string, layout: LineLayout): void {
    const lines = linesOf(text, layout);
    const { item } = layout;
    appendAll(
      this.#lines,
      lines.map((line, at) => (item && at > 0 ? { ...line, item: { ...item, continued: true } } : line)),
    );
  }

  #readAttached({ boxes, notes }: Inline, depth: number): void {
    for (const box of boxes) this.readBlocks(box, depth + 1);
    if (this.#cell) appendAll(this.#waiting, notes);
    else for (const note of notes) this.#readNote(note);
  }

  #readNote(call: NoteCall): void {
    const note = this.#context.note(call);
    if (!note) return;
    const origin = { unit: 'paragraph', number: this.#paragraph } as const;
    const texts = childrenOf(note, 'p').map((paragraph) => readInline(paragraph).text.trim());
    const text = texts.filter((words) => words !== '').join('\n');
    const name = call.kind === 'footnote' ? '脚注' : '尾注';
    if (text !== '') this.#push(`〔${name}〕${text}`, { origin });
  }

  #readTable(table: Element, depth: number): void {
    const rows = rowsOf(table, 'tr').filter((row) => !childOf(childOf(row, 'trPr'), 'del'));
    const cells = rows.map((row) => rowsOf(row, 'tc'));
    // A frame of one cell is a box about text; a table within a cell is part of what the cell says.
    const isFrame = cells.length === 1 && cells[0]?.length === 1;
    if (isFrame || this.#cell) {
      for (const cell of cells.flat()) this.readBlocks(cell, depth + 1);
      return;
    }
    const number = this.#tables++;
    cells.forEach((row, rowIndex) => {
      let column = Number(attributeOf(childOf(childOf(rows[rowIndex], 'trPr'), 'gridBefore'), 'val') ?? 0);
      for (const cell of row) {
        this.#cell = { table: number, row: rowIndex, column };
        this.readBlocks(cell, depth + 1);
        column += Math.max(1, Number(attributeOf(childOf(childOf(cell, 'tcPr'), 'gridSpan'), 'val') ?? 1));
      }
    });
    this.#cell = undefined;
    for (const note of this.#waiting.splice(0)) this.#readNote(note);
  }
}

/** Elements that only hold blocks: content controls, tracked insertions, smart tags. */
const WRAPPERS = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag']);

/** Rows of a table, or cells of a row, through the same wrappers. */
function rowsOf(parent: Element, name: string): Element[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.localName === name) return [child];
    return WRAPPERS.has(child.localName ?? '') ? rowsOf(child, name) : [];
  });
}

function isMarkDeleted(properties: Element | undefined): boolean {
  const mark = childOf(properties, 'rPr');
  return childOf(mark, 'del') !== undefined || childOf(mark, 'moveFrom') !== undefined;
}
