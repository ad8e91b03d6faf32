/** Running headers, footers and page numbers: what a page repeats around its text. */
import type { Row } from './row.ts';

/** The part of a page's height, at the top and at the bottom, in which they stand. */
const MARGIN = 0.12;
/** A line is a running one when it stands in the same place on so many pages, and on this part of all. */
const MIN_PAGES = 3;
const MIN_SHARE = 0.4;
const PAGE_NUMBER = /^[\s—–\-－·•.第共页/／|]*(?:\d{1,4}|[ivxlc]{1,6})(?:[\s—–\-－·•.第共页/／|]|\d{1,4})*$/iu;

export type Furniture = '页眉' | '页脚' | '页码';

/** For each row what furniture it is, if any. */
export function findFurniture(rows: readonly Row[], pages: number): (Furniture | undefined)[] {
  const repeated = repeatedRows(rows, pages);
  return rows.map((row) => {
    const edge = edgeOf(row);
    if (edge === undefined) return undefined;
    if (PAGE_NUMBER.test(row.text.trim())) return '页码';
    return repeated.has(keyOf(row, edge)) ? edge : undefined;
  });
}

function edgeOf({ y, pageHeight }: Row): '页眉' | '页脚' | undefined {
  if (y > pageHeight * (1 - MARGIN)) return '页眉';
  return y < pageHeight * MARGIN ? '页脚' : undefined;
}

/** Running lines differ in their numbers only (第 3 页 共 12 页). */
function keyOf(row: Row, edge: string): string {
  return `${edge} ${row.text.replace(/\s+/gu, '').replace(/\d+/gu, '#')}`;
}

function repeatedRows(rows: readonly Row[], pages: number): Set<string> {
  const found = new Map<string, Set<number>>();
  for (const row of rows) {
    const edge = edgeOf(row);
    if (edge === undefined) continue;
    const key = keyOf(row, edge);
    found.set(key, (found.get(key) ?? new Set()).add(row.page));
  }
  const enough = Math.max(MIN_PAGES, pages * MIN_SHARE);
  return new Set([...found].filter(([, on]) => on.size >= enough).map(([key]) => key));
}
