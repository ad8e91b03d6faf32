/** Decides which reports of an archive are before, beside and after a report. */
import { firstAtLeast } from '../text/bisect.ts';
import type { ReuseSource } from './model.ts';
import { arePeers, isBefore, type TimedReport, timeOf } from './source.ts';

/** 此前见于 an earlier report · 同期亦见于 one of the same season or time, which may be the first · 后见于 a later one */
export type Relation = 'earlier' | 'same' | 'later';

/** The reports of an archive by time. They are in chronological order, and so are lists of their ordinals. */
export class Times {
  readonly #reports: readonly TimedReport[];
  /** By ordinal: exactly the reports with a lower ordinal than this are certainly before. */
  readonly #before: Int32Array;
  /** By ordinal: no report with a lower ordinal than this is after. */
  readonly #after: Int32Array;
  /** By ordinal: the first ordinal of its year; 0 without a year. */
  readonly #yearStart: Int32Array;
  /** By ordinal: the first ordinal of the next year. */
  readonly #nextYear: Int32Array;
  /** The first ordinal without a year. */
  readonly #undated: number;

  constructor(reports: readonly ReuseSource[]) {
    this.#reports = reports.map((report) => ({ report, time: timeOf(report) }));
    const ends = Float64Array.from(this.#reports, ({ time }) => time.to);
    const years = Float64Array.from(reports, ({ year = Number.POSITIVE_INFINITY }) => year);
    this.#before = Int32Array.from(this.#reports, ({ time }) => firstAtLeast(ends, time.from));
    this.#after = Int32Array.from(this.#reports, ({ time }) => firstAtLeast(ends, time.to + 0.5));
    this.#yearStart = Int32Array.from(reports, ({ year }) => (year === undefined ? 0 : firstAtLeast(years, year)));
    this.#nextYear = Int32Array.from(years, (year) => firstAtLeast(years, year + 0.5));
    this.#undated = firstAtLeast(years, Number.POSITIVE_INFINITY);
  }

  before(report: number): number {
    return this.#before[report] as number;
  }

  after(report: number): number {
    return this.#after[report] as number;
  }

  /** Only reports from this ordinal to `after` can be of the same season. */
  yearStart(report: number): number {
    return this.#yearStart[report] as number;
  }

  /** Whether `other` is surely before `report` and not of its season. */
  isEarlier(report: number, other: number): boolean {
    return other < this.before(report) && !this.#arePeers(report, other);
  }

  /** Relation of `other` to `report`. */
  relation(report: number, other: number): Relation {
    if (this.#arePeers(report, other)) return 'same';
    if (other < this.before(report)) return 'earlier';
    return isBefore(this.#timed(report).time, this.#timed(other).time) ? 'later' : 'same';
  }

  /** Number of reports in each relation to `report`; `others` are ascending ordinals. */
  count(report: number, others: Int32Array): Record<Relation, number> {
    const yearStart = firstAtLeast(others, this.yearStart(report));
    let earlier = yearStart;
    const nextYear = firstAtLeast(others, this.#nextYear[report] as number);
    const undated = Math.max(nextYear, firstAtLeast(others, this.#undated));
    let later = undated - nextYear;
    for (let index = yearStart; index < nextYear; index += 1) {
      const other = others[index] as number;
      const relation = other === report ? 'same' : this.relation(report, other);
      if (relation === 'earlier') earlier += 1;
      if (relation === 'later') later += 1;
    }
    return { earlier, same: others.length - 1 - earlier - later, later };
  }

  #arePeers(report: number, other: number): boolean {
    if (other < this.yearStart(report) || other >= (this.#nextYear[report] as number)) return false;
    return arePeers(this.#timed(report), this.#timed(other));
  }

  #timed(report: number): TimedReport {
    return this.#reports[report] as TimedReport;
  }
}
