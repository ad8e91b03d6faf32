/** Turned text: pages that lie on their side, stamps along a margin. Every piece is set upright in a frame of its own. */

import type { DocumentLine } from '../../../core/report/document-lines.ts';
import { addUnder } from '../../../core/text/lists.ts';
import type { RawPiece } from './raw-piece.ts';
import type { Piece } from './row.ts';
import type { Rule } from './rules.ts';
import { joinStacked } from './stacked.ts';

export interface Turned {
  pieces: Piece[];
  /** Those of the page's own turn. */
  rules: Rule[];
  /** Words that stand aslant, as watermarks do: no row can be made of them. */
  slanted: string[];
}

/** Scans and stamps lean by less than this. */
const LEANING = 6;

interface Box {
  width: number;
  height: number;
}

/** Sets the pieces and rules of one page upright. The turn of most of its text is the page's own, 0. */
export function setUpright(drawn: readonly RawPiece[], rules: readonly Rule[], box: Box): Turned {
  const pieces = joinStacked(drawn);
  const slanted: string[] = [];
  const quarters = new Map<number, RawPiece[]>();
  for (const piece of pieces) {
    const quarter = Math.round(piece.angle / 90);
    if (Math.abs(piece.angle - quarter * 90) > LEANING) {
      if (piece.text.trim() !== '') slanted.push(piece.text.trim());
      continue;
    }
    addUnder(quarters, ((quarter % 4) + 4) % 4, piece);
  }
  const main = [...quarters].sort(([, a], [, b]) => lengthOf(b) - lengthOf(a))[0]?.[0] ?? 0;
  const upright = [...quarters].flatMap(([turn, members]) =>
    members.map((piece) => ({ ...place(piece, turn, box), turn: (turn - main + 4) % 4 })),
  );
  return { pieces: upright, rules: rules.map((rule) => placeRule(rule, main, box)), slanted };
}

/** Watermarks and the like, each once, as asides. */
export function slantedLines(slanted: Iterable<string>): DocumentLine[] {
  return [...slanted].map((text) => ({ text, aside: '斜置文字' }));
}

const lengthOf = (pieces: readonly RawPiece[]): number => pieces.reduce((sum, { text }) => sum + text.trim().length, 0);

/** Where a piece stands once the page is turned back by so many quarters. */
function place({ page, text, x, y, length, size }: RawPiece, turn: number, box: Box): Piece {
  const [left, base] = placePoint(x, y, turn, box);
  return { page, text, left, right: left + length, y: base, size, pageHeight: turn % 2 ? box.width : box.height };
}

function placeRule({ page, left, right, bottom, top }: Rule, turn: number, box: Box): Rule {
  const [x1, y1] = placePoint(left, bottom, turn, box);
  const [x2, y2] = placePoint(right, top, turn, box);
  return {
    page,
    left: Math.min(x1, x2),
    right: Math.max(x1, x2),
    bottom: Math.min(y1, y2),
    top: Math.max(y1, y2),
  };
}

function placePoint(x: number, y: number, turn: number, { width, height }: Box): [x: number, y: number] {
  if (turn === 1) return [y, width - x];
  if (turn === 2) return [width - x, height - y];
  return turn === 3 ? [height - y, x] : [x, y];
}
