/** The figures of the chart, of all levels together and of each, as a spreadsheet opens them. */
import { csvText } from '../../core/text/csv.ts';
import { NOT_STATED } from '../../core/text/not-stated.ts';
import { rateOf, shareOf, type TrendPoint } from '../../core/trends/trend.ts';
import type { Series } from './series.ts';

const COLUMNS = ['检索式', '级别', '年度', '提及篇数', '馆藏篇数', '占比', '馆藏字数', '出现次数', '每万字次数'];

/** One row for each phrase, level and year that holds reports; occurrences only where they were counted. */
export function trendsToCsv(series: readonly Series[]): string {
  const rows = series.flatMap(({ query, trend }) => [
    ...trend.points.map((point) => rowOf(query, '合计', point)),
    ...trend.levels.flatMap(({ level, points }) => points.map((point) => rowOf(query, level ?? NOT_STATED, point))),
  ]);
  return csvText([COLUMNS, ...rows]);
}

function rowOf(query: string, level: string, point: TrendPoint): string[] {
  const { year, reports, of, hits, characters } = point;
  const figures = [reports, of, shareOf(point).toFixed(4), characters, hits ?? '', rateOf(point)?.toFixed(4) ?? ''];
  return [query, level, String(year), ...figures.map(String)];
}
