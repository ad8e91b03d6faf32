/** The words of a row as they are shown: what was kept, deleted, inserted. */
import type { Piece, Row, Span } from '../../core/compare/comparison.ts';

export interface Word {
  type: Piece['type'];
  text: string;
}

export type Side = 'a' | 'b';

/** Below this share of kept characters in both the sentences are shown whole: marks on every word explain nothing. */
const LEAST_KEPT = 0.35;

/** The words of one side; joined they are its sentence. None where the row has nothing on that side. */
export function wordsOf(row: Row, side: Side): Word[] {
  const span = row[side];
  if (span === undefined) return [];
  if (row.pieces === undefined || isRewritten(row)) return [{ type: 'kept', text: span.text }];
  return row.pieces.flatMap((piece) => (piece[side] === '' ? [] : [{ type: piece.type, text: piece[side] }]));
}

/** Both sentences in one text; a sentence that was written anew stands after the old one. */
export function mergedWords(row: Row): Word[] {
  if (row.a === undefined) return [{ type: 'inserted', text: row.b?.text ?? '' }];
  if (row.b === undefined) return [{ type: 'deleted', text: row.a.text }];
  if (row.class === 'verbatim') return [{ type: 'kept', text: row.b.text }];
  if (row.pieces === undefined || isRewritten(row)) return [wholly('deleted', row.a), wholly('inserted', row.b)];
  return row.pieces.map(({ type, a, b }) => ({ type, text: type === 'deleted' ? a : b }));
}

const wholly = (type: Piece['type'], { text }: Span): Word => ({ type, text });

/** 大改: too little was kept for marks in the words. */
export function isRewritten({ class: its, pieces }: Row): boolean {
  if (its !== 'reworded') return false;
  if (pieces === undefined) return true;
  const count = (those: readonly Piece[]): number => those.reduce((sum, { a, b }) => sum + a.length + b.length, 0);
  return count(pieces.filter(({ type }) => type === 'kept')) < LEAST_KEPT * count(pieces);
}
