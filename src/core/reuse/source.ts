/** Fields of a report for reuse, and the order of reports in time. */
import type { Report } from '../report/report.ts';
import { tellingTitle } from '../report/telling-title.ts';
import type { ReuseParagraph, ReuseSource } from './model.ts';

/** A report without the fields that reuse does not need, so that it is cheap to transfer to another thread. */
export function readSource({ id, metadata, paragraphs }: Report): ReuseSource {
  const { title, year, date, types, level, org, series, author } = metadata;
  return {
    id,
    title: tellingTitle(title.value, org.value),
    ...(year.value !== undefined && { year: year.value }),
    ...(date.value !== undefined && { date: date.value }),
    types: types.value ?? [],
    ...(level.value !== undefined && { level: level.value }),
    holder: org.value ?? series.value ?? author.value ?? id,
    paragraphs: paragraphs.map(readParagraph),
  };
}

function readParagraph({ id, text, kind, marks }: Report['paragraphs'][number]): ReuseParagraph {
  const heading = marks.find(({ type, start }) => type === 'run-in' && start === 0);
  return { id, text, kind, ...(heading && { headingEnd: heading.end }) };
}

/** Earliest and latest time of a report, as days that only order reports; both are equal when it is dated to the day. */
export interface TimeSpan {
  from: number;
  to: number;
}

/** Dates are within so many days of their report's year: a summary of 2022 may be dated in 2024. */
const DAYS_OF_YEAR = 372 * 16;
const NEVER: TimeSpan = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/**
 * The time of a report: by its year first, since a report on 2021 comes before one on 2022 whenever either was signed; within the
 * year by its date. Without a date it may be of any time of its year, without a year of any time at all.
 */
export function timeOf({ year, date }: Pick<ReuseSource, 'year' | 'date'>): TimeSpan {
  if (year === undefined) return NEVER;
  const start = year * DAYS_OF_YEAR;
  const [dateYear = Number.NaN, month, day] = (date ?? '').split('-').map(Number);
  if (Number.isNaN(dateYear) || !date) return { from: start, to: start + DAYS_OF_YEAR - 1 };
  const years = Math.min(Math.max(dateYear - year, -7), 7) + 8;
  const at = (m: number, d: number): number => start + years * 372 + (m - 1) * 31 + (d - 1);
  return { from: at(month ?? 1, day ?? 1), to: at(month ?? 12, day ?? 31) };
}

/** A report with its `timeOf`, which is asked for millions of times. */
export interface TimedReport {
  report: ReuseSource;
  time: TimeSpan;
}

/** Six months: reports of one level this close took their words from the same source, not from each other. */
const SEASON = 6 * 31;

/**
 * Whether two reports are of one season (同期): of one year and one level, by different holders, less than six months apart.
 * 2026-01-14 and 2026-02-03 of two provinces are; a province's and a county's, or two of one office, are not. An unknown level
 * may be any.
 */
export function arePeers({ report: a, time: timeA }: TimedReport, { report: b, time: timeB }: TimedReport): boolean {
  if (a.year === undefined || a.year !== b.year || a.holder === b.holder) return false;
  if (a.level !== undefined && b.level !== undefined && a.level !== b.level) return false;
  return Math.max(timeA.from, timeB.from) - Math.min(timeA.to, timeB.to) <= SEASON;
}

/** Whether one report is certainly before another: of two of any time of one year neither is. */
export function isBefore(a: TimeSpan, b: TimeSpan): boolean {
  return a.to < b.from;
}

/** Chronological order in which the first of some reports is before all that any of them is certainly before. */
export function compareTimes(a: ReuseSource, b: ReuseSource): number {
  const [timeA, timeB] = [timeOf(a), timeOf(b)];
  if (timeA.to !== timeB.to) return timeA.to < timeB.to ? -1 : 1;
  if (timeA.from !== timeB.from) return timeA.from < timeB.from ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
