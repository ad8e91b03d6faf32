/** Slides insertions and deletions that can be in several places. */

import type { Piece } from '../comparison.ts';
import type { Cohesion } from './cohesion.ts';
import { groupPieces, isChange } from './pieces.ts';

/** Greatest distance that a change is moved. */
const REACH = 12;
const MARK = /[，。；：、！？,;:]/u;
/** Letters and digits of one token must not be separated. */
const TOKEN_INSIDE = /^[0-9０-９A-Za-zＡ-Ｚａ-ｚ.．%％]{2}$/u;

/**
 * Moves an insertion or deletion so that it begins or ends at a mark and not inside a word, where the text allows it:
 * 改革、[+创新、+]开放 rather than 改革[+、创新+]、开放 (both give the same text).
 */
export function slideChanges(pieces: readonly Piece[], cohesion?: Cohesion): Piece[] {
  const slid = pieces.map((piece) => ({ ...piece }));
  for (let index = 1; index < slid.length - 1; index += 1) {
    const [before, change, after] = slid.slice(index - 1, index + 2) as [Piece, Piece, Piece];
    if (!isChange(change) || isChange(before) || isChange(after)) continue;
    if (before.a !== before.b || after.a !== after.b) continue;
    const text = before.a + change.a + change.b + after.a;
    const length = change.a.length + change.b.length;
    const start = bestStart(text, { from: before.a.length, length, cohesion });
    const words = text.slice(start, start + length);
    slid[index - 1] = keptPiece(text.slice(0, start));
    slid[index] = change.type === 'deleted' ? { ...change, a: words } : { ...change, b: words };
    slid[index + 1] = keptPiece(text.slice(start + length));
  }
  return groupPieces(slid);
}

const keptPiece = (text: string): Piece => ({ type: 'kept', a: text, b: text });

/** The best start of the change from `from` on. It may move while the character that it leaves equals the one that it takes. */
function bestStart(text: string, place: { from: number; length: number; cohesion: Cohesion | undefined }): number {
  const { from, length, cohesion } = place;
  let best = from;
  let highest = fitness(text, { start: from, length, cohesion });
  const consider = (start: number): void => {
    const value = fitness(text, { start, length, cohesion });
    if (value <= highest) return;
    best = start;
    highest = value;
  };
  for (let start = from; start > from - REACH && start > 0; start -= 1) {
    if (text.charAt(start - 1) !== text.charAt(start + length - 1)) break;
    consider(start - 1);
  }
  for (let start = from; start < from + REACH && start + length < text.length; start += 1) {
    if (text.charAt(start) !== text.charAt(start + length)) break;
    consider(start + 1);
  }
  return best;
}

interface Window {
  start: number;
  length: number;
  cohesion: Cohesion | undefined;
}

/** Rating of a place: marks at the edges of the change are good, split words bad; a split number is worst. */
function fitness(text: string, { start, length, cohesion }: Window): number {
  const end = start + length;
  if (TOKEN_INSIDE.test(text.slice(start - 1, start + 1)) || TOKEN_INSIDE.test(text.slice(end - 1, end + 1))) return -2;
  const isMark = (index: number): boolean => MARK.test(text.charAt(index));
  const cut = (index: number): number => cohesion?.between(text.charAt(index - 1), text.charAt(index)) ?? 0;
  const atStart = start === 0 || isMark(start - 1) ? 2 : 0;
  const atEnd = end === text.length || isMark(end) ? 3 : 0;
  return atStart + atEnd + (isMark(start) ? 3 : 0) + (isMark(end - 1) ? 2 : 0) - cut(start) - cut(end);
}
