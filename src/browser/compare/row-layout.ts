/** Layout of the comparison: rows with their paragraphs, and a 移走 line at the old position of each moved sentence. */
import type { Row, Span } from '../../core/compare/comparison.ts';
import type { Side } from '../kit/changed-words.ts';
import type { ReportText } from '../library/archive-api.ts';

export interface RowItem {
  type: 'row';
  /** Index in the comparison. */
  index: number;
  row: Row;
  places: Partial<Record<Side, Place>>;
  /** A 移走 line at the old position of this row's sentence leads to the row with that index. */
  departure?: number;
}

/** The old place of a sentence of `a` that is shown beside its new place. */
export interface DepartureItem {
  type: 'departure';
  /** Index of the row that shows the sentence. */
  index: number;
  span: Span;
  /** Sentences that moved together, this one first. */
  count: number;
  /** One of several lines in one place, which one line stands for. */
  grouped: boolean;
}

/** Stands before the lines of several passages that used to stand in one place. */
export interface DeparturesItem {
  type: 'departures';
  /** Index of the row that shows the first sentence. */
  index: number;
  /** Sentences of all passages. */
  count: number;
}

export type Item = RowItem | DepartureItem | DeparturesItem;

/** How a sentence stands in its report. */
export interface Place {
  /** First sentence of its paragraph. */
  opens: boolean;
  /** Depth of the heading that the paragraph is. */
  heading?: number;
  /** The row before shows the same sentence: it was split or merged. */
  again: boolean;
  /** The paragraph is another than that of the row before. */
  turns: boolean;
}

export interface Texts {
  a: ReportText;
  b: ReportText;
}

/** Everything in the order of the page. Linear in the rows, but for sorting those that stayed. */
export function layItems(rows: readonly Row[], texts: Texts): Item[] {
  const departures = placeDepartures(rows, texts.a);
  const gone = new Map(
    [...departures.values()].flat().flatMap((passage) => passage.map((index) => [index, passage[0]])),
  );
  const places = { a: new Places(texts.a), b: new Places(texts.b) };
  const departuresAfter = (index: number): Item[] => {
    const lines = (departures.get(index) ?? []).map((passage, _, all): DepartureItem => {
      const at = passage[0] as number;
      const grouped = all.length > 1;
      return { type: 'departure', index: at, span: rows[at]?.a as Span, count: passage.length, grouped };
    });
    const [first] = lines;
    if (first === undefined || !first.grouped) return lines;
    const count = lines.reduce((sum, line) => sum + line.count, 0);
    return [{ type: 'departures', index: first.index, count }, ...lines];
  };
  return [
    ...departuresAfter(-1),
    ...rows.flatMap((row, index): Item[] => {
      const found = { ...place(row, 'a', places), ...place(row, 'b', places) };
      const departure = gone.get(index);
      const item: RowItem = { type: 'row', index, row, places: found, ...(departure !== undefined && { departure }) };
      return [item, ...departuresAfter(index)];
    }),
  ];
}

function place(row: Row, side: Side, places: Record<Side, Places>): Partial<Record<Side, Place>> {
  const span = row[side];
  return span === undefined ? {} : { [side]: places[side].take(span) };
}

/** Position of each sentence in its report, in order. */
export class Places {
  readonly #headings: Map<string, number | undefined>;
  #last: Span | undefined;

  constructor({ paragraphs }: ReportText) {
    this.#headings = new Map(paragraphs.map(({ id, heading }) => [id, heading]));
  }

  take(span: Span): Place {
    const turns = this.#last?.paragraph !== span.paragraph;
    const again = !turns && this.#last?.start === span.start;
    const heading = this.#headings.get(span.paragraph);
    this.#last = span;
    return { opens: span.start === 0, again, turns, ...(heading !== undefined && { heading }) };
  }
}

/** Row after which moved passages used to stand (−1: before all) → the passages, each as the rows that show it. */
function placeDepartures(rows: readonly Row[], text: ReportText): Map<number, number[][]> {
  const order = orderIn(text);
  const standing = rows.flatMap(({ a }, index) => (a === undefined ? [] : [{ index, at: order(a) }]));
  standing.sort((x, y) => x.at - y.at || x.index - y.index);
  const departures = new Map<number, number[][]>();
  let after = -1;
  for (const { index } of standing) {
    if (!rows[index]?.flags.includes('moved')) after = index;
    // Beside the new position the line is redundant.
    else if (Math.abs(after - index) > 1) departures.set(after, withSentence(departures.get(after) ?? [], index));
  }
  return departures;
}

/** Numbers that sort sentences as their report has them. */
export function orderIn({ paragraphs }: ReportText): (span: Span) => number {
  const numbers = new Map(paragraphs.map(({ id }, index) => [id, index]));
  return ({ paragraph, start }) => (numbers.get(paragraph) ?? 0) * 1e6 + start;
}

/** A sentence that follows the last passage in its new place as well belongs to it. */
function withSentence(passages: number[][], index: number): number[][] {
  const last = passages.at(-1);
  if (last === undefined || last.at(-1) !== index - 1) return [...passages, [index]];
  return [...passages.slice(0, -1), [...last, index]];
}
