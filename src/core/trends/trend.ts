/** Counts a phrase over the years, with the totals that shares refer to, for all levels together and for each. */

/** Fields of a report for counting. */
export interface TrendReport {
  id: string;
  year?: number;
  level?: string;
  /** `Report.characters`. */
  characters: number;
}

/** One year of a phrase. A year without a report in the archive has no point: a gap, not zero. */
export interface TrendPoint {
  year: number;
  /** Number of reports that mention it, and of all reports that the archive holds of the year. */
  reports: number;
  of: number;
  /** Occurrences; undefined if they were not counted. */
  hits?: number;
  /** Characters of all reports of the year. */
  characters: number;
}

export interface LevelTrend {
  /** Undefined is 未注明. */
  level: string | undefined;
  points: TrendPoint[];
}

export interface Trend {
  points: TrendPoint[];
  /** Levels with reports, in the archive's order, whether they mention the phrase or not. */
  levels: LevelTrend[];
  /** Reports without a year, which have no point. */
  undated: { reports: number; of: number };
}

export interface TrendCounts {
  /** Ids of the reports that mention the phrase. */
  mentioning: ReadonlySet<string>;
  /** Occurrences by report; undefined if they were not counted. */
  hits?: ReadonlyMap<string, number>;
}

/** Counts one phrase over `reports`, which are all reports under the filters. `levels` is the archive's order. */
export function countTrend(reports: readonly TrendReport[], counts: TrendCounts, levels: readonly string[]): Trend {
  const undated = reports.filter(({ year }) => year === undefined);
  return {
    points: pointsOf(reports, counts),
    levels: levelsOf(reports, levels).map((level) => ({
      level,
      points: pointsOf(
        reports.filter((report) => report.level === level),
        counts,
      ),
    })),
    undated: { reports: undated.filter(({ id }) => counts.mentioning.has(id)).length, of: undated.length },
  };
}

/** Share of a year's reports: 3 of 12 is 0.25. */
export const shareOf = ({ reports, of }: TrendPoint): number => reports / of;

/** Occurrences per 10,000 characters; undefined if they were not counted, 0 for a year without text. */
export function rateOf({ hits, characters }: TrendPoint): number | undefined {
  if (hits === undefined) return undefined;
  return characters === 0 ? 0 : (hits * 10_000) / characters;
}

/** Splits points at years without a report: `[2019, 2020, 2022]` gives two runs. */
export function runsOfYears<Point extends { year: number }>(points: readonly Point[]): Point[][] {
  const runs: Point[][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last !== undefined && last.at(-1)?.year === point.year - 1) last.push(point);
    else runs.push([point]);
  }
  return runs;
}

function pointsOf(reports: readonly TrendReport[], { mentioning, hits }: TrendCounts): TrendPoint[] {
  const points = new Map<number, TrendPoint>();
  for (const { id, year, characters } of reports) {
    if (year === undefined) continue;
    const point = points.get(year) ?? { year, reports: 0, of: 0, characters: 0, ...(hits && { hits: 0 }) };
    point.of += 1;
    point.characters += characters;
    if (mentioning.has(id)) point.reports += 1;
    if (hits !== undefined) point.hits = (point.hits ?? 0) + (hits.get(id) ?? 0);
    points.set(year, point);
  }
  return [...points.values()].sort((a, b) => a.year - b.year);
}

function levelsOf(reports: readonly TrendReport[], order: readonly string[]): (string | undefined)[] {
  const present = new Set(reports.map(({ level }) => level));
  const others = [...present].filter((level) => level !== undefined && !order.includes(level)).sort();
  return [...order.filter((level) => present.has(level)), ...others, ...(present.has(undefined) ? [undefined] : [])];
}
