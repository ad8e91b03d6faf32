/** What of a report reuse reads, and the order of reports in time. */
import type { Report } from '../report/report.ts';
import { tellingTitle } from '../report/telling-title.ts';
import type { ReuseParagraph, ReuseSource } from './model.ts';

/** A report without what reuse does not need, so that it travels to another thread at little cost. */
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

/** When a report is from: days that only order reports; equal for both ends when it is dated to the day. */
export interface TimeSpan {
  from: number;
  to: number;
}

/** Dates lie within so many days of their report's year: a summary of 2022 may be dated in 2024. */
const DAYS_OF_YEAR = 372 * 16;
const NEVER: TimeSpan = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/**
 * When a report is from: its year first, since a report on 2021 comes before one on 2022 whenever either was signed; within the
 * year its date. Without a date it is from any time of its year, without a year from any time at all.
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

/** Six months: reports of one level that lie nearer took their words from the same source, not from each other. */
const SEASON = 6 * 31;

/**
 * Whether two reports are of one season (同期): of one year and one level, by different holders, not six months apart. 2026-01-14 and
 * 2026-02-03 of two provinces are; a province's and a county's, or two of one office, are not. A level that is not told may be any.
 */
export function arePeers(a: ReuseSource, b: ReuseSource): boolean {
  if (a.year === undefined || a.year !== b.year || a.holder === b.holder) return false;
  if (a.level !== undefined && b.level !== undefined && a.level !== b.level) return false;
  const [timeA, timeB] = [timeOf(a), timeOf(b)];
  return Math.max(timeA.from, timeB.from) - Math.min(timeA.to, timeB.to) <= SEASON;
}

/** Whether one report is surely before another: of two that are from any time of one year neither is. */
export function isBefore(a: TimeSpan, b: TimeSpan): boolean {
  return a.to < b.from;
}

/** Orders in time so that the first of some reports is before all that any of them is surely before. */
export function compareTimes(a: ReuseSource, b: ReuseSource): number {
  const [timeA, timeB] = [timeOf(a), timeOf(b)];
  if (timeA.to !== timeB.to) return timeA.to < timeB.to ? -1 : 1;
  if (timeA.from !== timeB.from) return timeA.from < timeB.from ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
