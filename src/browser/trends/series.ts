/** One phrase of the chart, counted over the archive. */
import { parseQuery } from '../../core/phrase/query.ts';
import { countTrend, rateOf, shareOf, type Trend, type TrendPoint } from '../../core/trends/trend.ts';
import type { Archive, Filters, Hit, ReportCard } from '../library/archive-api.ts';
import type { Measure } from './state.ts';

export interface Series {
  /** As the reader wrote it; unique in a chart. */
  query: string;
  /** Its place, which its line, colour and marker go by. */
  place: number;
  /** What was understood, and what was not. */
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

/** What is wrong with a query that asks for nothing; undefined for any other. */
export function findFault(query: string, place: number): Invalid | undefined {
  const { terms, notices } = parseQuery(query);
  return terms.length > 0 ? undefined : { query, place, notes: notices.map(({ message }) => message) };
}

/** Shares need the index alone, unless the query must be verified on the texts; rates need the texts of all reports found. */
export async function countSeries(archive: Archive, asked: Asked): Promise<Series> {
  const { query, place, measure, filters, reports, levels, signal, onProgress } = asked;
  const options = { filters, signal, onProgress };
  const { reportIds, understood, notes } = await archive.search(query, { ...options, limit: 0 });
  const hits = measure === 'rate' ? countHits((await archive.concordance(query, options)).hits) : undefined;
  const counts = { mentioning: new Set(reportIds), ...(hits && { hits }) };
  return { query, place, understood, notes, trend: countTrend(reports, counts, levels) };
}

function countHits(hits: readonly Hit[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { reportId } of hits) counts.set(reportId, (counts.get(reportId) ?? 0) + 1);
  return counts;
}

/** What a point's height stands for. */
export const heightOf = (point: TrendPoint, measure: Measure): number =>
  measure === 'share' ? shareOf(point) : (rateOf(point) ?? 0);

/** Phrases whose lines lie upon one another, in groups of two and more. */
export function equalLines(series: readonly Series[], measure: Measure): Series[][] {
  const groups = new Map<string, Series[]>();
  for (const each of series) {
    const line = each.trend.points.map((point) => heightOf(point, measure)).join(' ');
    groups.set(line, [...(groups.get(line) ?? []), each]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
