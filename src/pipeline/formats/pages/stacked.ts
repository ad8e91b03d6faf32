/** Upright text that runs downwards, one character below the other, as vertical layouts are drawn where no font writes so. */

import { appendAll } from '../../../core/text/lists.ts';
import type { RawPiece } from './raw-piece.ts';

/** A character stands below another when it is no further aside, and neither nearer nor further below, in its heights. */
const ASIDE = 0.3;
const BELOW = { least: 0.8, most: 1.9 };
/** Fewer characters are a stamp or the name of a row in a table. */
const FEWEST = 6;
/** From this part of a page's characters on, the page is set so. */
const SHARE = 0.6;
/** The top of a character above its base line, in its heights. */
const ASCENT = 0.85;

/** The same pieces of one page; where most of them are stacked, each stack is one piece that runs downwards. */
export function joinStacked(pieces: readonly RawPiece[]): readonly RawPiece[] {
  const stacks = stacksOf(pieces);
  const stacked = stacks.reduce((sum, { length }) => sum + (length >= FEWEST ? length : 0), 0);
  const all = pieces.reduce((sum, { text }) => sum + [...text.trim()].length, 0);
  if (stacked === 0 || stacked < all * SHARE) return pieces;
  const joined: RawPiece[] = [];
  for (const stack of stacks) appendAll(joined, stack.length >= 2 ? [downwards(stack)] : stack);
  return joined;
}

/** Runs of pieces, in the order of drawing, of which each stands below the one before. */
function stacksOf(pieces: readonly RawPiece[]): RawPiece[][] {
  const stacks: RawPiece[][] = [];
  for (const piece of pieces) {
    const last = stacks.at(-1)?.at(-1);
    if (last && isBelow(last, piece)) stacks.at(-1)?.push(piece);
    else stacks.push([piece]);
  }
  return stacks;
}

function isBelow(above: RawPiece, piece: RawPiece): boolean {
  if ([...above.text].length !== 1 || [...piece.text].length !== 1 || above.angle !== 0 || piece.angle !== 0)
    return false;
  const down = (above.y - piece.y) / piece.size;
  return Math.abs(above.x - piece.x) <= ASIDE * piece.size && down >= BELOW.least && down <= BELOW.most;
}

function downwards(stack: readonly RawPiece[]): RawPiece {
  const [first, last] = [stack[0] as RawPiece, stack.at(-1) as RawPiece];
  const text = stack.map((piece) => piece.text).join('');
  return { ...first, text, y: first.y + ASCENT * first.size, angle: -90, length: first.y - last.y + last.size };
}
