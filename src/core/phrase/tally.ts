/**
 * How often a query stands in the archive, by year, always beside the number of reports that it could stand in.
 */

/** A report as counting sees it. */
export interface CountedReport {
  id: string;
  year?: number;
  level?: string;
  /** `Report.characters`. */
  characters: number;
}

/** One year; reports without one count under `undefined`. */
export interface TallyRow {
  value: number | undefined;
  /** Reports that mention it, of so many reports. */
  reports: number;
  of: number;
  /** Places in all of those reports. */
  hits: number;
  characters: number;
  /** Places per 10,000 characters of all reports of the row; 0 for a row without text. */
  per10000: number;
}

/**
 * Counts by year, the earliest first and reports without a year last. `hitsOf` gives the places in a report, 0 for none; it is
 * asked about every report, so that a year without a mention has its row.
 */
export function tallyByYear(reports: readonly CountedReport[], hitsOf: (id: string) => number): TallyRow[] {
  const rows = new Map<number | undefined, TallyRow>();
  for (const { id, year, characters } of reports) {
    const row = rows.get(year) ?? { value: year, reports: 0, of: 0, hits: 0, characters: 0, per10000: 0 };
    const hits = hitsOf(id);
    row.of += 1;
    row.hits += hits;
    row.characters += characters;
    if (hits > 0) row.reports += 1;
    rows.set(year, row);
  }
  for (const row of rows.values()) row.per10000 = row.characters === 0 ? 0 : (row.hits * 10_000) / row.characters;
  return [...rows.values()].sort(
    (a, b) => (a.value ?? Number.POSITIVE_INFINITY) - (b.value ?? Number.POSITIVE_INFINITY),
  );
}

/** First and latest mention at one level. */
export interface LevelSpan {
  level: string | undefined;
  first: CountedReport & { year: number };
  latest: CountedReport & { year: number };
}

/**
 * First and latest mention per level: 最早见于 2021 年区县. Only reports with a year can tell; among several of one year the first
 * given stands. Levels without a mention have no entry.
 */
export function firstAndLatest(
  reports: readonly CountedReport[],
  hitsOf: (id: string) => number,
  levels: readonly string[],
): LevelSpan[] {
  const spans = new Map<string | undefined, LevelSpan>();
  for (const report of reports) {
    const { year, level } = report;
    if (year === undefined || hitsOf(report.id) === 0) continue;
    const dated = { ...report, year };
    const span = spans.get(level) ?? { level, first: dated, latest: dated };
    if (year < span.first.year) span.first = dated;
    if (year > span.latest.year) span.latest = dated;
    spans.set(level, span);
  }
  return [...spans.values()].sort((a, b) => rankOf(a.level, levels) - rankOf(b.level, levels));
}

function rankOf(level: string | undefined, levels: readonly string[]): number {
  if (level === undefined) return levels.length + 1;
  const rank = levels.indexOf(level);
  return rank === -1 ? levels.length : rank;
}
