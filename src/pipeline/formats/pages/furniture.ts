/** Running headers, footers and page numbers: what a page repeats around its text. */
import { groupBy } from '../../../core/text/lists.ts';
import type { Row } from './row.ts';

/** The part of a page's height, at the top and at the bottom, in which they stand. */
const MARGIN = 0.12;
/** A line is a running one when it stands in the same place on so many pages, and on this part of all. */
const MIN_PAGES = 3;
const MIN_SHARE = 0.4;

/** — 1 —, 第 3 页, 第 3 页 共 12 页, 3/12, Page 3 of 12, 第三页: a number that says itself what it is. */
const MARKED_NUMBER =
  /^(?:(?:page|p\.?)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|\d{1,4}\s*of\s*\d{1,4}|第[一二三四五六七八九十百〇零]{1,5}页(?:共[一二三四五六七八九十百〇零]{1,5}页)?|[—–\-－·•~]{1,3}\s*(?:\d{1,4}|[ivxlc]{1,6})\s*[—–\-－·•~]{1,3}|第?\s*\d{1,4}\s*页(?:\s*[，,/／]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／|]\s*(?:共\s*)?\d{1,4}\s*页?)$/iu;
/** On fewer pages, a line is a running one when it is the same to the point, stands in the same place, and is smaller than the text. */
const FEW_PAGES = 2;
const MOST_FEW_PAGES = 4;
const FEW_SHARE = 0.6;
const SMALLER = 0.95;
/** Two places are one when they differ by no more than this part of the characters' height. */
const SAME_PLACE = 0.5;
const BARE_NUMBER = /^(?:\d{1,4}|[ivxlc]{1,6})$/iu;

export type Furniture = '页眉' | '页脚' | '页码';

/** The kind of running head of each row, if it is one. */
export function findFurniture(rows: readonly Row[], pages: number): (Furniture | undefined)[] {
  const repeated = repeatedRows(rows, pages);
  const small = smallRepeatedRows(rows, pages);
  const counting = countingRows(rows);
  const facing = facingRows(rows, pages);
  const printed = printedRows(rows);
  const single = pages === 1 ? singleHead(rows) : undefined;
  return rows.map((row) => {
    const edge = edgeOf(row);
    if (edge === undefined) return undefined;
    const text = row.text.trim();
    if (printed.has(row) || facing.has(row) || row === single) return edge;
    if (isLone(row) && (MARKED_NUMBER.test(text) || counting.has(row))) return '页码';
    return repeated.has(keyOf(row, edge)) || small.has(row) ? edge : undefined;
  });
}

/** The running lines of a text of few pages. */
function smallRepeatedRows(rows: readonly Row[], pages: number): Set<Row> {
  if (pages > MOST_FEW_PAGES) return new Set();
  const usual = usualSize(rows);
  const small = rows.filter(
    (row) => edgeOf(row) !== undefined && isLone(row) && LETTERS.test(row.text) && row.size < usual * SMALLER,
  );
  return new Set(
    small.filter((row) => {
      const same = small.filter((other) => isSamePlace(row, other));
      return same.length >= Math.max(FEW_PAGES, pages * FEW_SHARE);
    }),
  );
}

/** Lines that a browser prints around a page: 2023/1/6 10:20 and the page's title above, its address and 1/2 below. */
const PRINTED_TIME = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}[,，]?\s*(?:[上下]午\s*)?\d{1,2}:\d{2}(?!\d)/u;
const PRINTED_ADDRESS = /^(?:https?|file):\/\/[\x21-\x7e…]+(?:\s+\d{1,4}\s*\/\s*\d{1,4})?$/u;

