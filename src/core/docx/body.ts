/** Walks the body of a Word file: paragraphs with their headings and numbers, tables, text boxes, notes. */
import type { DocumentLine, LineLayout } from '../report/document-lines.ts';
import { appendAll } from '../text/lists.ts';
import { columnsOf, isMarkDeleted, isWrapper, MOST_COLUMNS, rowsOf } from './blocks.ts';
import { type Figure, type Inline, isPrompt, type NoteCall, readInline } from './inline.ts';
import { linesOf } from './lines-of.ts';
import { type Numberer, type NumberSign, withNumber } from './numbering.ts';
import { numberingOf, outlineLevelOf, type ParagraphStyle } from './styles.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  MAX_XML_DEPTH,
  tooDeep,
  type XmlElement,
} from './xml-tree.ts';

export interface BodyContext {
  styles: ReadonlyMap<string, ParagraphStyle>;
  numberer: Numberer;
  /** The element with a note's paragraphs. */
  note: (call: NoteCall) => XmlElement | undefined;
  /** The lines of a diagram or chart. */
  figure: (figure: Figure) => DocumentLine[];
  /** The lines of an embedded document, by the id of its relationship. */
  chunk: (id: string) => DocumentLine[];
  /** Receives the names of embedded objects. */
  objects: string[];
  /** Receives the elements whose text was read. */
  seen: Set<XmlElement>;
}

/** The lines of `body`, in reading order. A note follows the paragraph or table that refers to it. */
export function readBody(body: XmlElement, context: BodyContext): DocumentLine[] {
  const reader = new BodyReader(context);
  reader.readBlocks(body, 0);
  return reader.finish();
}

/** A paragraph whose end was deleted in tracked changes: the next paragraph continues it. */
interface Carried {
  text: string;
  /** Properties for the case that no paragraph follows. */
  properties: XmlElement | undefined;
}

const PROMPT = '填写提示';

class BodyReader {
  #lines: DocumentLine[] = [];
  #context: BodyContext;
  #paragraph = 0;
  #tables = 0;
  #carried: Carried | undefined;
  /** Notes wait until the table ends: a cell cannot hold them. */
  #cell: LineLayout['cell'];
  #waiting: NoteCall[] = [];

  constructor(context: BodyContext) {
    this.#context = context;
  }

  finish(): DocumentLine[] {
    this.#release();
    return this.#lines;
  }

  readBlocks(parent: XmlElement, depth: number): void {
    if (depth > MAX_XML_DEPTH) throw tooDeep();
    for (const block of childrenOf(parent)) {
      const name = block.localName;
      if (name === 'p') this.#readParagraph(block, depth);
      else if (name === 'tbl') this.#readTable(block, depth);
      else if (name === 'AlternateContent') this.#readAlternate(block, depth);
      else if (name === 'altChunk') this.#readChunk(attributeOf(block, 'id') ?? '');
      else if (isPrompt(block)) this.#readPrompt(block);
      else if (isWrapper(block)) this.readBlocks(block, depth + 1);
    }
  }

