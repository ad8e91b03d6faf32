/** Cells of an HTML table with their columns; distinguishes tables of data from tables of layout. */

import type { Element } from 'hast';
import { appendAll } from '../text/lists.ts';

export interface PlacedCell {
  cell: Element;
  column: number;
}

/** The widest tables of reports have some 40 columns; a page may claim any number. */
const MOST_COLUMNS = 100;
const MOST_ROWS = 1000;
/** Longest cell of a table of data. */
const LONGEST_CELL = 500;

/** The cells of each row of this table, without those of tables within it. */
export function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  for (const child of table.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'tr') rows.push(cellsOf(child));
    else if (/^(?:thead|tbody|tfoot)$/.test(child.tagName)) appendAll(rows, rowsOf(child));
    else if (child.tagName === 'caption') rows.push([child]);
  }
  return rows.filter((cells) => cells.length > 0);
}

/** Cells with their columns, from 0. A cell that spans rows takes its column in the rows below. */
export function placeCells(rows: readonly Element[][]): PlacedCell[][] {
  const taken: number[] = [];
  return rows.map((cells) => {
    let column = 0;
    const placed = cells.map((cell) => {
      while ((taken[column] ?? 0) > 0) column++;
      const place = { cell, column };
      const [width, height] = [
        spanOf(cell.properties.colSpan, MOST_COLUMNS),
        spanOf(cell.properties.rowSpan, MOST_ROWS),
      ];
      for (let at = 0; at < width && column < MOST_COLUMNS; at++, column++) taken[column] = height;
      return place;
    });
    for (let at = 0; at < taken.length; at++) taken[at] = Math.max(0, (taken[at] ?? 0) - 1);
    return placed;
  });
}

function spanOf(value: unknown, most: number): number {
  return Math.min(most, Math.max(1, Math.floor(Number(value ?? 1)) || 1));
}

function cellsOf(row: Element): Element[] {
  return row.children.filter(
    (child): child is Element => child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
  );
}

/** Whether it has at least two rows of two cells, no table within, and short cells. */
export function isDataTable(table: Element, rows: readonly Element[][]): boolean {
  if (rows.filter((cells) => cells.length > 1).length < 2 || holdsTable(table)) return false;
  return rows.flat().every((cell) => textLength(cell) < LONGEST_CELL);
}

function holdsTable(element: Element): boolean {
  return element.children.some((child) => child.type === 'element' && (child.tagName === 'table' || holdsTable(child)));
}

function textLength(node: Element): number {
  return node.children.reduce((sum, child) => {
    if (child.type === 'text') return sum + child.value.trim().length;
    return child.type === 'element' ? sum + textLength(child) : sum;
  }, 0);
}
