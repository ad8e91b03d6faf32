/** Which row shows a sentence. */
import type { Row, Span } from '../../core/compare/comparison.ts';
import type { Side } from '../kit/changed-words.ts';

/** Index of the row that shows a sentence of one side, the first of them where it was split or merged. */
export type FindRow = (side: Side, sentence: Span) => number | undefined;

export function rowFinder(rows: readonly Row[]): FindRow {
  const found = { a: new Map<string, number>(), b: new Map<string, number>() };
  rows.forEach((row, index) => {
    for (const side of ['a', 'b'] as const) {
      const span = row[side];
      if (span !== undefined && !found[side].has(keyOf(span))) found[side].set(keyOf(span), index);
    }
  });
  return (side, sentence) => found[side].get(keyOf(sentence));
}

/** The sentence that holds a place of a paragraph. */
export function rowAround(rows: readonly Row[], side: Side, place: Span): number | undefined {
  const index = rows.findIndex((row) => {
    const span = row[side];
    return span?.paragraph === place.paragraph && span.start <= place.start && place.start < span.end;
  });
  return index === -1 ? undefined : index;
}

const keyOf = ({ paragraph, start }: Span): string => `${paragraph}:${start}`;
