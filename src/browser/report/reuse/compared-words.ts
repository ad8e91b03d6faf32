/** The words of another report beside ours: as they are when they are the same, otherwise with what changed. */
import { diffTexts } from '../../../core/compare/diff/diff.ts';
import type { Reference } from '../../../core/reuse/reuse-mark.ts';
import { type Child, el } from '../../kit/dom.ts';

/** From the earlier wording to the later; of two of the same time ours counts as the later. */
export function comparedWords(
  { relation, likeness }: Reference,
  { ours, theirs }: { ours: string; theirs: string },
): Child[] {
  if (likeness === 1) return [theirs];
  const [a, b] = relation === 'later' ? [ours, theirs] : [theirs, ours];
  return diffTexts(a, b).map((piece) => {
    if (piece.type === 'deleted') return el('del', {}, piece.a);
    return piece.type === 'inserted' ? el('ins', {}, piece.b) : piece.b;
  });
}
