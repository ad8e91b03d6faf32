/** Which paragraphs of a Word 97–2003 file are headings or of a table ([MS-DOC] 2.4.3, 2.4.6, 2.9.179, 2.9.271). */
import type { DocumentLine } from '../../core/report/document-lines.ts';
import type { Streams } from './compound-file.ts';

/** A paragraph of the main text: its words without signs, and the depth of its heading as `LineLayout` counts it. */
export interface StyledParagraph {
  words: string;
  heading?: number;
  /** The text that its mark ends; a row's mark has no words. */
  ends: 'paragraph' | 'cell' | 'row';
  inTable: boolean;
}

/** Places in the file information block: each a place and a length in the table stream, or a number. */
const FIB = { flags: 0x0a, textLength: 0x4c, styles: 0xa2, paragraphPages: 0x102, pieces: 0x1a2, size: 0x1aa };
const FLAG_TABLE_1 = 0x0200;
const PAGE = 512;
/** Numbers of the built-in styles: heading 1 to 9, and the title. */
const HEADING_STYLES = { first: 1, last: 9, title: 62 };
const OUTLINE_LEVEL = 0x2640;
const IN_TABLE = 0x2416;
const ENDS_ROW = 0x2417;
/** Level 9 is running text. */
const NO_LEVEL = 9;
/** A style is based on another, and that on a third; a circle ends somewhere. */
const MOST_BASES = 12;

/** The paragraphs in order; none when the file does not say, or says it in a way that cannot be followed. */
export function styledParagraphs(streams: Streams): StyledParagraph[] {
  const main = streams('WordDocument');
  if (!main || main.length < FIB.size) return [];
  const table = streams((main.readUInt16LE(FIB.flags) & FLAG_TABLE_1) === 0 ? '0Table' : '1Table');
  if (!table) return [];
  try {
    const styles = headingStyles(part(main, table, FIB.styles));
    return paragraphsOf(
      main,
      part(main, table, FIB.pieces),
      settingRuns(main, part(main, table, FIB.paragraphPages), styles),
    );
  } catch (cause) {
    if (cause instanceof RangeError) return []; // A place outside the streams: the text is read all the same.
    throw cause;
  }
}

function part(main: Buffer, table: Buffer, at: number): Buffer {
  const [start, length] = [main.readUInt32LE(at), main.readUInt32LE(at + 4)];
  return table.subarray(start, start + length);
}

/** Depth of the heading that each style makes, by the style's index. */
function headingStyles(sheet: Buffer): (number | undefined)[] {
  if (sheet.length < 6) return [];
  const fixed = sheet.readUInt16LE(4);
  const own: { heading: number | undefined; base: number }[] = [];
  for (let at = 2 + sheet.readUInt16LE(0); at + 2 <= sheet.length; ) {
    const length = sheet.readUInt16LE(at);
    const style = sheet.subarray(at + 2, at + 2 + length);
    own.push(length < 6 ? { heading: undefined, base: -1 } : styleOf(style, fixed));
    at += 2 + length + (length % 2);
  }
  return own.map((_, index) => {
    let style = own[index];
    for (let step = 0; style && style.heading === undefined && step < MOST_BASES; step++) style = own[style.base];
    return style?.heading;
  });
}

function styleOf(style: Buffer, fixed: number): { heading: number | undefined; base: number } {
  const number = style.readUInt16LE(0) & 0x0fff;
  const base = style.readUInt16LE(2) >> 4;
  const isParagraph = (style.readUInt16LE(2) & 0x0f) === 1;
  if (!isParagraph) return { heading: undefined, base: -1 };
  if (number === HEADING_STYLES.title) return { heading: 0, base };
  if (number >= HEADING_STYLES.first && number <= HEADING_STYLES.last) return { heading: number, base };
  // Its name, with the length before and a zero behind; then the properties of its paragraphs.
  const at = fixed + 2 + style.readUInt16LE(fixed) * 2 + 2;
  if (at + 4 > style.length) return { heading: undefined, base };
  return { heading: outlineLevel(style.subarray(at + 4, at + 2 + style.readUInt16LE(at))), base };
}

/** The heading that a list of properties makes; 0 stands for level 1. Undefined when it says nothing. */
function outlineLevel(properties: Buffer): number | undefined {
  const level = firstByteOf(OUTLINE_LEVEL, properties) ?? NO_LEVEL;
  return level < NO_LEVEL ? level + 1 : undefined;
}

/** The first byte that a list of properties says of `wanted`. */
function firstByteOf(wanted: number, properties: Buffer): number | undefined {
  for (let at = 0; at + 3 <= properties.length; ) {
    const code = properties.readUInt16LE(at);
    const operand = at + 2;
    if (code === wanted) return properties.readUInt8(operand);
    at = operand + operandLength(code, properties, operand);
  }
  return undefined;
}

const OPERANDS = [1, 1, 2, 4, 2, 2, 0, 3];
/** The columns of a table count their bytes in two. */
const TABLE_COLUMNS = 0xd608;

function operandLength(code: number, properties: Buffer, at: number): number {
  const kind = code >> 13;
  if (kind !== 6) return OPERANDS[kind] ?? 1;
  return code === TABLE_COLUMNS ? properties.readUInt16LE(at) + 1 : properties.readUInt8(at) + 1;
}

/** A stretch of the main stream whose paragraphs are alike. */
interface Run {
  end: number;
  heading?: number;
  inTable: boolean;
  endsRow: boolean;
}

/** A report of a million characters has some 20,000 paragraphs. */
const MOST_RUNS = 200_000;

