/** Columns of prose: each is read from top to bottom before the next one. */
import { largest, smallest } from '../../../core/text/lists.ts';
import { type Piece, type Row, withSegments } from './row.ts';

/** A column has so many rows at least, and this width in characters; narrower ones are columns of a table. */
const MIN_ROWS = 3;
const MIN_WIDTH = 8;
/** Part of a column's characters that are Chinese: figures stand in tables. */
const HAN_SHARE = 0.6;
const GUTTER = 0.8;
/** How far from its right margin, in characters, a column's middling row may end. */
const FULL_SLACK = 1.5;
/** Rows of a column further apart than so many usual distances are of another block. */
const BREAK = 1.8;
/** A page has no more columns beside one another. */
const MAX_DEPTH = 4;

/** Blocks of rows in reading order; the parts of a row in two columns become rows of their own. */
export function orderColumns(rows: readonly Row[], depth = 0): Row[][] {
  if (depth < MAX_DEPTH) {
    for (const x of candidates(rows)) {
      const band = findBand(rows, x);
      if (!band) continue;
      return [
        ...orderColumns(rows.slice(0, band.from), depth),
        ...orderColumns(band.left, depth + 1),
        ...orderColumns(band.right, depth + 1),
        ...orderColumns(rows.slice(band.to), depth),
      ].filter((block) => block.length > 0);
    }
  }
  return rows.length === 0 ? [] : [[...rows]];
}

/** Columns of prose begin where most rows' parts do. */
const MOST_CANDIDATES = 40;

/** Left edges that several rows' parts have in common, the most frequent first. */
function candidates(rows: readonly Row[]): number[] {
  const size = rows[0]?.size ?? 1;
  const counts = new Map<number, number>();
  const edge = smallest(rows.map(({ left }) => left));
  for (const { segments } of rows) {
    for (const { left } of segments) {
      if (left < edge + size * MIN_WIDTH) continue;
      const key = Math.round(left / size);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const frequent = [...counts].filter(([, count]) => count >= MIN_ROWS);
  const first = frequent.sort((a, b) => b[1] - a[1]).slice(0, MOST_CANDIDATES);
  return first.map(([key]) => (key - 0.5) * size);
}

interface Band {
  /** Indexes of the first row of the band and of the first below it. */
  from: number;
  to: number;
  left: Row[];
  right: Row[];
}

/** The first stretch of rows that no row crosses at `x`, and whose two sides are both columns of prose. */
function findBand(rows: readonly Row[], x: number): Band | undefined {
  for (let from = 0; from < rows.length; from++) {
    if (crosses(rows[from], x)) continue;
    let to = from;
    while (to < rows.length && !crosses(rows[to], x)) to++;
    const band = divide(rows, x, trim(rows, x, from, to));
    if (band && isProse(band)) return band;
    from = to;
  }
  return undefined;
}

function crosses(row: Row | undefined, x: number): boolean {
  return (
    row === undefined || row.segments.some(({ left, right, size }) => left < x - size * 0.3 && right > x + size * 0.5)
  );
}

/** Without rows of one side alone that stand apart above or below: a heading over two columns, a signature under them. */
function trim(rows: readonly Row[], x: number, from: number, to: number): { from: number; to: number } {
  const isRight = (row: Row | undefined): boolean => row?.segments.some(({ left }) => left >= x - row.size) === true;
  // Columns on grids of their own lie between one another's rows.
  const band = rows.slice(from, to);
  const isLeft = ({ segments }: Row): boolean => segments.some(({ left }) => left < x - (segments[0]?.size ?? 0));
  const pitch = Math.max(usualPitch(band.filter(isLeft)), usualPitch(band.filter(isRight)));
  let [first, last] = [from, to];
  while (first < last && !isRight(rows[first])) first++;
  while (last > first && !isRight(rows[last - 1])) last--;
  const isNext = (above: Row | undefined, below: Row | undefined): boolean =>
    (above?.y ?? 0) - (below?.y ?? 0) <= pitch * BREAK && above?.size === below?.size;
  // Rows of the left side alone, below and above those of the right one: their column is longer.
  let above = rows.slice(from, last).findLast(isLeft);
  while (last < to && isNext(above, rows[last])) above = rows[last++];
  let below = rows.slice(first, to).find(isLeft);
  while (first > from && isNext(rows[first - 1], below)) below = rows[--first];
  return { from: first, to: last };
}

function usualPitch(rows: readonly Row[]): number {
  const gaps = rows.slice(1).flatMap((row, index) => {
    const gap = (rows[index]?.y ?? 0) - row.y;
    return gap > row.size * 0.5 ? [gap] : [];
  });
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}

function divide(rows: readonly Row[], x: number, { from, to }: { from: number; to: number }): Band | undefined {
  const left: Row[] = [];
  const right: Row[] = [];
  for (const row of rows.slice(from, to)) {
    const isRight = (segment: Piece): boolean => segment.left >= x - segment.size * 0.3;
    const [first, second] = [row.segments.filter((segment) => !isRight(segment)), row.segments.filter(isRight)];
    if (first.length > 0) left.push(withSegments(row, first));
    if (second.length > 0) right.push(withSegments(row, second));
  }
  return { from, to, left, right };
}

/** Both sides of the gutter are wide, most of their rows are full, and they are of Chinese text. */
function isProse({ left, right }: Band): boolean {
  if (left.length < MIN_ROWS || right.length < MIN_ROWS) return false;
  const [before, after] = [left.map((row) => row.segments.at(-1)), right.map((row) => row.segments[0])].map((parts) =>
    parts.filter((part) => part !== undefined),
  );
  const gutter = smallest(right.map((row) => row.left)) - largest(left.map((row) => row.right));
  if (gutter < (left[0]?.size ?? 0) * GUTTER) return false;
  return [before ?? [], after ?? []].every((side) => isWide(side) && isFull(side) && isChinese(side));
}

function isWide(parts: readonly Piece[]): boolean {
  return middle(parts.map(({ left, right, size }) => (right - left) / size)) >= MIN_WIDTH;
}

/** Cells of a table end anywhere; most rows of a column end at its right margin. */
function isFull(parts: readonly Piece[]): boolean {
  const margin = largest(parts.map(({ right }) => right));
  return middle(parts.map(({ right, size }) => (margin - right) / size)) <= FULL_SLACK;
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function isChinese(rows: readonly Piece[]): boolean {
  const text = rows
    .map((row) => row.text)
    .join('')
    .replace(/\s/gu, '');
  return (text.match(/[\p{Script=Han}，。、；：]/gu)?.length ?? 0) >= text.length * HAN_SHARE;
}
