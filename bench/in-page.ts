/**
 * What runs inside the page. Each function goes over as source, so it uses nothing but its argument and the page's `bench`.
 */
import type { Archive, Facet, Hit, ReportHits, Wenmai } from '../src/browser/library/archive-api.ts';

/** An archive that may be of a version that compares. */
type ComparingArchive = Omit<Archive, 'compare'> & {
  compare?: (idA: string, idB: string) => Promise<{ rows: readonly unknown[] }>;
};

/** Globals of the bare page. */
interface BenchGlobal {
  wenmai: Wenmai;
  bench: ComparingArchive;
}

export interface SearchRun {
  milliseconds: number;
  reportIds: string[];
  reportCount: number;
  facets: Record<Facet, Record<string, number>>;
  /** Of the reports with lines: id, and places told. */
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

export interface CompareRun {
  titles: string[];
  characters: number[];
  rows: number;
  /** Milliseconds of the first run, texts loaded before, and of those after it. */
  first: number;
  later: number[];
}

/** Compares the two longest reports; undefined when the library cannot. */
export async function compareInPage(runs: number): Promise<CompareRun | undefined> {
  const { bench } = globalThis as unknown as BenchGlobal;
  if (typeof bench.compare !== 'function') return undefined;
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
