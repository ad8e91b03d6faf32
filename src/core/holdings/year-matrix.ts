/** How many reports each level or type has in each year, with the years that have none. */

import type { Report } from '../report/report.ts';
import { largest } from '../text/lists.ts';
import { type Group, groupByLevel, groupByType } from './groups.ts';

/** A line of a table of years: a year, or a run of years without a report. */
export type YearLine = { year: number } | { from: number; to: number; missing: true };

/**
 * From the newest of `years` down to the oldest, with the years between them that have nothing. More than `fold` such
 * years running make one line: 1949 and 2021–2024 give four years, one gap 1950–2020, one year.
 */
export function yearLines(years: readonly number[], fold = 2): YearLine[] {
  const present = [...new Set(years)].sort((a, b) => b - a);
  return present.flatMap((year, index) => {
    const newer = present[index - 1];
    if (newer === undefined || newer === year + 1) return [{ year }];
    return [...gapLines(year + 1, newer - 1, fold), { year }];
  });
}

function gapLines(from: number, to: number, fold: number): YearLine[] {
  if (to - from + 1 > fold) return [{ from, to, missing: true }];
  const lines: YearLine[] = [];
  for (let year = to; year >= from; year -= 1) lines.push({ from: year, to: year, missing: true });
  return lines;
}

/** How many reports each level, or each type, has in each year. */
export interface YearMatrix {
  /** Only levels or types that have a report; undefined is 未注明. */
  columns: (string | undefined)[];
  /** Newest first; the reports without a year, if any, last as `year: undefined`. */
  lines: MatrixLine[];
  /** In the order of `columns`. */
  totals: number[];
  total: number;
  /** The fullest cell. */
  most: number;
}

/** `total` counts reports: a report of two types stands in two columns, and once in the total. */
export type MatrixLine =
  | { year: number | undefined; counts: number[]; total: number }
  | { from: number; to: number; missing: true };

/** By level; `vocabulary` gives the order of the columns. */
export function yearMatrix(reports: readonly Report[], vocabulary: readonly string[]): YearMatrix {
  return matrixOf(reports, groupByLevel(reports, vocabulary));
}

/** By type. */
export function typeMatrix(reports: readonly Report[], vocabulary: readonly string[]): YearMatrix {
  return matrixOf(reports, groupByType(reports, vocabulary));
}

function matrixOf(reports: readonly Report[], groups: readonly Group<string>[]): YearMatrix {
  const columns = groups.filter((group) => group.reports.length > 0);
  const counts = columns.map((column) => countByYear(column.reports));
  const totals = countByYear(reports);
  const rowOf = (year: number | undefined): MatrixLine => ({
    year,
    counts: counts.map((column) => column.get(year) ?? 0),
    total: totals.get(year) ?? 0,
  });
  const years = reports.flatMap((report) => report.metadata.year.value ?? []);
  const lines = yearLines(years).map((line) => ('year' in line ? rowOf(line.year) : line));
  if (years.length < reports.length) lines.push(rowOf(undefined));
  const cells = lines.flatMap((line) => ('counts' in line ? line.counts : []));
  return {
    columns: columns.map((column) => column.value),
    lines,
    totals: columns.map((column) => column.reports.length),
    total: reports.length,
    most: largest([0, ...cells]),
  };
}

function countByYear(reports: readonly Report[]): Map<number | undefined, number> {
  const counts = new Map<number | undefined, number>();
  for (const { metadata } of reports) counts.set(metadata.year.value, (counts.get(metadata.year.value) ?? 0) + 1);
  return counts;
}

/** The lines of one decade of a long matrix, so that eighty years can be folded. */
export interface Decade {
  /** Oldest and newest year in it. */
  from: number;
  to: number;
  lines: MatrixLine[];
  total: number;
}

/**
 * The lines of a matrix cut after the newest `open`; the older ones by decade. A gap that spans decades stands in the
 * newest of them, reports without a year in the oldest.
 */
export function foldDecades(lines: readonly MatrixLine[], open: number): { open: MatrixLine[]; decades: Decade[] } {
  const decades: Decade[] = [];
  for (const line of lines.slice(open)) {
    const [from, to] = 'counts' in line ? [line.year, line.year] : [line.from, line.to];
    const last = decades.at(-1);
    const fits = last !== undefined && (to === undefined || decadeOf(to) === decadeOf(last.to));
    const total = 'counts' in line ? line.total : 0;
    if (fits) {
      last.lines.push(line);
      last.total += total;
      last.from = from ?? last.from;
    } else if (from !== undefined && to !== undefined) {
      decades.push({ from, to, lines: [line], total });
    }
  }
  return { open: lines.slice(0, open), decades };
}

const decadeOf = (year: number): number => Math.floor(year / 10);
