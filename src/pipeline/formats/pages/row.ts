/** Rows of words as they stand on a page: what PDF and OFD have instead of lines and paragraphs. */

import { largest } from '../../../core/text/lists.ts';
import { raisedAfter } from '../../../core/text/superscript.ts';

/** A piece of text, as page descriptions place it. Lengths are in any unit, the same throughout a file. */
export interface Piece {
  /** From 1. */
  page: number;
  /** Quarter turns by which the piece stands aslant to the page's text; pieces of each turn are read by themselves. */
  turn?: number;
  text: string;
  /** Left and right end, and the base line counted from the page's lower edge. */
  left: number;
  right: number;
  y: number;
  /** Height of the characters. */
  size: number;
  pageHeight: number;
}

/** Words of one base line, parted where they stand in columns. */
export interface Row extends Piece {
  /** From left to right; `text` is all of them. */
  segments: Piece[];
}

/** Pieces further apart than so many characters' heights are parts of a table, or of columns. */
const CELL_GAP = 0.8;
/** From this gap on, two parts of a row are no neighbours of one another. */
const WIDE_GAP = 2;
/** A gap between Latin words or numbers, which no font's own spacing makes. */
const WORD_GAP = 0.15;
/** Pieces on the same base line, give or take this part of their height (a raised note sign), are one row. */
const SAME_LINE = 0.5;
/** Quotation marks are set closer than their widths in fonts, by up to so many characters on either side. */
const OVERLAP = 1.5;

/** The rows of one page and turn, from top to bottom whatever the order in which the pieces are drawn. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const filled = pieces.filter(({ text }) => text.trim() !== '');
  const sorted = filled.sort((a, b) => b.y - a.y || a.left - b.left);
  const open: OpenRow[] = [];
  const rows: OpenRow[] = [];
  for (const piece of sorted) {
    while (open[0] && (open.length > MOST_OPEN || isAbove(open[0], piece))) open.shift();
    const row = open.find((one) => isOnLine(one, piece));
    if (row) {
      row.members.push(piece);
      if (piece.text.length > row.base.text.length) row.base = piece;
    } else {
      const begun = { members: [piece], base: piece };
      rows.push(begun);
      open.push(begun);
    }
  }
  return rows.map(({ members }) => rowOf(members)).sort((a, b) => b.y - a.y);
}

/** A row that further pieces may belong to; `base` is `baseOf` its members. */
interface OpenRow {
  members: Piece[];
  base: Piece;
}

/** Rows that stand within two lines of one another; more are words heaped on one place. */
const MOST_OPEN = 100;

const isAbove = ({ base }: OpenRow, piece: Piece): boolean => base.y - piece.y > 2 * Math.max(base.size, piece.size);

function isOnLine({ members, base }: OpenRow, piece: Piece): boolean {
  if (Math.abs(base.y - piece.y) > Math.max(base.size, piece.size) * SAME_LINE) return false;
  return members.every((other) => {
    const shared = Math.min(other.right, piece.right) - Math.max(other.left, piece.left);
    return shared <= Math.min(Math.min(other.size, piece.size) * OVERLAP, narrower(other, piece) * 0.6);
  });
}

function narrower(a: Piece, b: Piece): number {
  return Math.min(a.right - a.left, b.right - b.left);
}

/** The piece that gives a row its base line and size: the longest. */
function baseOf(members: readonly Piece[]): Piece {
  return members.reduce((base, piece) => (piece.text.length > base.text.length ? piece : base));
}

/** One row of pieces that share a base line. */
function rowOf(members: readonly Piece[]): Row {
  const sorted = [...members].sort((a, b) => a.left - b.left);
  const base = baseOf(sorted);
  const segments: Piece[] = [];
  for (const piece of sorted) {
    const last = segments.at(-1);
    const gap = last ? piece.left - last.right : 0;
    if (last && gap <= base.size * CELL_GAP) {
      const isRaised = piece.size < base.size * 0.8 && piece.y > base.y + base.size * 0.15;
      last.text += isRaised
        ? raisedAfter(last.text, piece.text)
        : spaceBetween(last.text, piece.text, gap / base.size) + piece.text;
      last.right = Math.max(last.right, piece.right);
    } else segments.push({ ...piece, y: base.y, size: base.size });
  }
  return withSegments(base, segments);
}

/** A row of these parts. */
export function withSegments(like: Piece, segments: Piece[]): Row {
  let text = '';
  segments.forEach((segment, index) => {
    const gap = index === 0 ? 0 : segment.left - (segments[index - 1]?.right ?? 0);
    text += (index === 0 ? '' : gap > like.size * WIDE_GAP ? '  ' : ' ') + segment.text;
  });
  const left = segments[0]?.left ?? like.left;
  const right = largest(segments.map((segment) => segment.right));
  return { ...like, text, left, right, segments };
}

const CHINESE = /[\p{Script=Han}\u2014\u2018-\u201d\u2026\u3000-\u303f\uff00-\uffef]/u;

/** Words and numbers never run together; between Chinese characters a gap says nothing. */
function spaceBetween(before: string, after: string, gap: number): string {
  if (gap <= WORD_GAP || /\s$/u.test(before) || /^\s/u.test(after)) return '';
  return CHINESE.test(before.slice(-1)) && CHINESE.test(after.charAt(0)) ? '' : ' ';
}
