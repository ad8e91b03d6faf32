/** Extends changes to whole words. */

import { appendAll } from '../../text/lists.ts';
import type { Piece } from '../comparison.ts';
import type { Cohesion } from './cohesion.ts';
import { asChange, groupPieces } from './pieces.ts';

/**
 * Least cohesion of two characters of one word; chosen by reading the changes of 2023→2024 (docs/decisions/0007-comparison.md).
 */
const WORD = 0.15;
const HAN = /\p{Script=Han}/u;

/**
 * Moves a character from the edge of a kept piece into the replacement beside it when it coheres with the replacement and not
 * with the kept text: 防[-御-]{+范+} becomes [-防御-]{+防范+}. An insertion or deletion alone stays: extending it would gain nothing.
 */
export function completeWords(pieces: readonly Piece[], cohesion: Cohesion): Piece[] {
  const mended: Piece[] = [];
  pieces.forEach((piece, index) => {
    if (piece.type !== 'kept') {
      mended.push(piece);
      return;
    }
    const head = isReplacement(pieces, index - 2) && splitsWordAtHead(piece, pieces, { index, cohesion }) ? 1 : 0;
    const tail = isReplacement(pieces, index + 1) && splitsWordAtTail(piece, pieces, { index, cohesion }) ? 1 : 0;
    const end = Math.max(piece.a.length - tail, head);
    appendAll(mended, asChange({ a: piece.a.slice(0, head), b: piece.b.slice(0, head) }));
    mended.push({ type: 'kept', a: piece.a.slice(head, end), b: piece.b.slice(head, end) });
    appendAll(mended, asChange({ a: piece.a.slice(end), b: piece.b.slice(end) }));
  });
  return groupPieces(mended);
}

/** Whether a deleted piece is at `index` and an inserted one after it. */
function isReplacement(pieces: readonly Piece[], index: number): boolean {
  return pieces[index]?.type === 'deleted' && pieces[index + 1]?.type === 'inserted';
}

interface Boundary {
  index: number;
  cohesion: Cohesion;
}

function splitsWordAtTail({ a, b }: Piece, pieces: readonly Piece[], { index, cohesion }: Boundary): boolean {
  const edge = a.slice(-1);
  if (a !== b || !HAN.test(edge)) return false;
  const outside = Math.max(
    cohesion.between(edge, pieces[index + 1]?.a.charAt(0) ?? ''),
    cohesion.between(edge, pieces[index + 2]?.b.charAt(0) ?? ''),
  );
  return outside >= WORD && cohesion.between(a.slice(-2, -1), edge) < WORD;
}

function splitsWordAtHead({ a, b }: Piece, pieces: readonly Piece[], { index, cohesion }: Boundary): boolean {
  const edge = a.charAt(0);
  if (a !== b || !HAN.test(edge)) return false;
  const outside = Math.max(
    cohesion.between(pieces[index - 2]?.a.slice(-1) ?? '', edge),
    cohesion.between(pieces[index - 1]?.b.slice(-1) ?? '', edge),
  );
  return outside >= WORD && cohesion.between(edge, a.charAt(1)) < WORD;
}
