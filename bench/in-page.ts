/**
 * Functions that run inside the page. Each is sent as source, so it uses nothing but its argument and the page's `bench`.
 */
import type { Archive, Facet, Hit, ReportHits, Wenmai } from '../src/browser/library/archive-api.ts';

/** Globals of the bare page. */
interface BenchGlobal {
  wenmai: Wenmai;
  bench: Archive;
}

export interface SearchRun {
  milliseconds: number;
  reportIds: string[];
  reportCount: number;
  facets: Record<Facet, Record<string, number>>;
  /** Of the reports with lines: id, and number of places. */
  page: [string, number][];
}

export interface ConcordanceRun {
  milliseconds: number;
  hitCount: number;
  /** Id → lines. */
  places: Record<string, number>;
  /** The distinct wordings that were found. */
  matches: string[];
}

/** Opens the archive; gives the number of reports that it says it has. */
export async function openInPage(): Promise<number> {
  const page = globalThis as unknown as BenchGlobal;
  page.bench = await page.wenmai.openArchive();
  return (await page.bench.overview()).reports;
}

export async function searchInPage({ phrase, limit }: { phrase: string; limit: number }): Promise<SearchRun> {
  const { bench } = globalThis as unknown as BenchGlobal;
  const started = performance.now();
  const { reportIds, reportCount, facets, page } = await bench.search(phrase, { limit });
  const milliseconds = performance.now() - started;
  const found = page.map(({ report, hitCount }: ReportHits): [string, number] => [report.id, hitCount]);
  return { milliseconds, reportIds, reportCount, facets, page: found };
}

export async function concordanceInPage(phrase: string): Promise<ConcordanceRun> {
  const { bench } = globalThis as unknown as BenchGlobal;
  const started = performance.now();
  const { hitCount, hits } = await bench.concordance(phrase);
  const milliseconds = performance.now() - started;
  const places: Record<string, number> = {};
  for (const { reportId } of hits) places[reportId] = (places[reportId] ?? 0) + 1;
  return { milliseconds, hitCount, places, matches: [...new Set(hits.map(({ match }: Hit) => match))] };
}

export interface CountRun {
  /** Until the counts of all reports and their years were there, in a page that had asked nothing. */
  count: number;
  /** Then until the lines of the first screen were there. */
  lines: number;
  hitCount: number;
}

/** Runs the steps of the search page for a phrase in the view of years, then in that of lines. */
export async function countInPage({ phrase, lines }: { phrase: string; lines: number }): Promise<CountRun> {
  const { bench } = globalThis as unknown as BenchGlobal;
  const started = performance.now();
  const [{ hitCount, reports }, cards] = await Promise.all([bench.count(phrase), bench.reports()]);
  const yearOf = new Map(cards.map(({ id, year }) => [id, year]));
  const years = new Map<number | undefined, number>();
  for (const { id, hits } of reports) years.set(yearOf.get(id), (years.get(yearOf.get(id)) ?? 0) + hits);
  const counted = performance.now();
  const reportIds: string[] = [];
  let shown = 0;
  for (const { id, hits } of reports) {
    if (shown >= lines) break;
    reportIds.push(id);
    shown += hits;
  }
  await bench.concordance(phrase, { reportIds });
  return { count: counted - started, lines: performance.now() - counted, hitCount };
}

export interface PlaceCounts {
  milliseconds: number;
  hitCount: number;
  /** Id → places, of the reports that have some. */
  places: Record<string, number>;
}

export async function placesInPage(phrase: string): Promise<PlaceCounts> {
  const { bench } = globalThis as unknown as BenchGlobal;
  const started = performance.now();
  const { hitCount, reports } = await bench.count(phrase);
  const milliseconds = performance.now() - started;
  const places = Object.fromEntries(reports.filter(({ hits }) => hits > 0).map(({ id, hits }) => [id, hits]));
  return { milliseconds, hitCount, places };
}

export interface CompareRun {
  titles: string[];
  characters: number[];
  rows: number;
  /** Milliseconds of the first run, texts and the comparing script loaded before, and of those after it. */
  first: number;
  later: number[];
}

/** Compares the two longest reports; undefined when there are not two. */
export async function compareInPage(runs: number): Promise<CompareRun | undefined> {
  const { bench } = globalThis as unknown as BenchGlobal;
  const [a, b] = (await bench.reports()).toSorted((one, other) => other.characters - one.characters);
  if (a === undefined || b === undefined) return undefined;
  await bench.text(a.id);
  await bench.text(b.id);
  const milliseconds: number[] = [];
  let rows = 0;
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    rows = (await bench.compare(a.id, b.id)).rows.length;
    milliseconds.push(performance.now() - started);
  }
  const [first = Number.NaN, ...later] = milliseconds;
  return { titles: [a.title, b.title], characters: [a.characters, b.characters], rows, first, later };
}
