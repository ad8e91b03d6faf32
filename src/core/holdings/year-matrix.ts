/** Counts reports of each level or type by year, including years without any. */

import type { Report } from '../report/report.ts';
import { groupBy, largest } from '../text/lists.ts';
import { type Group, groupByLevel, groupByType } from './groups.ts';

/** A line of a table of years: a year, or a run of years without a report. */
export type YearLine = { year: number } | { from: number; to: number; missing: true };

/**
 * From the newest of `years` to the oldest, including the years between them. More than `fold` consecutive years without a report
 * make one line: 1949 and 2021–2024 give four years, one gap 1950–2020, one year.
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

/** Number of reports of each level, or of each type, by year. */
export interface YearMatrix {
  /** Only levels or types with a report; undefined is 未注明. */
  columns: (string | undefined)[];
  /** Newest first; reports without a year last, as `year: undefined`. */
  lines: MatrixLine[];
  /** In the order of `columns`. */
  totals: number[];
  total: number;
  /** The greatest count of a cell. */
  most: number;
}

/** `total` counts reports: a report of two types is in two columns and counts once. */
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

/** The lines of one decade of a long matrix, which pages fold. */
interface Decade {
  /** Oldest and newest year in it. */
  from: number;
  to: number;
  lines: MatrixLine[];
  total: number;
}

/** A matrix in parts: the newest years, the decades before them, reports without a year. */
export interface FoldedMatrix {
  open: MatrixLine[];
  decades: Decade[];
  /** Reports without a year belong to no decade. */
  undated: MatrixLine[];
}

/**
 * Folds the older lines of a matrix by decade. At least the newest `open` lines stay open, and so does the rest of the decade in
 * which they end. A run of missing years is cut between decades: 2012–2026 with `open` 15 → 2010–2026 open, then 2000–2009.
 */
export function foldDecades(lines: readonly MatrixLine[], open: number): FoldedMatrix {
  const undated = lines.filter((line) => 'counts' in line && line.year === undefined);
  const dated = lines.filter((line) => !undated.includes(line));
  const last = dated.slice(0, open).at(-1);
  if (last === undefined || dated.length <= open) return { open: dated, decades: [], undated };
  const edge = startOfDecade(oldestOf(last));
  const pieces = dated.flatMap(cutAtDecades);
  const older = pieces.filter((piece) => oldestOf(piece) < edge);
  const decades = groupBy(older, (line) => startOfDecade(oldestOf(line)));
  const oldest = oldestOf(dated.at(-1) ?? last);
  return {
    open: joinGaps(pieces.filter((piece) => oldestOf(piece) >= edge)),
    decades: [...decades].map(([start, members]) => decadeOf(Math.max(start, oldest), start + 9, members)),
    undated,
  };
}

const decadeOf = (from: number, to: number, lines: MatrixLine[]): Decade => ({
  from,
  to,
  lines,
  total: lines.reduce((sum, line) => sum + ('counts' in line ? line.total : 0), 0),
});

const startOfDecade = (year: number): number => Math.floor(year / 10) * 10;

const oldestOf = (line: MatrixLine): number => ('counts' in line ? (line.year ?? 0) : line.from);

/** 1995–2003 → 2000–2003, 1995–1999; a single year stays. */
function cutAtDecades(line: MatrixLine): MatrixLine[] {
  if ('counts' in line) return [line];
  const pieces: MatrixLine[] = [];
  for (let { to } = line; to >= line.from; to = startOfDecade(to) - 1) {
    pieces.push({ from: Math.max(line.from, startOfDecade(to)), to, missing: true });
  }
  return pieces;
}

/** Joins adjacent runs of missing years, of which one is longer than a year, into one line. */
function joinGaps(lines: readonly MatrixLine[]): MatrixLine[] {
  const joined: MatrixLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const meets = before !== undefined && 'missing' in before && 'missing' in line && before.from === line.to + 1;
    const longer = meets && (before.to > before.from || line.to > line.from);
    if (longer && 'missing' in line) joined[joined.length - 1] = { ...line, to: before.to };
    else joined.push(line);
  }
  return joined;
}
