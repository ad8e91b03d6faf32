/** Measures of the running text of a block: size, margins, pitch, and whether its paragraphs are indented. */
import { addUnder, appendAll, smallest } from '../../../core/text/lists.ts';
import type { Row } from './row.ts';

/** From this part of the rows on that are set in, a text counts as set with indents. */
const INDENTED_SHARE = 0.08;
/** Sizes that differ by no more are one size: programs round them. */
const SAME_SIZE = 0.06;
/** The same in a text layer over a scan, whose sizes were measured. */
const SAME_MEASURED_SIZE = 0.16;
/** Sizes count as measured when fewer of them than this agree to a hundredth. */
const ROUND_SHARE = 0.5;
/** Margins that differ by fewer characters are one. */
const SAME_MARGIN = 1.2;
/** A block of fewer rows has no reliable margins: it takes those of a block that holds it. */
const FEW_ROWS = 4;
/** A first row is set in by two characters, more or less; what is set in by more is centred, or set to the right. */
const INDENT = 1.2;
const MOST_INDENT = 4.5;
/** A page has room for so many rows more below the last one of a text that goes on by itself; its foot is as wide as its head, about. */
const ROOM = 2.5;
const ROOM_BY_HEAD = 5;

export interface Measure {
  /** Height of running text, and its margins. */
  size: number;
  left: number;
  right: number;
  /** Usual distance from one row to the next. */
  gap: number;
  indented: boolean;
  /** Last rows of pages below which there was room: whoever wrote the text began a new page there. */
  broken: ReadonlySet<Row>;
  /** Part of a size by which two sizes may differ and be one. */
  sameSize: number;
}

interface Group {
  rows: Row[];
  /** Of its pages: a page that lies on its side has margins of its own. */
  pageHeight: number;
  left: number;
  right: number;
}

/** The measure that holds for each row: blocks with the same margins, a column of every page, share theirs. */
export function measureBlocks(placed: readonly { row: Row; block: number }[]): Map<Row, Measure> {
  const blocks = new Map<number, Row[]>();
  for (const { row, block } of placed) addUnder(blocks, block, row);
  const rows = placed.map(({ row }) => row);
  const sizes = sizesOf(rows);
  const measured = new Map<Row, Measure>();
  for (const group of groupBlocks([...blocks.values()], sizes)) {
    const measure = measureRows(group.rows, sizes);
    for (const row of group.rows) measured.set(row, measure);
  }
  return measured;
}

interface Sizes {
  usual: number;
  same: number;
}

function sizesOf(rows: readonly Row[]): Sizes {
  const all = rows.flatMap(({ text, size }) => new Array<number>(text.length).fill(size));
  const usual = percentile(all, 0.5);
  const agreeing = all.filter((size) => Math.abs(size - usual) <= usual * 0.01).length;
  const near = all.filter((size) => Math.abs(size - usual) <= usual * SAME_MEASURED_SIZE).length;
  return { usual, same: agreeing < near * ROUND_SHARE ? SAME_MEASURED_SIZE : SAME_SIZE };
}

function groupBlocks(blocks: readonly Row[][], { usual }: Sizes): Group[] {
  const groups: Group[] = [];
  const byLength = [...blocks].sort((a, b) => lengthOf(b) - lengthOf(a));
  for (const rows of byLength) {
    const [left, right] = [
      percentile(
        rows.map((row) => row.left),
        0.02,
      ),
      percentile(
        rows.map((row) => row.right),
        0.9,
      ),
    ];
    const slack = usual * SAME_MARGIN;
    const home = groups.find((group) => {
      const isWithin = left >= group.left - slack && right <= group.right + slack;
      const isAlike = Math.abs(left - group.left) <= slack && Math.abs(right - group.right) <= slack;
      if (isAlike || (isWithin && rows.length < FEW_ROWS)) return true;
      return isWithin && left <= group.left + usual * 2.5 && rows[0]?.pageHeight === group.pageHeight;
    });
    if (home) appendAll(home.rows, rows);
    else groups.push({ rows: [...rows], pageHeight: rows[0]?.pageHeight ?? 0, left, right });
  }
  return groups;
}

const lengthOf = (rows: readonly Row[]): number => rows.reduce((sum, { text }) => sum + text.length, 0);

function measureRows(rows: readonly Row[], { usual, same }: Sizes): Measure {
  const size =
    percentile(
      rows.flatMap((row) => new Array<number>(row.text.length).fill(row.size)),
      0.5,
    ) || usual;
  const body = rows.filter((row) => Math.abs(row.size - size) <= Math.max(row.size, size) * same);
  const left = percentile(
    body.map((row) => row.left),
    0.02,
  );
  const right = percentile(
    body.map((row) => row.right),
    0.9,
  );
  const gaps = body.flatMap((row, index) => {
    const before = body[index - 1];
    return before?.page === row.page && before.y > row.y ? [before.y - row.y] : [];
  });
  const setIn = body.filter(
    (row) =>
      (row.left > left + size * INDENT && row.left < left + size * MOST_INDENT) || /^(?:\u3000| {2})/u.test(row.text),
  ).length;
  const indented = setIn > body.length * INDENTED_SHARE;
  const gap = percentile(gaps, 0.5);
  return { size, left, right, gap, indented, broken: lastBeforeRoom(rows, gap), sameSize: same };
}

function lastBeforeRoom(rows: readonly Row[], gap: number): Set<Row> {
  const last = new Map<number, Row>();
  for (const row of rows) if (row.y < (last.get(row.page)?.y ?? Number.POSITIVE_INFINITY)) last.set(row.page, row);
  const foot = smallest([...last.values()].map(({ y }) => y));
  const head = smallest(rows.map(({ y, pageHeight }) => pageHeight - y));
  return new Set([...last.values()].filter(({ y }) => y - foot > gap * ROOM || y - head > gap * ROOM_BY_HEAD));
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