function settingRuns(main: Buffer, plc: Buffer, styles: readonly (number | undefined)[]): Run[] {
  const count = Math.floor((plc.length - 4) / 8);
  const runs: Run[] = [];
  if (count * PAGE > main.length) throw new RangeError('more pages than the stream holds');
  for (let index = 0; index < count && runs.length < MOST_RUNS; index++) {
    const start = plc.readUInt32LE((count + 1) * 4 + index * 4) * PAGE;
    const page = main.subarray(start, start + PAGE);
    const members = page.readUInt8(PAGE - 1);
    for (let member = 0; member < members; member++) {
      const place = page.readUInt8((members + 1) * 4 + member * 13) * 2;
      const end = page.readUInt32LE((member + 1) * 4);
      runs.push({ end, ...(place === 0 ? PLAIN : settingAt(page, place, styles)) });
    }
  }
  return runs;
}

const PLAIN = { inTable: false, endsRow: false };

function settingAt(page: Buffer, place: number, styles: readonly (number | undefined)[]): Omit<Run, 'end'> {
  const words = page.readUInt8(place);
  const [start, length] = words === 0 ? [place + 2, page.readUInt8(place + 1) * 2] : [place + 1, words * 2 - 1];
  const properties = page.subarray(start, start + length);
  if (properties.length < 2) return PLAIN;
  const own = properties.subarray(2);
  const heading = styles[properties.readUInt16LE(0)] ?? outlineLevel(own);
  const endsRow = firstByteOf(ENDS_ROW, own) === 1;
  return {
    ...(heading === undefined ? {} : { heading }),
    inTable: endsRow || firstByteOf(IN_TABLE, own) === 1,
    endsRow,
  };
}

/** The text of the pieces, parted at the marks of paragraphs and cells; what stands in a cell is no heading. */
function paragraphsOf(main: Buffer, pieces: Buffer, runs: readonly Run[]): StyledParagraph[] {
  const paragraphs: StyledParagraph[] = [];
  const total = main.readUInt32LE(FIB.textLength);
  let text = '';
  let run = 0;
  let read = 0;
  for (const { start, end, place, width } of piecesOf(pieces)) {
    if (start < read) throw new RangeError('pieces that overlap');
    read = end;
    const stretch = main.subarray(place, place + Math.max(0, Math.min(end, total) - start) * width);
    const words = stretch.toString(width === 2 ? 'utf16le' : 'latin1');
    // Pieces lie in any order; runs are in that of the stream.
    if ((runs[run - 1]?.end ?? 0) > place) run = 0;
    let from = 0;
    for (const { 0: mark, index } of words.matchAll(MARKS)) {
      while ((runs[run]?.end ?? Infinity) <= place + index * width) run++;
      const { heading, inTable = false, endsRow = false } = runs[run] ?? {};
      const ends = mark !== CELL_MARK ? 'paragraph' : endsRow ? 'row' : 'cell';
      const isHeading = mark === '\r' && heading !== undefined;
      paragraphs.push({ words: text + words.slice(from, index), ends, inTable, ...(isHeading && { heading }) });
      [text, from] = ['', index + 1];
    }
    text += words.slice(from);
  }
  return paragraphs;
}

function sign(code: number): string {
  return String.fromCharCode(code);
}

/** Ends of cells and rows. */
const CELL_MARK = sign(7);
/** Ends of paragraphs, cells and pages. */
const MARKS = new RegExp(`[\\r\\f${CELL_MARK}]`, 'gu');

interface TextPiece {
  /** Of its characters, counted over the whole text; `place` is its first byte. */
  start: number;
  end: number;
  place: number;
  /** Bytes of a character. */
  width: 1 | 2;
}

const SINGLE_BYTES = 0x40000000;

/** The table of pieces follows lists of properties, which have signs of 1. */
function piecesOf(table: Buffer): TextPiece[] {
  let at = 0;
  while (at + 3 <= table.length && table.readUInt8(at) === 1) at += 3 + table.readUInt16LE(at + 1);
  if (at + 5 > table.length || table.readUInt8(at) !== 2) return [];
  const plc = table.subarray(at + 5, at + 5 + table.readUInt32LE(at + 1));
  const count = Math.floor((plc.length - 4) / 12);
  return Array.from({ length: Math.max(0, count) }, (_, index): TextPiece => {
    const written = plc.readUInt32LE((count + 1) * 4 + index * 8 + 2);
    const isSingle = (written & SINGLE_BYTES) !== 0;
    const [start, end] = [plc.readUInt32LE(index * 4), plc.readUInt32LE(index * 4 + 4)];
    return { start, end, place: isSingle ? (written & ~SINGLE_BYTES) / 2 : written, width: isSingle ? 1 : 2 };
  });
}

/** How many lines further a paragraph is looked for: the library leaves out what was deleted, and parts lines at breaks. */
const REACH = 50;

/** The same lines, of which those are headings that the file has as headings. */
export function withHeadings<T extends DocumentLine>(lines: readonly T[], paragraphs: readonly StyledParagraph[]): T[] {
  if (paragraphs.every(({ heading }) => heading === undefined)) return [...lines];
  const result = [...lines];
  const bare = lines.map(({ text }) => bareWords(text));
  let next = 0;
  for (const { words, heading } of paragraphs) {
    const wanted = bareWords(words);
    const reach = wanted === '' ? -1 : bare.slice(next, next + REACH).indexOf(wanted);
    if (reach < 0) continue;
    const line = result[next + reach];
    if (line && heading !== undefined && !line.cell) result[next + reach] = { ...line, heading };
    next += reach + 1;
  }
  return result;
}

const FIELD_CODES = new RegExp(`${sign(19)}[^${sign(19)}-${sign(21)}]*${sign(20)}`, 'gu');

/** Without the codes of fields, signs and spaces. */
export function bareWords(text: string): string {
  return text.replace(FIELD_CODES, '').replace(/[\s\p{C}]/gu, '');
}
