/** Each report in its own order, for two columns that scroll each by itself. */
import type { Row, Span } from '../../core/compare/comparison.ts';
import type { Side } from '../kit/changed-words.ts';
import type { ReportText } from '../library/archive-api.ts';
import { orderIn, type Place, Places } from './row-layout.ts';

/** A sentence of one report. */
export interface ColumnItem {
  /** Indices of the rows that show the sentence: several where it was split or merged. */
  indices: number[];
  /** The first of these rows. */
  row: Row;
  place: Place;
}

/** Every sentence of a side once, in the order of its report. */
export function layColumn(rows: readonly Row[], side: Side, text: ReportText): ColumnItem[] {
  const order = orderIn(text);
  const places = new Places(text);
  return sentencesOf(rows, side)
    .sort((x, y) => order(x.span) - order(y.span))
    .map(({ span, row, indices }) => ({ indices, row, place: places.take(span) }));
}

interface Sentence {
  span: Span;
  row: Row;
  indices: number[];
}

function sentencesOf(rows: readonly Row[], side: Side): Sentence[] {
  const found = new Map<string, Sentence>();
  rows.forEach((row, index) => {
    const span = row[side];
    if (span === undefined) return;
    const key = `${span.paragraph}:${span.start}`;
    const sentence = found.get(key);
    if (sentence === undefined) found.set(key, { span, row, indices: [index] });
    else sentence.indices.push(index);
  });
  return [...found.values()];
}
