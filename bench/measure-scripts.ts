/** JavaScript that pages load, compressed as servers compress it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BenchBrowser, withFreshPage } from './browser.ts';
import { type FileKind, kindOf } from './files.ts';

export interface ScriptSizes {
  /** Bytes of a report's page, with the data that it asks for by itself. */
  reading: number;
  /** Of those, the data: where the report's wordings come from. */
  readingData: number;
  /** Bytes of the search page after a query, Pagefind's script and WebAssembly included. */
  search: number;
  /** Of those, Pagefind's. */
  engine: number;
}

const SEARCH_DONE = 'main[data-search-state="done"]';

export async function measureScripts(
  bench: BenchBrowser,
  { siteDir, report, phrase }: { siteDir: string; report: string; phrase: string },
): Promise<ScriptSizes> {
  const reading = await scriptsOf(bench, report, 'main');
  const search = await scriptsOf(bench, `search.html?q=${encodeURIComponent(phrase)}`, SEARCH_DONE);
  const weighKinds = (paths: readonly string[], kinds: readonly FileKind[]): number =>
    paths
      .filter((path) => kinds.includes(kindOf(path)))
      .reduce((sum, path) => sum + gzipSync(readFileSync(join(siteDir, path))).length, 0);
  return {
    reading: weighKinds(reading, ['code', 'engine', 'index', 'texts']),
    readingData: weighKinds(reading, ['index', 'texts']),
    search: weighKinds(search, ['code', 'engine']),
    engine: weighKinds(search, ['engine']),
  };
}

/** Scripts that a page asks for until `ready` is there. */
async function scriptsOf(bench: BenchBrowser, path: string, ready: string): Promise<string[]> {
  bench.server.takeServed();
  return withFreshPage(bench, async (page) => {
    await page.goto(bench.server.address + path, { waitUntil: 'networkidle' });
    await page.waitForSelector(ready);
    return [...new Set(bench.server.takeServed().map((served) => served.path))].filter((file) => file.endsWith('.js'));
  });
}
