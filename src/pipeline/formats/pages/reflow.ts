/** From the rows of pages back to paragraphs: by where rows begin and end, how far apart they stand and how large they are. */
import type { DocumentLine } from '../../../core/report/document-lines.ts';
import { findLabel } from '../../../core/text/numbering.ts';
import { withoutRadicals } from './radicals.ts';
import type { Row } from './row.ts';
import { findFurniture } from './running-heads.ts';

/** A row is set in when it begins this many characters right of the margin. */
const INDENT = 1.2;
/** From this part of the rows on that are set in, a text counts as set with indents. */
const INDENTED_SHARE = 0.08;
/** How far, in characters, a row may end from where it would be full to the point. */
const FULL_SLACK = 0.5;
/** Where every paragraph is set in, only that tells a new one, and a row may end far before the margin. */
const INDENTED_SLACK = 6;
/** Rows this much further apart than usual are of two paragraphs. */
const WIDE_GAP = 1.4;
/** Sizes that differ by more are two sizes: programs round them. */
const SAME_SIZE = 0.06;

interface Page {
  /** Size of running text, and its margins. */
  size: number;
  left: number;
  right: number;
  /** Usual distance from one row to the next. */
  gap: number;
  indented: boolean;
}

/** Paragraphs with the page that each begins on; running headers, footers and page numbers as asides. */
export function reflow(rows: readonly Row[], pages: number): DocumentLine[] {
  const furniture = findFurniture(rows, pages);
  const text = rows.filter((_, index) => furniture[index] === undefined);
  const page = measure(text);
  const lines: DocumentLine[] = [];
  let last: { row: Row; line: DocumentLine } | undefined;
  rows.forEach((row, index) => {
    const aside = furniture[index];
    const words = cleanRow(row.text);
    if (aside !== undefined) lines.push({ text: words, aside });
    else if (last && continues(last.row, row, page)) {
      last.line.text = joinRows(last.line.text, words);
      last.row = row;
    } else {
      const line: DocumentLine = { text: words, origin: { unit: 'page', number: row.page } };
      lines.push(line);
      last = { row, line };
    }
  });
  return lines;
}

function continues(last: Row, row: Row, page: Page): boolean {
  if (!sameSize(last.size, row.size)) return false;
  if (isSetIn(row, page)) return false;
  // Larger rows are titles, which have lines of their own; what belongs together is told by their words.
  if (row.size > page.size * (1 + SAME_SIZE)) return false;
  const slack = page.indented ? INDENTED_SLACK : headWidth(row.text) + FULL_SLACK;
  if (last.right < page.right - row.size * slack) return false;
  const apart = last.page === row.page ? last.y - row.y : page.gap;
  if (apart > page.gap * WIDE_GAP) return false;
  const ends = /[。！？；：][”’）》]*$/u.test(last.text.trim());
  return page.indented || !ends || (findLabel(row.text.trim()) === undefined && last.page === row.page);
}

/** What a line may not break: a character with the brackets and punctuation that cling to it, a number, a word. */
const HEAD = /^[（《“‘〈【「『(]*(?:[\w.,%-]+|.)[）》”’〉】」』)，。、；：！？%]*/u;

/**
 * Width in characters of the beginning of a row that could not be parted: a row ends before the margin when that of the
 * next one would not fit in, and is full all the same (…250卷 | （件），馆藏…).
 */
function headWidth(text: string): number {
  const head = HEAD.exec(text.trim())?.[0] ?? '';
  return [...head].reduce((width, character) => width + (character < '\u2000' ? 0.55 : 1), 0);
}

function isSetIn(row: Row, { left, size }: Page): boolean {
  return row.left > left + size * INDENT || /^(?:\u3000| {2})/u.test(row.text);
}

function sameSize(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(a, b) * SAME_SIZE;
}

function measure(rows: readonly Row[]): Page {
  const size = median(rows.flatMap((row) => new Array<number>(row.text.length).fill(row.size)));
  const body = rows.filter((row) => sameSize(row.size, size));
  const left = percentile(
    body.map((row) => row.left),
    0.02,
  );
  const right = percentile(
    body.map((row) => row.right),
    0.9,
  );
  const gaps: number[] = [];
  body.forEach((row, index) => {
    const before = body[index - 1];
    if (before?.page === row.page && before.y > row.y) gaps.push(before.y - row.y);
  });
  const page: Page = { size, left, right, gap: median(gaps), indented: false };
  const setIn = body.filter((row) => isSetIn(row, page)).length;
  return { ...page, indented: setIn > body.length * INDENTED_SHARE };
}

const median = (values: readonly number[]): number => percentile(values, 0.5);

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Chinese characters and punctuation, between which a page description's spaces say nothing. */
const CJK = '\\u2014\\u2018-\\u201d\\u2026\\u3001-\\u303f\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef';
const LOOSE = new RegExp(`(?<=[${CJK}]) (?=[\\w.%${CJK}])|(?<=[\\w.%]) (?=[${CJK}])`, 'gu');

/** A row's words, without the single spaces that typesetting leaves between Chinese characters and beside digits. */
function cleanRow(text: string): string {
  return withoutRadicals(text).trimEnd().replace(LOOSE, '').trim();
}

function joinRows(before: string, after: string): string {
  const spaced = /[A-Za-z,.;:]$/u.test(before) && /^[A-Za-z]/u.test(after);
  return before + (spaced ? ' ' : '') + after;
}
