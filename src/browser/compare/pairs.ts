/** Which reports are worth comparing: those of one series in years that follow one another. */
import type { ReportCard } from '../library/archive-api.ts';

export interface Pair {
  earlier: ReportCard;
  later: ReportCard;
}

export interface SeriesPairs {
  series: string;
  /** Latest first. */
  pairs: Pair[];
}

/** Adjacent years of each series in the order in which series occur; of several reports of one year the first. */
export function pairsBySeries(reports: readonly ReportCard[]): SeriesPairs[] {
  const series = new Map<string, ReportCard[]>();
  for (const report of reports) {
    if (report.series === undefined || report.year === undefined) continue;
    const its = series.get(report.series) ?? [];
    if (!its.some(({ year }) => year === report.year)) series.set(report.series, [...its, report]);
  }
  return [...series].flatMap(([name, its]) => {
    const sorted = its.sort((x, y) => (y.year ?? 0) - (x.year ?? 0));
    const pairs = sorted.slice(1).map((earlier, index) => ({ earlier, later: sorted[index] as ReportCard }));
    return pairs.length === 0 ? [] : [{ series: name, pairs }];
  });
}

/** The reports of a series, oldest first; of several reports of one year the first. */
export function yearsOfSeries(reports: readonly ReportCard[], series: string): ReportCard[] {
  const years = new Map<number, ReportCard>();
  for (const report of reports) {
    if (report.series !== series || report.year === undefined || years.has(report.year)) continue;
    years.set(report.year, report);
  }
  return [...years].sort(([x], [y]) => x - y).map(([, report]) => report);
}

/** How far apart two reports of a series are in years; undefined for reports of different series. */
export function yearsApart(one: ReportCard, other: ReportCard): number | undefined {
  if (one.series === undefined || one.series !== other.series) return undefined;
  if (one.year === undefined || other.year === undefined) return undefined;
  return Math.abs(one.year - other.year);
}
