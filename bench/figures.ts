/** The rows of the table: figures with their budgets. */

import { largest } from '../src/core/text/lists.ts';
import type { Budgets } from './budgets.ts';
import type { BuildRun } from './build-site.ts';
import type { CompareRun } from './in-page.ts';
import type { BrowserResult } from './measure-browser.ts';
import type { BuildResult } from './measure-build.ts';
import type { PhraseResult } from './measure-exactness.ts';
import type { TreeUse } from './process-tree.ts';
import { median, quantile } from './statistics.ts';

export interface Row {
  what: string;
  figure: string;
  /** Empty when none is set. */
  budget: string;
  verdict: 'met' | 'missed' | 'inexact' | '';
}

const KB = 1024;
const kilobytes = (bytes: number): string => `${(bytes / KB).toFixed(1)} KB`;
const megabytes = (bytes: number): string => `${(bytes / KB / KB).toFixed(1)} MB`;
const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const seconds = (value: number): string => `${value.toFixed(1)} s`;

interface Measured {
  value: number;
  limit: number | undefined;
  format: (value: number) => string;
  /** Shown after the figure. */
  remark?: string;
}

function row(what: string, { value, limit, format, remark }: Measured): Row {
  const figure = remark === undefined ? format(value) : `${format(value)} ${remark}`;
  if (limit === undefined) return plain(what, figure);
  return { what, figure, budget: `≤ ${format(limit)}`, verdict: value <= limit ? 'met' : 'missed' };
}

const plain = (what: string, figure: string): Row => ({ what, figure, budget: '', verdict: '' });

export function buildRows(
  { whole, stages, rebuilds, weights, reports }: BuildResult,
  budgets: Budgets | undefined,
): Row[] {
  const weight = (kind: keyof typeof weights): string =>
    `${megabytes(weights[kind].bytes)}, ${weights[kind].files} files`;
  return [
    row('build from nothing', { value: whole.seconds, limit: budgets?.buildSeconds, format: seconds }),
    ...useRows(whole.use, budgets),
    plain('  until the last page was rendered', seconds(stages.pagesRendered)),
    plain('  until all pages were portable', seconds(stages.pagesPortable)),
    plain('  until the search data was written', seconds(stages.searchWritten)),
    ...rebuildRows(rebuilds, budgets),
    plain('output', weight('all')),
    row('files a report, originals apart', {
      value: (weights.all.files - weights.originals.files) / reports,
      limit: budgets?.filesAReport,
      format: (value) => value.toFixed(2),
    }),
    row('bytes a report, originals apart', {
      value: (weights.all.bytes - weights.originals.bytes) / reports,
      limit: budgets?.bytesAReport,
      format: kilobytes,
    }),
    plain('  pages', weight('pages')),
    plain('  search index', weight('index')),
    plain('  text packs', weight('texts')),
    plain('  engine, scripts, the rest', megabytes(weights.engine.bytes + weights.code.bytes + weights.other.bytes)),
  ];
}

function rebuildRows(rebuilds: readonly BuildRun[], budgets: Budgets | undefined): Row[] {
  if (rebuilds.length === 0) return [plain('rebuild after one file changed', 'skipped')];
  const slowest = largest(rebuilds.map((run) => run.seconds));
  const remark = `(${rebuilds.map(formatRun).join('; ')})`;
  const limit = budgets?.rebuildSeconds;
  return [row('rebuild after one file changed', { value: slowest, limit, format: seconds, remark })];
}

function formatRun({ seconds: wall, use }: BuildRun): string {
  return use === undefined ? seconds(wall) : `${seconds(wall)}, processor ${seconds(use.seconds)}`;
}

function useRows(use: TreeUse | undefined, budgets: Budgets | undefined): Row[] {
  if (use === undefined) return [];
  return [
    row('  processor time, all processes', {
      value: use.seconds,
      limit: budgets?.buildProcessorSeconds,
      format: seconds,
    }),
    row('  peak memory, all processes', { value: use.peakBytes, limit: budgets?.peakBytes, format: megabytes }),
  ];
}

export function browserRows(result: BrowserResult, budgets: Budgets | undefined): Row[] {
  return [...searchRows(result, budgets), ...coldRows(result, budgets), ...pageRows(result, budgets)];
}

