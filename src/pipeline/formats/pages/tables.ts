/** Tables without rules: rows whose parts stand below one another. */
import { largest, smallest } from '../../../core/text/lists.ts';
import type { Piece, Row } from './row.ts';

/** A cell of a table: where it is and what it says, each line as the rows of the page that make it. */
export interface TableCell {
  row: number;
  column: number;
  lines: string[][];
}

export interface Table {
  /** Indexes of its rows among those of the file: from the first up to, not including, the last. */
  from: number;
  to: number;
  cells: TableCell[];
}

/** A table has two rows of two parts each, at least. */
const MIN_ROWS = 2;
/** Columns are parted by this part of a character's height, at least. */
const GUTTER = 0.4;
/** A row of one part in a table (a caption within it, a cell's second line) is followed by one of more, so many rows on. */
const MOST_SINGLE = 2;
/** Part of the rows that may stand across a gap between two columns: headings over several columns. */
const ACROSS = 0.2;
/** Cells hold no running text: a part this many characters wide in most rows is prose beside something else. */
const WIDEST_CELL = 24;
/** A cell's last lines are looked for in so many rows. */
const MOST_LINES = 10;
/** Lines of one cell are closer than the table's rows. */
const WITHIN_CELL = 0.8;

/** The tables among rows in reading order. `isFree` names rows that are no running heads. */
export function findTables(rows: readonly Row[]): Table[] {
  const tables: Table[] = [];
  for (let from = 0; from < rows.length; from++) {
    if (!isMultiple(rows[from])) continue;
    const to = endOfRun(rows, from);
    const table = readTable(rows.slice(from, to), rows.slice(to, to + MOST_LINES));
    if (!table) continue;
    tables.push({ from: from + table.from, to: from + table.to, cells: table.cells });
    from += table.to - 1;
  }
  return tables;
}

/** A row that stands for a table of its own. */
const isTableRow = (row: Row): boolean => 'ruled' in row;

const isMultiple = (row: Row | undefined): boolean => row !== undefined && row.segments.length > 1;

function endOfRun(rows: readonly Row[], from: number): number {
  const first = rows[from] as Row;
  let [left, right] = [first.left, first.right];
  let end = from + 1;
  for (let at = end; at < rows.length && at - end <= MOST_SINGLE; at++) {
    const [row, last] = [rows[at] as Row, rows[at - 1] as Row];
    if (isTableRow(row)) break;
    if (row.turn !== first.turn || Math.abs(row.size - first.size) > first.size * 0.35) break;
    if (row.page === last.page && last.y - row.y > row.size * 4) break;
    if (!isMultiple(row)) {
      if (row.right - row.left > (right - left) * 0.7 || /[。；]$/u.test(row.text)) break;
      continue;
    }
    if (Math.min(row.right, right) - Math.max(row.left, left) < (right - left) * 0.3) break;
    [left, right] = [Math.min(left, row.left), Math.max(right, row.right)];
    end = at + 1;
  }
  return end;
}

/** Without rows at either end that fill one column alone, such as a caption. */
function readTable(rows: readonly Row[], following: readonly Row[]): Table | undefined {
  const multiple = rows.filter(isMultiple);
  if (multiple.length < MIN_ROWS || isProse(multiple) || isSpaced(multiple)) return undefined;
  const columns = columnsOf(multiple);
  if (columns.length < 2) return undefined;
  const isFilled = (row: Row): boolean => new Set(row.segments.map((segment) => columnOf(segment, columns))).size > 1;
  const filled = multiple.filter(isFilled);
  if (filled.length < Math.max(MIN_ROWS, multiple.length * 0.6)) return undefined;
  const from = rows.findIndex(isFilled);
  const own = rows.slice(from, rows.findLastIndex(isFilled) + 1);
  const last = lastLines(own, [...rows.slice(from + own.length), ...following], columns);
  return { from, to: from + own.length + last.length, cells: cellsOf([...own, ...last], columns) };
}

/** Further lines of the last row's cells. */
function lastLines(own: readonly Row[], following: readonly Row[], columns: readonly Column[]): Row[] {
  const pitch = usualPitch(own);
  const found: Row[] = [];
  for (const row of following) {
    const last = found.at(-1) ?? (own.at(-1) as Row);
    const isWithin =
      !isTableRow(row) &&
      row.segments.every((part) => {
        const column = columns[columnOf(part, columns)];
        return column !== columns[0] && column !== undefined && part.right <= column.right + row.size;
      });
    const isClose = row.page === last.page && row.turn === last.turn && last.y - row.y < pitch * WITHIN_CELL;
    if (!isWithin || !isClose || row.left < (columns[1]?.left ?? 0) - row.size) break;
    found.push(row);
  }
  return found;
}

