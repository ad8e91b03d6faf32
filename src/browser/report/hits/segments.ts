/** Cuts the hits of a paragraph, which may overlap, into stretches that each belong to the same hits from end to end. */
import type { Span } from '../../../core/text/span.ts';

/** A stretch of text and the hits that cover it, by their index. */
export interface Segment extends Span {
  hits: number[];
}

/** In order, without the text between: [0,4) and [2,6) give [0,2) of the first, [2,4) of both, [4,6) of the second. */
export function segmentsOf(hits: readonly Span[]): Segment[] {
  const bounds = [...new Set(hits.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  return bounds.flatMap((start, index) => {
    const end = bounds[index + 1] ?? start;
    const covering = hits.flatMap((hit, number) => (hit.start <= start && hit.end >= end ? [number] : []));
    return covering.length === 0 || end === start ? [] : [{ start, end, hits: covering }];
  });
}