function exactRow(what: string, results: readonly PhraseResult[]): Row {
  const exact = results.filter(({ faults }) => faults.length === 0).length;
  const whole = `${results.length}/${results.length}`;
  const verdict = exact === results.length ? 'met' : 'inexact';
  return { what, figure: `${exact}/${results.length}`, budget: whole, verdict };
}

function searchRows({ random, chosen, coldCount }: BrowserResult, budgets: Budgets | undefined): Row[] {
  const results = [...random, ...chosen];
  const times = (pick: (result: PhraseResult) => number): number[] => results.map(pick);
  const lists = times(({ list }) => list);
  const lines = times(({ lines }) => lines);
  const both = (values: number[]): string =>
    `${milliseconds(median(values))} / ${milliseconds(quantile(values, 0.95))}`;
  const places = results.flatMap(({ concordance }) => concordance ?? []);
  const count = `(${coldCount.phrase}, ${coldCount.hitCount} places)`;
  return [
    exactRow('random phrases exactly as the naive scan', random),
    exactRow('chosen phrases exactly as the naive scan', chosen),
    row('report list, p50', { value: median(lists), limit: budgets?.listP50, format: milliseconds }),
    row('report list, p95', { value: quantile(lists, 0.95), limit: budgets?.listP95, format: milliseconds }),
    plain('  with lines of ten reports, p50 / p95', both(lines)),
    plain('  with all places, p50 / p95', `${both(places)} (${places.length} phrases)`),
    plain('  counts of all reports, p50 / p95', both(times(({ count: value }) => value))),
    row('count and years of the commonest phrase, cold', {
      value: coldCount.count,
      limit: budgets?.coldCount,
      format: milliseconds,
      remark: count,
    }),
    row('  then its first 200 lines', { value: coldCount.lines, limit: budgets?.firstLines, format: milliseconds }),
  ];
}

function coldRows({ cold }: BrowserResult, budgets: Budgets | undefined): Row[] {
  const index = cold.map(({ indexBytes }) => indexBytes);
  const lines = cold.map(({ linesBytes }) => linesBytes);
  const most = (values: number[]): string => `(most ${kilobytes(largest(values))})`;
  return [
    row('cold query, index only, median', {
      value: median(index),
      limit: budgets?.coldIndexBytes,
      format: kilobytes,
      remark: most(index),
    }),
    row('cold query, with lines of ten reports, median', {
      value: median(lines),
      limit: budgets?.coldLinesBytes,
      format: kilobytes,
      remark: most(lines),
    }),
    plain('  code besides: library and engine', kilobytes(median(cold.map(({ codeBytes }) => codeBytes)))),
    plain('  requests, without / with lines', requestsOf(cold)),
    plain('  from open page to report list, p50', milliseconds(median(cold.map((query) => query.milliseconds)))),
  ];
}

function requestsOf(cold: BrowserResult['cold']): string {
  return `${median(cold.map(({ requests }) => requests.index))} / ${median(cold.map(({ requests }) => requests.lines))}`;
}

function pageRows({ scripts, comparison }: BrowserResult, budgets: Budgets | undefined): Row[] {
  return [
    row('JavaScript of a reading page, gzip', {
      value: scripts.reading,
      limit: budgets?.readingScripts,
      format: kilobytes,
      remark: `(data of reuse ${kilobytes(scripts.readingData)})`,
    }),
    row('JavaScript of the search page, gzip', {
      value: scripts.search,
      limit: budgets?.searchScripts,
      format: kilobytes,
      remark: `(engine ${kilobytes(scripts.engine)})`,
    }),
    comparison === undefined ? plain('comparison of two long reports', 'skipped') : comparisonRow(comparison, budgets),
  ];
}

function comparisonRow({ characters, rows, first, later }: CompareRun, budgets: Budgets | undefined): Row {
  return row('comparison of two long reports, first in a page', {
    value: first,
    limit: budgets?.comparison,
    format: milliseconds,
    remark: `(${characters.join(' and ')} characters, ${rows} rows; later ${milliseconds(median(later))})`,
  });
}
