/** Removes kept islands too small to mean anything. */
import type { Piece } from '../comparison.ts';
import { asChange, groupPieces, isChange } from './pieces.ts';

/** Characters without content: marks, and particles that occur anywhere. */
const WEAK = /[\p{P}\p{S}\s的和与及在了着并等]/u;
/** Marks that separate clauses and numbers of sections remain as islands: they show which clause replaced which. */
const CLAUSE_MARK = /^[，；：。、！？）,;:)]$/u;

/**
 * Gives up kept islands with at most one character of content: 防[-御和-]范[-…-] is one change. Clause marks stay, and so does
 * everything in an unchanged text.
 */
export function cleanUp(pieces: readonly Piece[]): Piece[] {
  let cleaned = [...pieces];
  for (;;) {
    const grouped = groupPieces(
      cleaned.flatMap((piece, index) => (isIsland(cleaned, index) ? asChange(piece) : [piece])),
    );
    if (grouped.length === cleaned.length) return grouped;
    cleaned = grouped;
  }
}

function isIsland(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index] as Piece;
  const before = pieces[index - 1];
  const after = pieces[index + 1];
  if (isChange(piece) || (before === undefined && after === undefined)) return false;
  const content = contentOf(piece);
  // At an end of the text a single mark is no island: nothing beyond it was changed.
  if (before === undefined || after === undefined) return content === 1 && piece.a.length === 1;
  return content === 1 || (content === 0 && !CLAUSE_MARK.test(piece.a));
}

/** Number of characters with content, counted up to two. */
function contentOf({ a }: Piece): number {
  let content = 0;
  for (const character of a) {
    if (!WEAK.test(character)) content += 1;
    if (content > 1) return content;
  }
  return content;
}
