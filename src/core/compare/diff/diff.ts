/** Diffs two wordings of a sentence into kept, deleted and inserted pieces. */

import type { Piece } from '../comparison.ts';
import { cleanUp } from './clean-up.ts';
import type { Cohesion } from './cohesion.ts';
import { findKept, type Kept } from './kept-tokens.ts';
import { groupPieces } from './pieces.ts';
import { slideChanges } from './slide.ts';
import { FormNumbers, textOf, tokenize } from './tokens.ts';
import { completeWords } from './whole-words.ts';

/**
 * Diffs two wordings by character, with numbers and Latin words whole, and cleans up results that read badly.
 *
 * 新增就业1200万人左右 → 新增就业1300万人以上 keeps 新增就业, 万人, and changes 1200 → 1300, 左右 → 以上. All `a` concatenated are `a`, all `b` are `b`;
 * exchanging the texts exchanges deleted and inserted. With `cohesion` a change does not begin inside a word that it can include
 * whole. Quadratic in the texts' length, up to a limit beyond which the middle counts as changed.
 */
export function diffTexts(a: string, b: string, cohesion?: Cohesion): Piece[] {
  // Ties depend on the order of the texts, so the order is fixed first.
  if (a > b) return exchange(diffInOrder(b, a, cohesion));
  return diffInOrder(a, b, cohesion);
}

function diffInOrder(a: string, b: string, cohesion: Cohesion | undefined): Piece[] {
  const cleaned = cleanUp(groupPieces(align(a, b)));
  const whole = cohesion === undefined ? cleaned : cleanUp(completeWords(cleaned, cohesion));
  return slideChanges(whole, cohesion);
}

/** Pieces in the order of the texts, deleted before inserted. */
function align(a: string, b: string): Piece[] {
  const numbers = new FormNumbers();
  const tokensA = tokenize(a, numbers);
  const tokensB = tokenize(b, numbers);
  const pieces: Piece[] = [];
  let [nextA, nextB] = [0, 0];
  const takeUntil = (endA: number, endB: number): void => {
    if (nextA < endA) pieces.push({ type: 'deleted', a: textOf(tokensA, nextA, endA), b: '' });
    if (nextB < endB) pieces.push({ type: 'inserted', a: '', b: textOf(tokensB, nextB, endB) });
    [nextA, nextB] = [endA, endB];
  };
  const kept = findKept(tokensA.forms, tokensB.forms);
  for (let index = 0; index < kept.length; ) {
    const [keptA, keptB] = kept[index] as Kept;
    takeUntil(keptA, keptB);
    let length = 1;
    while (kept[index + length]?.[0] === keptA + length && kept[index + length]?.[1] === keptB + length) length += 1;
    [nextA, nextB] = [keptA + length, keptB + length];
    pieces.push({ type: 'kept', a: textOf(tokensA, keptA, nextA), b: textOf(tokensB, keptB, nextB) });
    index += length;
  }
  takeUntil(tokensA.forms.length, tokensB.forms.length);
  return pieces;
}

function exchange(pieces: readonly Piece[]): Piece[] {
  const types = { kept: 'kept', deleted: 'inserted', inserted: 'deleted' } as const;
  return groupPieces(pieces.map(({ type, a, b }) => ({ type: types[type], a: b, b: a })));
}
