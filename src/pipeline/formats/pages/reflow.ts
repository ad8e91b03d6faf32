/** From the pieces of pages back to paragraphs and tables: by where rows begin and end, how far apart and how large they are. */

import type { DocumentLine } from '../../../core/report/document-lines.ts';
import { appendAll } from '../../../core/text/lists.ts';
import { findLabel } from '../../../core/text/numbering.ts';
import { Unreadable } from '../reading.ts';
import { orderColumns } from './columns.ts';
import { findFurniture } from './furniture.ts';
import { type Measure, measureBlocks } from './measure.ts';
import { withoutOverprint } from './overprint.ts';
import { withoutRadicals } from './radicals.ts';
import { type Piece, type Row, rowsOf } from './row.ts';
import { type RuledTable, type TableRow, takeRuledTables } from './ruled.ts';
import type { Rule } from './rules.ts';
import { findTables, type TableCell } from './tables.ts';

/** A row is set in when it begins this many characters right of the margin. */
const INDENT = 1.2;
/** How far, in characters, a row may end from where it would be full to the point. */
const FULL_SLACK = 0.5;
/** Where every paragraph is indented, only an indent begins a new one, and a row may end far before the margin. */
const INDENTED_SLACK = 6;
/** Rows this much further apart than usual are of two paragraphs. */
const WIDE_GAP = 1.4;

/**
 * Paragraphs and cells with the page that each begins on; running headers, footers and page numbers as asides. `rules` are those
 * that the pages draw.
 */
export function reflow(pieces: readonly Piece[], pages: number, rules: readonly Rule[] = []): DocumentLine[] {
  const rows = readingOrder(pieces, pages, rules);
  const text = rows.flatMap(({ row, aside }) => (aside === undefined ? [row] : []));
  const tables = findTables(text);
  const tableAt = new Map(tables.map((table) => [text[table.from], table]));
  const inTable = new Set(tables.flatMap(({ from, to }) => text.slice(from, to)));
  const measures = measureBlocks(
    rows.flatMap(({ row, aside, ruled, block }) =>
      aside === undefined && !ruled && !inTable.has(row) ? [{ row, block }] : [],
    ),
  );
  const writer = new LineWriter(measures);
  for (const { row, aside, ruled } of rows) {
    const table = aside === undefined ? tableAt.get(row) : undefined;
    if (aside !== undefined) writer.setAside(cleanRow(row.text), aside);
    else if (ruled) writer.addTable(ruled.cells, row.page, ruled.table);
    else if (table) writer.addTable(table.cells, row.page);
    else if (!inTable.has(row)) writer.addRow(row);
  }
  return writer.lines;
}

interface PlacedRow {
  row: Row;
  aside?: string;
  /** Rows of one column, or of the page between columns. */
  block: number;
  /** Of a row that stands for cells of a ruled table. */
  ruled?: { cells: readonly TableCell[]; table: RuledTable };
}

/** The rows of a sheet, with one for each ruled table where it stands; `rules` are those of its page. */
function rowsOfSheet(sheet: readonly Piece[], rules: readonly Rule[]): (Row | TableRow)[] {
  const pieces = withinPage(withoutOverprint(sheet));
  const { rest, tables } = takeRuledTables(pieces, sheet[0]?.turn ? [] : rules);
  return [...rowsOf(rest), ...tables].sort((a, b) => b.y - a.y);
}

