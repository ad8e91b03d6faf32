/** Tables that rules show: each piece of text goes to the cell in which it stands. */
import { findLabel } from '../../../core/text/numbering.ts';
import { findGrids, type Grid, type GridCell } from './grid.ts';
import { placesOf } from './overprint.ts';
import { type Piece, type Row, rowsOf } from './row.ts';
import { linesOfRules, type Rule } from './rules.ts';
import type { TableCell } from './tables.ts';

/** Content of a grid, in reading order: cells of a table, and the rows of a cell that holds running text. */
type RuledPart = { cells: TableCell[] } | { rows: Row[] };

export interface RuledTable {
  parts: RuledPart[];
  /** Edges of its columns: a table that goes on over a page has the same. */
  xs: readonly number[];
}

/** A row without words that stands for a table. */
export interface TableRow extends Row {
  ruled: RuledTable;
}

/** A cell of more characters holds running text: a form's summary of the year. */
const LONGEST_CELL = 500;
/** A row of a cell ends a line on purpose when it leaves so many characters' room, and this part of the cell's width. */
const ROOM = 2.5;
const ROOM_SHARE = 0.25;

/** The pieces of a page that stand in no ruled table, and a row for each table. */
export function takeRuledTables(
  pieces: readonly Piece[],
  rules: readonly Rule[],
): { rest: Piece[]; tables: TableRow[] } {
  const size = usualSize(pieces);
  let rest = [...pieces];
  const tables: TableRow[] = [];
  for (const grid of rules.length < 4 ? [] : findGrids(linesOfRules(rules, size), size)) {
    const { inside, outside } = divide(rest, grid);
    const parts = partsOf(inside);
    if (!parts) continue;
    rest = outside;
    tables.push(rowFor(grid, parts, pieces[0] as Piece));
  }
  return { rest, tables };
}

function usualSize(pieces: readonly Piece[]): number {
  const sizes = pieces.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] || 1;
}

/** Pieces by the cell in which each of their characters stands. */
function divide(pieces: readonly Piece[], grid: Grid): { inside: Map<GridCell, Piece[]>; outside: Piece[] } {
  const inside = new Map<GridCell, Piece[]>();
  const outside: Piece[] = [];
  for (const piece of pieces) {
    const middle = piece.y + piece.size * 0.35;
    if (middle > grid.top || middle < grid.bottom || piece.right < grid.left || piece.left > grid.right) {
      outside.push(piece);
      continue;
    }
    for (const { cell, part } of cut(piece, grid, middle)) {
      const held = cell && inside.get(cell);
      if (cell === undefined) outside.push(part);
      else if (held) held.push(part);
      else inside.set(cell, [part]);
    }
  }
  return { inside, outside };
}

function cut(piece: Piece, grid: Grid, y: number): { cell: GridCell | undefined; part: Piece }[] {
  const parts: { cell: GridCell | undefined; part: Piece }[] = [];
  for (const { character, left, width } of placesOf(piece)) {
    const last = parts.at(-1);
    const cell = character.trim() === '' && last ? last.cell : grid.cellAt(left + width / 2, y);
    if (last && last.cell === cell) {
      last.part.text += character;
      last.part.right = left + width;
    } else parts.push({ cell, part: { ...piece, text: character, left, right: left + width } });
  }
  return parts.filter(({ part }) => part.text.trim() !== '');
}

/** Undefined when the rules are a frame around text: they part no two columns. */
function partsOf(inside: ReadonlyMap<GridCell, Piece[]>): RuledPart[] | undefined {
  const cells = [...inside.keys()].sort((a, b) => a.row - b.row || a.column - b.column);
  if (new Set(cells.map(({ column }) => column)).size < 2) return undefined;
  const parts: RuledPart[] = [];
  for (const cell of cells) {
    const rows = rowsOf(inside.get(cell) ?? []);
    if (rows.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_CELL) {
      parts.push({ rows });
      continue;
    }
    const last = parts.at(-1);
    const placed = { row: cell.row, column: cell.column, lines: linesIn(rows, cell) };
    if (last && 'cells' in last) last.cells.push(placed);
    else parts.push({ cells: [placed] });
  }
  return parts;
}

/** Rows that were broken for want of room are of one line. */
function linesIn(rows: readonly Row[], cell: GridCell): string[][] {
  const isDown = rows.length > 1 && rows.every(({ text }) => /^\p{Script=Han}$/u.test(text.trim()));
  const lines: string[][] = [];
  let last: Row | undefined;
  for (const row of rows) {
    const room = last ? last.left - cell.left + (cell.right - last.right) : 0;
    const isNew =
      room > Math.max(row.size * ROOM, (cell.right - cell.left) * ROOM_SHARE) ||
      findLabel(row.text.trim()) !== undefined;
    if (last === undefined || (isNew && !isDown)) lines.push([row.text]);
    else lines.at(-1)?.push(row.text);
    last = row;
  }
  return lines;
}

function rowFor({ left, right, top, xs }: Grid, parts: RuledPart[], { page, size, pageHeight, turn }: Piece): TableRow {
  const place = { page, size, pageHeight, text: '', left, right, y: top - size, ...(turn !== undefined && { turn }) };
  return { ...place, segments: [place], ruled: { parts, xs } };
}
