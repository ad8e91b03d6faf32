import { join } from 'node:path';
import { expect, it } from 'vitest';
import { budgetsFor } from '../../bench/budgets.ts';
import { kindOf, weigh } from '../../bench/files.ts';
import { faultsOfConcordance, faultsOfSearch } from '../../bench/judge.ts';
import { parseOptions } from '../../bench/options.ts';
import { parseStat, treeOf } from '../../bench/process-tree.ts';
import { mulberry32 } from '../../bench/random.ts';
import { stagesOf } from '../../bench/stages.ts';
import { median, quantile } from '../../bench/statistics.ts';
import { formatTable } from '../../bench/table.ts';

it('takes quantiles by the nearest rank', () => {
  const twenty = Array.from({ length: 20 }, (_, index) => 20 - index);
  expect([quantile(twenty, 0.5), quantile(twenty, 0.95), quantile(twenty, 1), quantile(twenty, 0)]).toEqual([
    10, 19, 20, 1,
  ]);
  expect(median([3, 1, 2])).toBe(2);
  expect(median([])).toBeNaN();
});

it('gives random numbers from 0 to 1, the same for the same seed', () => {
  const [random, again] = [mulberry32(5), mulberry32(5)];
  const numbers = Array.from({ length: 100 }, random);
  expect(numbers).toEqual(Array.from({ length: 100 }, again));
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
});

it('tells files by their names', () => {
  const paths = [
    'index.html',
    'reports/a.html',
    'search/texts.k2.js',
    'search/wasm.a1.js',
    'search/index.x.0.js',
    'wenmai.js',
  ];
  expect(paths.map(kindOf)).toEqual(['pages', 'pages', 'texts', 'engine', 'index', 'code']);
  expect(kindOf('assets/base.css')).toBe('other');
  const { all, pages } = weigh([
    { kind: 'pages', bytes: 5 },
    { kind: 'index', bytes: 2 },
  ]);
  expect([all, pages]).toEqual([
    { files: 2, bytes: 7 },
    { files: 1, bytes: 5 },
  ]);
});

it('reads a process and finds those that it started', () => {
  const stat = '12 (node (x) y) S 1 0 0 0 0 0 0 0 0 0 150 50 20 5 0 0 0 0 99 1000000 3 0 0';
  expect(parseStat(stat)).toEqual({ pid: 12, parent: 1, bytes: 3 * 4096, seconds: 2.25 });
  const tree = [
    { pid: 1, parent: 0, bytes: 1, seconds: 0 },
    { pid: 2, parent: 1, bytes: 10, seconds: 0 },
    { pid: 3, parent: 2, bytes: 100, seconds: 0 },
    { pid: 4, parent: 0, bytes: 1000, seconds: 0 },
  ];
  expect(treeOf(tree, 1).map(({ pid }) => pid)).toEqual([1, 2, 3]);
  expect(treeOf(tree, 9)).toEqual([]);
});

it('names every way in which an answer is not the naive one', () => {
  const answer = {
    places: new Map([
      ['a', 2],
      ['b', 0],
    ]),
    hitCount: 2,
  };
  const facets = { year: new Map([['2021', 2]]) };
  const run = { milliseconds: 1, reportIds: ['a', 'b'], reportCount: 2, page: [['a', 2]] as [string, number][] };
  const told = { year: { 2021: 2, 2020: 0 }, level: {}, type: {}, office: {}, series: {} };
  expect(faultsOfSearch({ ...run, facets: told }, answer, facets)).toEqual([]);
  const wrong = {
    ...run,
    reportIds: ['a', 'c'],
    page: [['a', 1]] as [string, number][],
    facets: { ...told, year: { 2021: 1 } },
  };
  expect(faultsOfSearch(wrong, answer, facets)).toEqual([
    '1 reports missing, such as b',
    '1 reports too many, such as c',
    'a with 1 hits, not 2',
    'facet year 2021: 1, not 2',
  ]);
  const lines = { milliseconds: 1, hitCount: 2, places: { a: 2 }, matches: ['责、任'] };
  expect(faultsOfConcordance(lines, '责任', answer)).toEqual([]);
  expect(faultsOfConcordance({ ...lines, hitCount: 3, places: { a: 1 }, matches: ['任务'] }, '责任', answer)).toEqual([
    '3 places, not 2',
    'a with 1 places, not 2',
    'a line shows 任务',
  ]);
});

it('takes the budgets of the nearest size above', () => {
  expect(budgetsFor(200)?.buildSeconds).toBe(14);
  expect(budgetsFor(10_000)?.buildSeconds).toBe(130);
  expect(budgetsFor(20_000)).toBeUndefined();
});

it('refuses options that make no sense', () => {
  const root = join(import.meta.dirname, '../..');
  expect(parseOptions(['--reports', '200', '--strict'], root)).toMatchObject({ reports: 200, strict: true });
  expect(() => parseOptions(['--reports', 'many'], '/nowhere')).toThrow('--reports (many)');
  expect(() => parseOptions(['--source', '/nowhere/at/all'], '/nowhere')).toThrow('There is no folder');
});

it('lines columns up, Chinese characters being two wide', () => {
  const rows = [
    { what: '工作, 12 places', figure: '3 ms', budget: '≤ 5 ms', verdict: 'met' as const },
    { what: 'output', figure: '12 MB', budget: '', verdict: '' as const },
  ];
  expect(formatTable(rows)).toMatchInlineSnapshot(`
    "| what            | figure | budget |     |
    |-----------------|--------|--------|-----|
    | 工作, 12 places | 3 ms   | ≤ 5 ms | met |
    | output          | 12 MB  |        |     |"
  `);
});

it('tells the stages of a build by the times of its files', () => {
  const file = (path: string, born: number, changed: number) => ({ path, kind: kindOf(path), bytes: 1, born, changed });
  const files = [file('index.html', 3000, 6000), file('a.html', 4000, 5000), file('search/archive.js', 7000, 8000)];
  expect(stagesOf(files, 1000)).toEqual({ pagesRendered: 3, pagesPortable: 5, searchWritten: 7 });
});
