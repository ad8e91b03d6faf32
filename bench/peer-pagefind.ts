/** Pagefind as any site would use it for Chinese, on the same texts: what wenmai's search is measured beside. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { close, createIndex } from 'pagefind';
import { loadArchive } from '../src/pipeline/load-archive.ts';
import { withBrowser, withFreshPage } from './browser.ts';
import type { Row } from './figures.ts';
import { grep } from './naive.ts';
import { quantile } from './statistics.ts';
import type { Truth } from './truth.ts';

export interface PeerResult {
  indexSeconds: number;
  indexBytes: number;
  quoted: PeerQueries;
  unquoted: PeerQueries;
}

export interface PeerQueries {
  phrases: number;
  /** Phrases for which exactly the reports that contain them were found. */
  exact: number;
  /** Over all pairs of phrase and report. */
  recall: number;
  precision: number;
  /** Until the list of results is there, without excerpts. */
  p50: number;
  p95: number;
  /** A query, on the average of one open page: later ones find much loaded. */
  kilobytes: number;
}

const PAGE = 'index.html';
const INDEX = 'pagefind';
const HTML = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>peer</title>';

/** Indexes the texts with `lang="zh"` and asks for every phrase, quoted and as people type it. */
export async function measurePeer(
  { contentDir, folder, truth }: { contentDir: string; folder: string; truth: Truth },
  phrases: readonly string[],
): Promise<PeerResult> {
  rmSync(folder, { recursive: true, force: true });
  const started = performance.now();
  await indexTexts(contentDir, join(folder, INDEX));
  const indexSeconds = (performance.now() - started) / 1000;
  writeFileSync(join(folder, PAGE), HTML);
  const reports = reportsByFragment(join(folder, INDEX, 'fragment'));
  const wanted = phrases.map((phrase) => new Set(grep(truth.reports, phrase).places.keys()));
  const indexBytes = sizeOf(join(folder, INDEX));
  return withBrowser(folder, async (bench) => {
    // A page of its own for each way of asking: Pagefind keeps what it has loaded.
    const ask = (queries: readonly string[]): Promise<PeerQueries> =>
      withFreshPage(bench, async (page) => {
        await page.goto(bench.server.address + PAGE);
        await searchInPage(page, '');
        const tally = new Tally();
        for (const [index, query] of queries.entries()) {
          bench.server.takeServed();
          const { ids, ms } = await searchInPage(page, query);
          const bytes = bench.server.takeServed().reduce((sum, served) => sum + served.bytes, 0);
          const found = new Set(ids.map((id) => reports.get(id) ?? id));
          tally.add({ found, wanted: wanted[index] ?? new Set(), ms, bytes });
        }
        return tally.result();
      });
    const quoted = await ask(phrases.map((phrase) => `"${phrase}"`));
    return { indexSeconds, indexBytes, quoted, unquoted: await ask(phrases) };
  });
}

/** Rows without a budget: they are there to compare with. */
export function peerRows({ indexSeconds, indexBytes, quoted, unquoted }: PeerResult): Row[] {
  const row = (what: string, figure: string): Row => ({ what, figure, budget: '', verdict: '' });
  const queries = (name: string, { phrases, exact, recall, precision, p50, p95, kilobytes }: PeerQueries): Row[] => [
    row(`  ${name}: phrases exactly as the naive scan`, `${exact}/${phrases}`),
    row('    recall · precision', `${recall.toFixed(3)} · ${precision.toFixed(3)}`),
    row('    p50 / p95, bytes a query', `${p50.toFixed(0)} ms / ${p95.toFixed(0)} ms, ${kilobytes.toFixed(1)} KB`),
  ];
  return [
    row('stock Pagefind, lang=zh: index', `${indexSeconds.toFixed(1)} s, ${(indexBytes / 1024 / 1024).toFixed(1)} MB`),
    ...queries('quoted', quoted),
    ...queries('as typed', unquoted),
  ];
}

async function indexTexts(contentDir: string, outputPath: string): Promise<void> {
  const { files } = await loadArchive(contentDir);
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'zh' });
    if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
    for (const { report } of files) {
      if (!report) continue;
      const content = report.paragraphs.map(({ text }) => text).join('\n');
      await index.addCustomRecord({
        url: report.id,
        content,
        language: 'zh',
        meta: { title: report.metadata.title.value },
      });
    }
    await index.writeFiles({ outputPath });
  } finally {
    await close();
  }
}

/** Pagefind's name of a page → the report, read from the fragment files. */
function reportsByFragment(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder).map((name) => {
      const text = gunzipSync(readFileSync(join(folder, name))).toString('utf8');
      return [name.replace(/\.pf_fragment$/, ''), /"url":"([^"]*)"/.exec(text)?.[1] ?? name];
    }),
  );
}

function searchInPage(page: Page, query: string): Promise<{ ids: string[]; ms: number }> {
  return page.evaluate(async (wanted) => {
    const path = new URL('pagefind/pagefind.js', location.href).href;
    const pagefind = (await import(path)) as { search(query: string): Promise<{ results: { id: string }[] }> };
    const started = performance.now();
    const { results } = await pagefind.search(wanted);
    return { ids: results.map(({ id }) => id), ms: performance.now() - started };
  }, query);
}

class Tally {
  #exact = 0;
  #hits = 0;
  #found = 0;
  #wanted = 0;
  #times: number[] = [];
  #bytes = 0;

  add(query: { found: ReadonlySet<string>; wanted: ReadonlySet<string>; ms: number; bytes: number }): void {
    const hits = [...query.found].filter((id) => query.wanted.has(id)).length;
    if (hits === query.wanted.size && hits === query.found.size) this.#exact += 1;
    this.#hits += hits;
    this.#found += query.found.size;
    this.#wanted += query.wanted.size;
    this.#times.push(query.ms);
    this.#bytes += query.bytes;
  }

  result(): PeerQueries {
    return {
      phrases: this.#times.length,
      exact: this.#exact,
      recall: this.#hits / this.#wanted,
      precision: this.#hits / this.#found,
      p50: quantile(this.#times, 0.5),
      p95: quantile(this.#times, 0.95),
      kilobytes: this.#bytes / this.#times.length / 1024,
    };
  }
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + readFileSync(join(parentPath, name)).length, 0);
}
