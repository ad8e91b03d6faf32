/** Files that a query loads in a browser without a cache. */
import { type BenchBrowser, openBarePage, withFreshPage } from './browser.ts';
import type { Served } from './counting-server.ts';
import { type FileKind, kindOf } from './files.ts';
import { type CountRun, countInPage, openInPage, searchInPage } from './in-page.ts';
import { median } from './statistics.ts';

export interface ColdQuery {
  phrase: string;
  /** Index files read to find the reports that match, the archive's directory included. */
  indexBytes: number;
  /** The same and the texts of the first ten reports. */
  linesBytes: number;
  /** Our library and Pagefind's engine, which the browser then keeps. */
  codeBytes: number;
  requests: { index: number; lines: number };
  /** Milliseconds from the open page to the report list, the engine's start included. */
  milliseconds: number;
}

const LINES = 10;
const DATA: readonly FileKind[] = ['index', 'texts'];
const CODE: readonly FileKind[] = ['code', 'engine'];

/** Measures each phrase in two fresh pages: without and with the lines of the first reports. */
export async function measureCold(bench: BenchBrowser, phrases: readonly string[]): Promise<ColdQuery[]> {
  const queries: ColdQuery[] = [];
  for (const phrase of phrases) {
    const index = await loadCold(bench, phrase, 0);
    const lines = await loadCold(bench, phrase, LINES);
    queries.push({
      phrase,
      indexBytes: bytesOf(index.served, DATA),
      linesBytes: bytesOf(lines.served, DATA),
      codeBytes: bytesOf(index.served, CODE),
      requests: { index: index.served.length, lines: lines.served.length },
      milliseconds: index.milliseconds,
    });
  }
  return queries;
}

/** How long the commonest phrase takes to its counts, years and first lines, the median of several fresh pages. */
export interface ColdCount extends CountRun {
  phrase: string;
}

const COUNT_RUNS = 5;
/** Lines on a page of the search page. */
const SCREEN = 200;

export async function measureColdCount(bench: BenchBrowser, phrase: string): Promise<ColdCount> {
  const runs: CountRun[] = [];
  for (let run = 0; run < COUNT_RUNS; run += 1) {
    runs.push(
      await withFreshPage(bench, async (page) => {
        await openBarePage(page, bench);
        await page.evaluate(openInPage);
        return page.evaluate(countInPage, { phrase, lines: SCREEN });
      }),
    );
  }
  return {
    phrase,
    count: median(runs.map(({ count }) => count)),
    lines: median(runs.map(({ lines }) => lines)),
    hitCount: runs[0]?.hitCount ?? 0,
  };
}

async function loadCold(bench: BenchBrowser, phrase: string, limit: number) {
  bench.server.takeServed();
  return withFreshPage(bench, async (page) => {
    await openBarePage(page, bench);
    const started = performance.now();
    await page.evaluate(openInPage);
    await page.evaluate(searchInPage, { phrase, limit });
    return { milliseconds: performance.now() - started, served: bench.server.takeServed() };
  });
}

function bytesOf(served: readonly Served[], kinds: readonly FileKind[]): number {
  return served.filter(({ path }) => kinds.includes(kindOf(path))).reduce((sum, { bytes }) => sum + bytes, 0);
}