/** Most rows have a part as wide as running text. */
function isProse(rows: readonly Row[]): boolean {
  const wide = rows.filter(({ segments }) =>
    segments.some(({ left, right, size }) => right - left > size * WIDEST_CELL),
  );
  return wide.length > rows.length / 2;
}

/** Titles that are spaced out for looks: 述 职 报 告. */
function isSpaced(rows: readonly Row[]): boolean {
  return rows.every(({ segments }) => segments.every(({ text }) => /^\p{Script=Han}$/u.test(text.trim())));
}

interface Column {
  left: number;
  right: number;
}

/** Stretches of the width that are parted by gaps which hardly any row stands across. */
function columnsOf(rows: readonly Row[]): Column[] {
  const size = rows[0]?.size ?? 1;
  const parts = rows.flatMap(({ segments }) => segments);
  const edges = [...new Set(parts.flatMap(({ left, right }) => [left, right]))].sort((a, b) => a - b);
  const begun = countUpTo(parts.map(({ left }) => left));
  const ended = countUpTo(parts.map(({ right }) => right));
  const columns: Column[] = [];
  let open: Column | undefined;
  for (let at = 0; at + 1 < edges.length; at++) {
    const [left = 0, right = 0] = [edges[at], edges[at + 1]];
    const across = begun(left) - ended(left);
    const isGap = across === 0 || (across <= rows.length * ACROSS && right - left > size * GUTTER);
    if (!isGap) open = open ? { left: open.left, right } : { left, right };
    else if (open && right - left > size * GUTTER) {
      columns.push(open);
      open = undefined;
    } else if (open) open.right = right;
  }
  return open ? [...columns, open] : columns;
}

/** Counts how many of some numbers are no greater than each of a rising sequence. */
function countUpTo(values: number[]): (most: number) => number {
  const sorted = values.sort((a, b) => a - b);
  let count = 0;
  return (most) => {
    while (count < sorted.length && (sorted[count] ?? 0) <= most) count++;
    return count;
  };
}

function columnOf({ left, right }: Piece, columns: readonly Column[]): number {
  const shared = columns.map((column) => Math.min(right, column.right) - Math.max(left, column.left));
  const first = shared.findIndex((width) => width > 0);
  return first < 0 ? shared.indexOf(largest(shared)) : first;
}

function cellsOf(rows: readonly Row[], columns: readonly Column[]): TableCell[] {
  const pitch = usualPitch(rows);
  const cells: TableCell[] = [];
  let number = -1;
  rows.forEach((row, index) => {
    const last = rows[index - 1];
    const placed = row.segments.map((segment) => ({ column: columnOf(segment, columns), text: segment.text }));
    const goesOn =
      last !== undefined &&
      last.page === row.page &&
      !placed.some(({ column }) => column === 0) &&
      last.y - row.y < pitch * WITHIN_CELL;
    if (!goesOn) number++;
    for (const { column, text } of placed) addTo(cells, { row: number, column }, text, goesOn);
  });
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

function addTo(cells: TableCell[], place: { row: number; column: number }, text: string, goesOn: boolean): void {
  const cell = findInLastRow(cells, place);
  const line = cell?.lines[0];
  if (!line) cells.push({ ...place, lines: [[text]] });
  else if (goesOn) line.push(text);
  else line[line.length - 1] += `  ${text}`;
}

/** Cells come row by row. */
function findInLastRow(cells: readonly TableCell[], { row, column }: { row: number; column: number }) {
  for (let at = cells.length - 1; at >= 0 && cells[at]?.row === row; at--) {
    if (cells[at]?.column === column) return cells[at];
  }
  return undefined;
}

/** Distance of rows that begin in the first column. */
function usualPitch(rows: readonly Row[]): number {
  const left = smallest(rows.map((row) => row.left));
  const first = rows.filter((row) => row.left < left + row.size * 2);
  const gaps = first
    .slice(1)
    .flatMap((row, index) => (first[index]?.page === row.page ? [(first[index]?.y ?? 0) - row.y] : []));
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}
