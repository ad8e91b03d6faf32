/** One phrase of the chart, counted over the archive. */

import { parseQuery } from '../../core/phrase/query.ts';
import { groupBy } from '../../core/text/lists.ts';
import { countTrend, rateOf, shareOf, type Trend, type TrendPoint } from '../../core/trends/trend.ts';
import { THIN } from '../kit/years.ts';
import type { Archive, CountOptions, Filters, ReportCard } from '../library/archive-api.ts';
import type { Measure } from './state.ts';

export interface Series {
  /** As the reader wrote it; unique in a chart. */
  query: string;
  /** Its place, which its line, colour and marker go by. */
  place: number;
  /** Notes on what was understood and what was not. */
  understood: string;
  notes: readonly string[];
  trend: Trend;
}

/** A query in which nothing is to be found: a search for it would find everything. */
export interface Invalid {
  query: string;
  place: number;
  notes: readonly string[];
}

export interface Asked {
  query: string;
  place: number;
  measure: Measure;
  filters: Filters;
  /** All reports that stand under the filters. */
  reports: readonly ReportCard[];
  /** Names of levels in their order. */
  levels: readonly string[];
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
}

/** Fault of a query that asks for nothing; undefined for any other. */
export function findFault(query: string, place: number): Invalid | undefined {
  const { terms, notices } = parseQuery(query);
  return terms.length > 0 ? undefined : { query, place, notes: notices.map(({ message }) => message) };
}

/** Whether a report with a year has it. */
export const isMentioned = ({ trend }: Pick<Series, 'trend'>): boolean =>
  trend.points.some(({ reports }) => reports > 0);

/** Shares and rates of phrases need the index alone; what the index cannot decide or count is read in the texts. */
export async function countSeries(archive: Archive, asked: Asked): Promise<Series> {
  const { query, place, measure, filters, reports, levels, signal, onProgress } = asked;
  const options = { filters, signal, onProgress };
  const { reportIds, understood, notes } = await archive.search(query, { ...options, limit: 0 });
  const hits = measure === 'rate' ? await countHits(archive, query, options) : undefined;
  const counts = { mentioning: new Set(reportIds), ...(hits && { hits }) };
  return { query, place, understood, notes, trend: countTrend(reports, counts, levels) };
}

async function countHits(archive: Archive, query: string, options: CountOptions): Promise<Map<string, number>> {
  const { reports } = await archive.count(query, options);
  return new Map(reports.filter(({ hits }) => hits > 0).map(({ id, hits }) => [id, hits]));
}

/** Meaning of a point's height. */
export const heightOf = (point: TrendPoint, measure: Measure): number =>
  measure === 'share' ? shareOf(point) : (rateOf(point) ?? 0);

/** The share of reports; per 10,000 characters where most years have too few reports for a share to mean much. */
export function usualMeasure(reports: readonly Pick<ReportCard, 'year'>[]): Measure {
  const years = new Map<number, number>();
  for (const { year } of reports) if (year !== undefined) years.set(year, (years.get(year) ?? 0) + 1);
  const thin = [...years.values()].filter((count) => count < THIN).length;
  return 2 * thin > years.size ? 'rate' : 'share';
}

/** Phrases whose lines lie upon one another, in groups of two and more. */
export function equalLines(series: readonly Series[], measure: Measure): Series[][] {
  const groups = groupBy(series, ({ trend }) => trend.points.map((point) => heightOf(point, measure)).join(' '));
  return [...groups.values()].filter(({ length }) => length > 1);
}
