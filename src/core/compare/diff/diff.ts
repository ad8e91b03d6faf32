/** What was kept, deleted and inserted between two wordings of a sentence. */

import type { Piece } from '../comparison.ts';
import { cleanUp } from './clean-up.ts';
import type { Cohesion } from './cohesion.ts';
import { findKept } from './kept-tokens.ts';
import { groupPieces } from './pieces.ts';
import { slideChanges } from './slide.ts';
import { tokenize } from './tokens.ts';
import { completeWords } from './whole-words.ts';

/**
 * Diffs two wordings by character, numbers and Latin words as a whole, and mends what would read badly.
 *
 * 新增就业1200万人左右 → 新增就业1300万人以上 keeps 新增就业, 万人, and changes 1200 → 1300, 左右 → 以上. All `a` put together are
 * `a`, all `b` are `b`; exchanging the texts exchanges deleted and inserted. With `cohesion` a change does not begin inside a word
 * that it can take in whole. Quadratic in the texts' length, up to a limit beyond which the middle counts as changed.
 */
export function diffTexts(a: string, b: string, cohesion?: Cohesion): Piece[] {
  // Ties are settled by order, so the order is settled first.
  if (a > b) return exchange(diffInOrder(b, a, cohesion));
  return diffInOrder(a, b, cohesion);
}

function diffInOrder(a: string, b: string, cohesion: Cohesion | undefined): Piece[] {
  const cleaned = cleanUp(groupPieces(align(a, b)));
  const whole = cohesion === undefined ? cleaned : cleanUp(completeWords(cleaned, cohesion));
  return slideChanges(whole, cohesion);
}

/** One piece a token, changes not yet in order. */
function align(a: string, b: string): Piece[] {
  const tokensA = tokenize(a);
  const tokensB = tokenize(b);
  const pieces: Piece[] = [];
  let [nextA, nextB] = [0, 0];
  const takeUntil = (endA: number, endB: number): void => {
    for (; nextA < endA; nextA += 1) pieces.push({ type: 'deleted', a: tokensA[nextA]?.text ?? '', b: '' });
    for (; nextB < endB; nextB += 1) pieces.push({ type: 'inserted', a: '', b: tokensB[nextB]?.text ?? '' });
  };
  for (const [keptA, keptB] of findKept(tokensA, tokensB)) {
    takeUntil(keptA, keptB);
    pieces.push({ type: 'kept', a: tokensA[keptA]?.text ?? '', b: tokensB[keptB]?.text ?? '' });
    nextA = keptA + 1;
    nextB = keptB + 1;
  }
  takeUntil(tokensA.length, tokensB.length);
  return pieces;
}

function exchange(pieces: readonly Piece[]): Piece[] {
  const types = { kept: 'kept', deleted: 'inserted', inserted: 'deleted' } as const;
  return groupPieces(pieces.map(({ type, a, b }) => ({ type: types[type], a: b, b: a })));
}
