/** Counts a query by year, always with the number of reports searched. */

/** Fields of a report for counting. */
export interface CountedReport {
  id: string;
  year?: number;
  level?: string;
  /** `Report.characters`. */
  characters: number;
}

/** Counts of one year; `undefined` for reports without a year. */
export interface TallyRow {
  value: number | undefined;
  /** Number of reports that mention it, and of all reports of the row. */
  reports: number;
  of: number;
  /** Occurrences in those reports. */
  hits: number;
  characters: number;
  /** Occurrences per 10,000 characters of all reports of the row; 0 for a row without text. */
  per10000: number;
}

/**
 * Counts by year, earliest first, reports without a year last. `hitsOf` gives the number of occurrences in a report, 0 for none.
 * It is called for every report, so that a year without a mention has its row.
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
 * First and latest mention by level: 最早见于 2021 年区县. Only reports with a year count; of several of one year the first given.
 * Levels without a mention have no entry.
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