function readingOrder(pieces: readonly Piece[], pages: number, rules: readonly Rule[]): PlacedRow[] {
  const byPage = new Map<number, Rule[]>();
  for (const rule of rules) {
    const own = byPage.get(rule.page);
    if (own) own.push(rule);
    else byPage.set(rule.page, [rule]);
  }
  const sheets = sheetsOf(pieces).map((sheet) => rowsOfSheet(sheet, byPage.get(sheet[0]?.page ?? 0) ?? []));
  const all: Row[] = sheets.flat();
  const furniture = new Map(findFurniture(all, pages).map((aside, index) => [all[index] as Row, aside]));
  const placed: PlacedRow[] = [];
  let block = 0;
  for (const rows of sheets) {
    const isText = (row: Row): boolean => furniture.get(row) === undefined;
    const asides = rows.flatMap((row) => (isText(row) ? [] : [{ row, aside: furniture.get(row) ?? '', block }]));
    const columns = orderColumns(rows.filter(isText)).flatMap((members) => {
      block++;
      return members.flatMap((row): PlacedRow[] => {
        if (!('ruled' in row)) return [{ row, block }];
        const table = row.ruled as RuledTable;
        const parts = table.parts.flatMap((part): PlacedRow[] => {
          block++;
          if ('cells' in part) return [{ row, block, ruled: { cells: part.cells, table } }];
          return part.rows.map((inner) => ({ row: inner, block }));
        });
        block++;
        return parts;
      });
    });
    const middle = (rows[0]?.pageHeight ?? 0) / 2;
    appendAll(
      placed,
      asides.filter(({ row }) => row.y > middle),
    );
    appendAll(placed, columns);
    appendAll(
      placed,
      asides.filter(({ row }) => row.y <= middle),
    );
    block++;
  }
  return placed;
}

/** A page of small print, every character by itself, has some 10,000 pieces. */
const MOST_PIECES = 30_000;

function withinPage(pieces: Piece[]): Piece[] {
  if (pieces.length <= MOST_PIECES) return pieces;
  throw new Unreadable({
    code: 'too-complex',
    message: `第 ${pieces[0]?.page ?? 1} 页有 ${pieces.length} 处文字，超过一页能有的 ${MOST_PIECES} 处，没有读取。`,
    mend: '文件未必损坏：请用原来的软件打开确认，删去重复堆叠的文字，或另存为 .docx，再放入。',
  });
}

/** Pieces of one page and turn, in the order of pages; what is turned aside follows what is upright. */
function sheetsOf(pieces: readonly Piece[]): Piece[][] {
  const sheets = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const key = piece.page * 4 + (piece.turn ?? 0);
    const sheet = sheets.get(key);
    if (sheet) sheet.push(piece);
    else sheets.set(key, [piece]);
  }
  return [...sheets].sort(([a], [b]) => a - b).map(([, sheet]) => sheet);
}

/** Puts rows together into lines. */
class LineWriter {
  readonly lines: DocumentLine[] = [];
  #measures: ReadonlyMap<Row, Measure>;
  #last: { row: Row; line: DocumentLine } | undefined;
  #tables = 0;
  /** The ruled table that was written last, with nothing but asides after it. */
  #openTable: { ruled: RuledTable; page: number; rows: number } | undefined;

  constructor(measures: ReadonlyMap<Row, Measure>) {
    this.#measures = measures;
  }

  setAside(text: string, aside: string): void {
    this.lines.push({ text, aside });
  }

  addRow(row: Row): void {
    this.#openTable = undefined;
    const words = cleanRow(row.text);
    const last = this.#last;
    if (last && this.#continues(last.row, row)) {
      last.line.text = joinRows(last.line.text, words);
      last.row = row;
      return;
    }
    const line: DocumentLine = { text: words, origin: { unit: 'page', number: row.page } };
    this.lines.push(line);
    this.#last = { row, line };
  }