  /** Numbers of tables continue across the embedded document. Its title is an ordinary line here. */
  #readChunk(id: string): void {
    this.#release();
    const first = this.#tables;
    const lines = this.#context.chunk(id).map((line) => {
      const { cell, heading, origin: _, ...rest } = line;
      if (cell) this.#tables = Math.max(this.#tables, first + cell.table + 1);
      const place = this.#cell ?? (cell && { ...cell, table: first + cell.table });
      return { ...rest, ...(heading && !place ? { heading } : {}), ...(place && !line.aside ? { cell: place } : {}) };
    });
    appendAll(this.#lines, lines);
  }

  #readPrompt(block: XmlElement): void {
    for (const paragraph of descendantsOf(block, 'p')) {
      const { text } = readInline(paragraph, this.#inlineContext(childOf(paragraph, 'pPr')));
      this.#paragraph++;
      this.#push(text, { origin: { unit: 'paragraph', number: this.#paragraph }, aside: PROMPT });
    }
  }

  #readAlternate(block: XmlElement, depth: number): void {
    const shown = childOf(block, 'Choice') ?? childOf(block, 'Fallback');
    if (shown) this.readBlocks(shown, depth + 1);
  }

  #readParagraph(paragraph: XmlElement, depth: number): void {
    this.#paragraph++;
    const properties = childOf(paragraph, 'pPr');
    const inline = readInline(paragraph, this.#inlineContext(properties));
    const origin = { unit: 'paragraph', number: this.#paragraph } as const;
    for (const words of inline.drawn) this.#push(words, this.#cell ? { origin, cell: this.#cell } : { origin });
    if (isMarkDeleted(properties)) this.#carried = { text: (this.#carried?.text ?? '') + inline.text, properties };
    else this.#settle(inline.text, properties);
    if (inline.hidden.trim() !== '') this.#push(inline.hidden, { origin, aside: '隐藏文字' });
    for (const prompt of inline.prompts) this.#push(prompt, { origin, aside: PROMPT });
    for (const reading of inline.readings) this.#push(reading, { origin, aside: '注音' });
    this.#readAttached(inline, depth);
  }

  #inlineContext(properties: XmlElement | undefined) {
    const { styles, seen } = this.#context;
    return {
      hidesText: (styleId: string) => styles.get(styleId)?.hidden,
      isHidden: this.#styleOf(properties)?.hidden === true,
      seen,
    };
  }

  #styleOf(properties: XmlElement | undefined): ParagraphStyle | undefined {
    const id = attributeOf(childOf(properties, 'pStyle'), 'val');
    return id === undefined ? undefined : this.#context.styles.get(id);
  }

  /** Merged paragraphs have the properties and the number of the last of them. */
  #settle(words: string, properties: XmlElement | undefined): void {
    const text = (this.#carried?.text ?? '') + words;
    this.#carried = undefined;
    const style = this.#styleOf(properties);
    const layout = this.#layoutOf(properties, style);
    const sign = style?.hidden && text === '' ? undefined : this.#signOf(properties, style, text);
    if (sign?.kind === 'bullet' && !layout.cell) layout.item = { depth: sign.depth };
    this.#push(sign?.kind === 'number' ? withNumber(sign.text, text) : text, layout);
  }

  /** Writes a carried paragraph that nothing continues: the cell or the document ends. */
  #release(): void {
    const carried = this.#carried;
    if (!carried) return;
    this.#carried = undefined;
    if (carried.text !== '') this.#settle(carried.text, carried.properties);
  }

  #layoutOf(properties: XmlElement | undefined, style: ParagraphStyle | undefined): LineLayout {
    const layout: LineLayout = { origin: { unit: 'paragraph', number: this.#paragraph } };
    if (this.#cell) return { ...layout, cell: this.#cell };
    if (style?.contents) return { ...layout, aside: '目录' };
    const outlined = outlineLevelOf(properties);
    const heading = outlined === undefined ? style?.heading : outlined < 9 ? outlined + 1 : undefined;
    return heading === undefined ? layout : { ...layout, heading };
  }

  #signOf(properties: XmlElement | undefined, style: ParagraphStyle | undefined, text: string): NumberSign | undefined {
    // Word 2003's XML states the number itself.
    const written = attributeOf(childOf(childOf(properties, 'listPr'), 't'), 'val');
    if (written !== undefined) return text.trim() === '' ? undefined : { kind: 'number', text: written.trim() };
    const numbering = { ...style?.numbering, ...numberingOf(properties) };
    // Word counts an empty paragraph too, but a number alone is no text.
    const sign = this.#context.numberer.next(numbering, attributeOf(childOf(properties, 'pStyle'), 'val'));
    return text.trim() === '' ? undefined : sign;
  }

  #push(text: string, layout: LineLayout): void {
    const lines = linesOf(text, layout);
    const { item } = layout;
    appendAll(
      this.#lines,
      lines.map((line, at) => (item && at > 0 ? { ...line, item: { ...item, continued: true } } : line)),
    );
  }

  #readAttached({ boxes, notes, figures, objects }: Inline, depth: number): void {
    const carried = this.#carried;
    this.#carried = undefined;
    for (const box of boxes) this.readBlocks(box, depth + 1);
    this.#release();
    this.#carried = carried;
    for (const figure of figures) {
      const lines = this.#context.figure(figure);
      appendAll(
        this.#lines,
        this.#cell ? lines.map((line) => (line.aside ? line : { ...line, cell: this.#cell })) : lines,
      );
    }
    appendAll(this.#context.objects, objects);
    if (this.#cell) appendAll(this.#waiting, notes);
    else for (const note of notes) this.#readNote(note);
  }

  #readNote(call: NoteCall): void {
    const note = this.#context.note(call);
    if (!note) return;
    const origin = { unit: 'paragraph', number: this.#paragraph } as const;
    const inlines = childrenOf(note, 'p').map((paragraph) =>
      readInline(paragraph, this.#inlineContext(childOf(paragraph, 'pPr'))),
    );
    const text = inlines
      .map((inline) => inline.text.trim())
      .filter((words) => words !== '')
      .join('\n');
    const name = call.kind === 'footnote' ? '脚注' : '尾注';
    if (text !== '') this.#push(`〔${name}〕${text}`, { origin });
  }

  #readTable(table: XmlElement, depth: number): void {
    this.#release();
    const rows = rowsOf(table, 'tr').filter((row) => !childOf(childOf(row, 'trPr'), 'del'));
    const cells = rows.map((row) => rowsOf(row, 'tc').filter((cell) => !childOf(childOf(cell, 'tcPr'), 'cellDel')));
    // A table of one cell is a box around text; a table within a cell is part of the cell's text.
    const isFrame = cells.length === 1 && cells[0]?.length === 1;
    if (isFrame || this.#cell) {
      for (const cell of cells.flat()) {
        this.readBlocks(cell, depth + 1);
        this.#release();
      }
      return;
    }
    const number = this.#tables++;
    cells.forEach((row, rowIndex) => {
      let column = columnsOf(childOf(rows[rowIndex], 'trPr'), 'gridBefore', 0);
      for (const cell of row) {
        this.#cell = { table: number, row: rowIndex, column };
        this.readBlocks(cell, depth + 1);
        this.#release();
        column = Math.min(column + columnsOf(childOf(cell, 'tcPr'), 'gridSpan', 1), MOST_COLUMNS);
      }
    });
    this.#cell = undefined;
    for (const note of this.#waiting.splice(0)) this.#readNote(note);
  }
}
