/** Normalises the pieces of a diff. */
import { isPlainIdeograph, normalForm } from '../../text/characters.ts';
import type { Piece } from '../comparison.ts';

export const isChange = ({ type }: Piece): boolean => type !== 'kept';

/**
 * Merges pieces. Between two kept pieces there is then at most one deleted and one inserted piece, in this order, and they
 * differ.
 */
export function groupPieces(pieces: readonly Piece[]): Piece[] {
  const grouped: Piece[] = [];
  let deleted = '';
  let inserted = '';
  const addKept = (a: string, b: string): void => {
    const last = grouped.at(-1);
    if (last?.type === 'kept') grouped[grouped.length - 1] = { type: 'kept', a: last.a + a, b: last.b + b };
    else grouped.push({ type: 'kept', a, b });
  };
  const flush = (): void => {
    if (areSame(deleted, inserted)) addKept(deleted, inserted);
    else {
      if (deleted !== '') grouped.push({ type: 'deleted', a: deleted, b: '' });
      if (inserted !== '') grouped.push({ type: 'inserted', a: '', b: inserted });
    }
    deleted = '';
    inserted = '';
  };
  for (const piece of pieces) {
    if (piece.a === '' && piece.b === '') continue;
    if (piece.type === 'kept') {
      flush();
      addKept(piece.a, piece.b);
    } else {
      deleted += piece.a;
      inserted += piece.b;
    }
  }
  flush();
  return grouped;
}

/** Whether two wordings have one normal form. */
function areSame(deleted: string, inserted: string): boolean {
  if (deleted === '' || inserted === '') return false;
  const [first, second] = [deleted.charCodeAt(0), inserted.charCodeAt(0)];
  // Nearly all pairs end here.
  if (first !== second && isPlainIdeograph(first) && isPlainIdeograph(second)) return false;
  return normalForm(deleted) === normalForm(inserted);
}

/** A kept piece as a change: deleted and inserted again. */
export function asChange({ a, b }: { a: string; b: string }): Piece[] {
  return [
    { type: 'deleted', a, b: '' },
    { type: 'inserted', a: '', b },
  ];
}