  /** A ruled table that begins a page goes on from one with the same columns that ended the page before. */
  addTable(cells: readonly TableCell[], page: number, ruled?: RuledTable): void {
    const open = this.#openTable;
    const goesOn =
      ruled !== undefined && open !== undefined && open.page === page - 1 && hasColumnsOf(ruled, open.ruled);
    const first = (goesOn ? open.rows : 0) - (cells[0]?.row ?? 0);
    if (!goesOn) this.#tables++;
    const origin = { unit: 'page', number: page } as const;
    for (const { row, column, lines } of cells) {
      for (const line of lines) {
        const text = line.map(cleanRow).reduce(joinRows);
        this.lines.push({ text, origin, cell: { table: this.#tables - 1, row: first + row, column } });
      }
    }
    this.#last = undefined;
    this.#openTable = ruled && { ruled, page, rows: first + (cells.at(-1)?.row ?? 0) + 1 };
  }

  #continues(last: Row, row: Row): boolean {
    const [before, here] = [this.#measures.get(last), this.#measures.get(row)];
    if (!before || !here || last.turn !== row.turn) return false;
    const isSameSize = Math.abs(last.size - row.size) <= Math.max(last.size, row.size) * here.sameSize;
    if (!isSameSize || isSetIn(row, here)) return false;
    // Larger rows are titles, which have lines of their own; their words decide which belong together.
    if (row.size > here.size * (1 + here.sameSize)) return false;
    const slack = before.indented ? INDENTED_SLACK : headWidth(row.text) + FULL_SLACK;
    if (last.right < before.right - row.size * slack) return false;
    const isBelow = last.page === row.page && last.y > row.y;
    if (isBelow && last.y - row.y > here.gap * WIDE_GAP) return false;
    const ends = /[。！？；：][”’）》]*$/u.test(last.text.trim());
    if (ends && last.page !== row.page && before.broken.has(last)) return false;
    return here.indented || !ends || (findLabel(row.text.trim()) === undefined && last.page === row.page);
  }
}

/** Edges of columns that differ by no more than this part of a table's width are the same. */
const SAME_EDGE = 0.01;

function hasColumnsOf(table: RuledTable, other: RuledTable): boolean {
  const slack = ((table.xs.at(-1) ?? 0) - (table.xs[0] ?? 0)) * SAME_EDGE;
  return (
    table !== other &&
    table.xs.length === other.xs.length &&
    table.xs.every((x, index) => Math.abs(x - (other.xs[index] ?? 0)) <= slack)
  );
}

/** Unbreakable parts of a line: a character with the brackets and punctuation that cling to it, a number, a word. */
const HEAD = /^[（《“‘〈【「『(]*(?:[\w.,%-]+|.)[）》”’〉】」』)，。、；：！？%]*/u;

/**
 * Width in characters of the beginning of a row that could not be parted: a row ends before the margin when that of the
 * next one would not fit in, and is full all the same (…250卷 | （件），馆藏…).
 */
function headWidth(text: string): number {
  const head = HEAD.exec(text.trim())?.[0] ?? '';
  return [...head].reduce((width, character) => width + (character < '\u2000' ? 0.55 : 1), 0);
}

function isSetIn(row: Row, { left, size }: Measure): boolean {
  return row.left > left + size * INDENT || /^(?:\u3000| {2})/u.test(row.text);
}

/** Chinese characters and punctuation, between which a page description's spaces say nothing. */
const CJK = '\\u2014\\u2018-\\u201d\\u2026\\u3001-\\u303f\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef';
const LOOSE = new RegExp(`(?<=[${CJK}]) (?=[\\w.%${CJK}])|(?<=[\\w.%]) (?=[${CJK}])`, 'gu');
/** Every character apart from the next one, as text layers over scans have them. */
const SPACED = /^\S(?: \S){5,}$/u;

/** A row's words, without the single spaces that typesetting leaves between Chinese characters and beside digits. */
function cleanRow(text: string): string {
  const trimmed = withoutRadicals(text).trim();
  const closed = SPACED.test(trimmed) && /\p{Script=Han}/u.test(trimmed) ? trimmed.replaceAll(' ', '') : trimmed;
  return closed.replace(LOOSE, '').trim();
}

/** Rows of one paragraph. Figures that end a row and begin the next are one number in running text, else never. */
function joinRows(before: string, after: string): string {
  const areWords = /[A-Za-z,.;:]$/u.test(before) && /^[A-Za-z]/u.test(after);
  const areFigures =
    /\d$/u.test(before) && /^[\d.]/u.test(after) && !(isRunning(before) && /\p{Script=Han}/u.test(after));
  return before + (areWords || areFigures ? ' ' : '') + after;
}

function isRunning(text: string): boolean {
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 5;
}