/** The head of a single page is smaller than the text, by so much, and stands apart from what follows, by so many of its heights. */
const SINGLE_SIZE = 0.8;
const SINGLE_GAP = 2.5;
/** Lines above the title of a report: a date, 云发〔2023〕1号, 附件1, 机密★一年, 来源：…. */
const OWN_HEAD = /[\]〕）)]\s*(?:第\s*)?\d+\s*号|^附\s*(?:件|表)|★|[：:]|^[（(〔【]|\d{4}\s*年\s*\d|^\d+$/u;

/** 内部资料　注意保存 above a text of one page. */
function singleHead(rows: readonly Row[]): Row | undefined {
  const [top, next] = rows.filter(({ turn }) => !turn).sort((a, b) => b.y - a.y);
  if (!top || !next || edgeOf(top) !== '页眉' || !LETTERS.test(top.text)) return undefined;
  const isSmall = top.size <= usualSize(rows) * SINGLE_SIZE && next.size > top.size;
  return isSmall && top.y - next.y >= top.size * SINGLE_GAP && !OWN_HEAD.test(top.text.trim()) ? top : undefined;
}

/** The rows that a browser sets around pages at whose foot the address stands. */
function printedRows(rows: readonly Row[]): Set<Row> {
  const feet = rows.filter((row) => edgeOf(row) === '页脚' && PRINTED_ADDRESS.test(row.text.trim()));
  const pages = new Set(feet.map(({ page }) => page));
  const heads = rows.filter(
    (row) => edgeOf(row) === '页眉' && pages.has(row.page) && PRINTED_TIME.test(row.text.trim()),
  );
  return new Set([...feet, ...heads]);
}

/** Facing pages have running lines of their own: on even ones the book's, on odd ones the report's. They are smaller than the text. */
function facingRows(rows: readonly Row[], pages: number): Set<Row> {
  const usual = usualSize(rows);
  const small = rows.filter((row) => edgeOf(row) !== undefined && LETTERS.test(row.text) && row.size < usual * SMALLER);
  const sides = groupBy(small, (row) => `${row.page % 2} ${keyOf(row, edgeOf(row) ?? '')}`);
  return new Set([...sides.values()].filter((side) => isOnMost(side, pages / 2)).flat());
}

/** Whether rows stand at one height on most of so many pages. */
function isOnMost(rows: readonly Row[], pages: number): boolean {
  const on = new Set(rows.map(({ page }) => page)).size;
  const [first] = rows;
  const isLevel = rows.every(({ y, size }) => Math.abs(y - (first?.y ?? 0)) <= size * SAME_PLACE);
  return isLevel && on >= FEW_PAGES && on >= pages * FEW_SHARE;
}

function usualSize(rows: readonly Row[]): number {
  const sizes = rows.flatMap(({ text, size }) => new Array<number>(text.length).fill(size)).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}

function isSamePlace(row: Row, other: Row): boolean {
  return (
    row.text === other.text &&
    (row === other || row.page !== other.page) &&
    Math.abs(row.y - other.y) <= row.size * SAME_PLACE &&
    Math.abs(row.left - other.left) <= row.size * SAME_PLACE
  );
}

/** Figures of a table's row stand beside one another; a page's number stands alone. */
function isLone({ segments, text }: Row): boolean {
  return segments.length === 1 || /[/／第共—–]/u.test(text);
}

function edgeOf({ y, pageHeight, turn }: Row): '页眉' | '页脚' | undefined {
  if (turn) return undefined;
  if (y > pageHeight * (1 - MARGIN)) return '页眉';
  return y < pageHeight * MARGIN ? '页脚' : undefined;
}

/** Bare numbers at an edge that count the pages: the page's own number, or as far from it as on another page. */
function countingRows(rows: readonly Row[]): Set<Row> {
  const bare = rows.filter(
    (row) => edgeOf(row) !== undefined && row.segments.length === 1 && BARE_NUMBER.test(row.text.trim()),
  );
  const offsets = new Map<string, Set<number>>();
  const keyOfRow = (row: Row): string => `${edgeOf(row)} ${numberOf(row.text) - row.page}`;
  for (const row of bare) offsets.set(keyOfRow(row), (offsets.get(keyOfRow(row)) ?? new Set()).add(row.page));
  // Two such rows on one edge of a page are no numbers of it.
  const edgeKey = (row: Row): string => `${row.page} ${edgeOf(row)}`;
  const onEdges = new Map<string, number>();
  for (const row of bare) onEdges.set(edgeKey(row), (onEdges.get(edgeKey(row)) ?? 0) + 1);
  return new Set(
    bare.filter((row) => {
      const isOwn = numberOf(row.text) === row.page;
      return onEdges.get(edgeKey(row)) === 1 && (isOwn || (offsets.get(keyOfRow(row))?.size ?? 0) > 1);
    }),
  );
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function numberOf(text: string): number {
  const trimmed = text.trim().toLowerCase();
  if (/^\d+$/.test(trimmed)) return Number(trimmed);
  const values = [...trimmed].map((sign) => ROMAN[sign] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** Running lines differ in their numbers only (第 3 页 共 12 页). */
function keyOf(row: Row, edge: string): string {
  return `${edge} ${row.text.replace(/\s+/gu, '').replace(/\d+/gu, '#')}`;
}

const LETTERS = /\p{L}.*\p{L}/u;

/** A row without two letters, such as one of years, repeats nothing but its form. */
function repeatedRows(rows: readonly Row[], pages: number): Set<string> {
  const found = new Map<string, Set<number>>();
  for (const row of rows) {
    const edge = edgeOf(row);
    if (edge === undefined || !LETTERS.test(row.text)) continue;
    const key = keyOf(row, edge);
    found.set(key, (found.get(key) ?? new Set()).add(row.page));
  }
  const enough = Math.max(MIN_PAGES, pages * MIN_SHARE);
  return new Set([...found].filter(([, on]) => on.size >= enough).map(([key]) => key));
}
