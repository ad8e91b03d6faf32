/** Which reports of an archive are before, beside and after a report. */
import { countBelow } from './lists.ts';
import type { ReuseSource } from './model.ts';
import { isBefore, type TimeSpan, timeOf } from './source.ts';

/** 沿用自 an earlier report · 同年亦见于 one of the same time, which may have been first · 后见于 a later one */
export type Relation = 'earlier' | 'same' | 'later';

/** The reports of an archive in time; they come in chronological order, and so do lists of their ordinals. */
export class Times {
  readonly #spans: readonly TimeSpan[];
  /** By ordinal: exactly the reports with a lower ordinal than this are surely before. */
  readonly #before: Int32Array;
  /** By ordinal: none with a lower ordinal is after. */
  readonly #after: Int32Array;
  /** By ordinal: the first ordinal of the next year. */
  readonly #nextYear: Int32Array;
  /** The first ordinal without a year. */
  readonly #undated: number;

  constructor(reports: readonly ReuseSource[]) {
    this.#spans = reports.map(timeOf);
    const ends = Float64Array.from(this.#spans, ({ to }) => to);
    const years = Float64Array.from(reports, ({ year = Number.POSITIVE_INFINITY }) => year);
    this.#before = Int32Array.from(this.#spans, ({ from }) => countBelow(ends, from));
    this.#after = Int32Array.from(this.#spans, ({ to }) => countBelow(ends, to + 0.5));
    this.#nextYear = Int32Array.from(years, (year) => countBelow(years, year + 0.5));
    this.#undated = countBelow(years, Number.POSITIVE_INFINITY);
  }

  before(report: number): number {
    return this.#before[report] as number;
  }

  after(report: number): number {
    return this.#after[report] as number;
  }

  /** How `other` stands to `report`. */
  relation(report: number, other: number): Relation {
    if (other < this.before(report)) return 'earlier';
    return isBefore(this.#spans[report] as TimeSpan, this.#spans[other] as TimeSpan) ? 'later' : 'same';
  }

  /** How many of some reports, given by rising ordinals, stand in each relation to one of them. */
  count(report: number, others: Int32Array): Record<Relation, number> {
    const earlier = countBelow(others, this.before(report));
    const nextYear = countBelow(others, this.#nextYear[report] as number);
    const undated = Math.max(nextYear, countBelow(others, this.#undated));
    let later = undated - nextYear;
    for (let index = earlier; index < nextYear; index += 1) {
      if (this.relation(report, others[index] as number) === 'later') later += 1;
    }
    return { earlier, same: others.length - 1 - earlier - later, later };
  }
}
