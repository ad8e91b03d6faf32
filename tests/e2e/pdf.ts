/** Reads a printed page as its lines, with where they stand on the sheet. */
import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const POINTS_PER_MILLIMETRE = 72 / 25.4;

export interface PrintedLine {
  text: string;
  /** Millimetres from the sheet's left and top edges to the line's first character and to its baseline, and its width. */
  left: number;
  baseline: number;
  width: number;
  /** Height of the largest type on it, in points. */
  size: number;
}

export interface PrintedPage {
  /** Millimetres. */
  width: number;
  height: number;
  lines: PrintedLine[];
}

interface Piece {
  str: string;
  /** The last two numbers are the place, in points from the lower left corner. */
  transform: number[];
  width: number;
  height: number;
}

/** The page on show as Chromium prints it. */
export const print = async (page: Page): Promise<PrintedPage[]> => readPdf(await page.pdf({ preferCSSPageSize: true }));

/** The line that numbers a sheet: `— 2 —`. */
export const numberLine = ({ lines }: PrintedPage): PrintedLine | undefined =>
  lines.find(({ text }) => /^— \d+ —$/u.test(text));

/** The sheets of a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<PrintedPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const pieces = items.filter((item): item is Piece & typeof item => 'str' in item && item.str.trim() !== '');
    pages.push({ width: toMillimetres(width), height: toMillimetres(height), lines: linesOf(pieces, height) });
  }
  await task.destroy();
  return pages;
}

const toMillimetres = (points: number): number => points / POINTS_PER_MILLIMETRE;

/** Pieces whose baselines lie within two points of one another make a line. */
function linesOf(pieces: readonly Piece[], height: number): PrintedLine[] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => up(b) - up(a))) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && up(row[0]) - up(piece) < 2) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => lineOf(row, height));
}

function lineOf(row: Piece[], height: number): PrintedLine {
  const inOrder = row.sort((a, b) => across(a) - across(b));
  const left = Math.min(...row.map(across));
  return {
    text: inOrder.map(({ str }) => str).join(''),
    left: toMillimetres(left),
    baseline: toMillimetres(height - Math.max(...row.map(up))),
    width: toMillimetres(Math.max(...row.map((piece) => across(piece) + piece.width)) - left),
    size: Math.max(...row.map((piece) => Math.hypot(piece.transform[2] ?? 0, piece.transform[3] ?? 0))),
  };
}

const across = ({ transform }: Piece): number => transform[4] ?? 0;
const up = ({ transform }: Piece): number => transform[5] ?? 0;
