/**
 * Pagefind itself, build and browser side, on encoded texts: recall and precision must both be 1.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { searchOf } from '../../src/core/phrase/index-query.ts';
import { phraseRecord } from '../../src/core/phrase/records.ts';
import { INDEX_LANGUAGE } from '../../src/core/phrase/terms.ts';
import { compileAliases } from '../../src/core/text/aliases.ts';
import { aReport } from '../core/phrase/a-report.ts';
import { naiveReadings } from '../core/text/naive-fold.ts';
import { ALIASES, prose } from '../core/text/prose.ts';

/** What this test uses of Pagefind's browser script. */
interface PagefindScript {
  options(options: { basePath: string; noWorker: boolean }): Promise<void>;
  search(
    query: string,
    options?: { filters?: Record<string, string> },
  ): Promise<{ results: { id: string; data(): Promise<{ url: string }> }[] }>;
  filters(): Promise<Record<string, Record<string, number>>>;
  destroy(): Promise<void>;
}

const SEED = 20_261_121;
const TITLE = '工作';
const texts = fc.sample(fc.array(prose({ alias: true, maxLength: 80 }), { minLength: 1, maxLength: 6 }), {
  numRuns: 60,
  seed: SEED,
});
const reports = texts.map((paragraphs, index) =>
  aReport(paragraphs, {
    id: `r${index}`,
    title: TITLE,
    year: 2015 + (index % 10),
    level: index % 2 === 0 ? '区县' : undefined,
  }),
);
/** Every reading of every report, as the naive fold has them. */
const folded = texts.map((paragraphs) => [TITLE, ...paragraphs].flatMap((text) => naiveReadings(text, ALIASES)));

const truth = (run: string, within = [...folded.keys()]) =>
  within.filter((index) => folded[index]?.some((reading) => reading.includes(run)));

let folder: string;
let pagefind: PagefindScript;
/** Number of the report that each Pagefind id names. */
const reportOf = new Map<string, number>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pagefind-terms-'));
  // Small chunks, so that even this small index is spread over many.
  vi.stubEnv('PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', '100');
  const { index } = await createIndex({ forceLanguage: INDEX_LANGUAGE });
  const aliases = compileAliases(ALIASES);
  for (const report of reports) {
    const response = await index?.addCustomRecord(phraseRecord(report, aliases));
    expect(response?.errors).toEqual([]);
  }
  await index?.writeFiles({ outputPath: folder });
  await close();
  vi.stubGlobal('fetch', async (url: string) => new Response(await readFile(new URL(url.replace(/\?.*/, '')))));
  pagefind = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'pagefind.js')).href);
  await pagefind.options({ basePath: `${pathToFileURL(folder).href}/`, noWorker: true });
  const { results } = await pagefind.search(searchOf(TITLE));
  for (const result of results) {
    const { url } = await result.data();
    reportOf.set(result.id, Number(/r(\d+)\.html$/.exec(url)?.[1]));
  }
  expect(reportOf.size).toBe(reports.length);
}, 60_000);

afterAll(async () => {
  await pagefind?.destroy();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

async function found(run: string, filters?: Record<string, string>): Promise<number[]> {
  const { results } = await pagefind.search(searchOf(run), { filters });
  return results.map(({ id }) => reportOf.get(id) ?? -1).sort((a, b) => a - b);
}

test('every character of the texts, alone', async () => {
  const units = new Set(folded.flat().join('').replaceAll('\n', ''));
  expect(units.size).toBeGreaterThan(40);
  for (const unit of units) expect([unit, await found(unit)]).toEqual([unit, truth(unit)]);
});

test('400 stretches of the texts', async () => {
  const runs = folded
    .flat()
    .flatMap((reading) => reading.split('\n'))
    .map((run) => [...run])
    .filter((run) => run.length > 0);
  const picks = fc.sample(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 2, max: 12 })), { numRuns: 400, seed: SEED });
  for (const [pick, from, length] of picks) {
    const run = runs[pick % runs.length] as string[];
    const start = from % run.length;
    const phrase = run.slice(start, start + length).join('');
    expect([phrase, await found(phrase)]).toEqual([phrase, truth(phrase)]);
  }
});

test('400 phrases of the texts’ characters, most of which stand nowhere', async () => {
  const phrases = fc.sample(
    fc.string({ unit: fc.constantFrom(...'天学党史建工作民主生活会二三x1k葛𠮷'), minLength: 2, maxLength: 4 }),
    { numRuns: 400, seed: SEED },
  );
  for (const phrase of phrases) expect([phrase, await found(phrase)]).toEqual([phrase, truth(phrase)]);
});

test.each([
  '2021',
  '155',
  '65',
  '10',
  'apex',
  'ysxt',
  'n',
  '𠮷',
  '각',
  '葛',
  '々',
  'x县',
  '二〇二一',
  'é',
  'mzshh',
  '民主生活会',
  '生活',
  '党史',
  '天天天',
  '学学学学',
])('%s', async (run) => expect(await found(run)).toEqual(truth(run)));

test('with filters', async () => {
  const even = [...folded.keys()].filter((index) => index % 2 === 0);
  expect(await found('学', { level: '区县' })).toEqual(truth('学', even));
  const { level } = await pagefind.filters();
  expect(level).toEqual({ 区县: 30, 未注明: 30 });
});
