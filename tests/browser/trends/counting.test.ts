import { expect, test } from 'vitest';
import { countNeighbours, phraseOf } from '../../../src/browser/trends/neighbours.ts';
import { countSeries, findFault } from '../../../src/browser/trends/series.ts';
import { trendsToCsv } from '../../../src/browser/trends/trends-csv.ts';
import { FakeArchive, type FakeReport } from '../search/fake-archive.ts';

function report(id: string, year: number | undefined, level: string, text: string): FakeReport {
  const card = { id, url: `reports/${id}.html`, title: id, titleSupplied: false, types: [], characters: text.length };
  return { card: { ...card, level, ...(year !== undefined && { year }) }, paragraphs: [{ id: 'p1', text }] };
}

const archive = new FakeArchive([
  report('a', 2019, '省', '全面深化改革。改革不停步。'),
  report('b', 2021, '市', '全面深化改革，=1+1。'),
  report('c', 2021, '市', '没有说到。'),
  report('d', undefined, '市', '改革。'),
]);
const asked = async (query: string, measure: 'share' | 'rate') => ({
  ...{ query, place: 0, measure, filters: {}, levels: ['省', '市'] },
  ...{ reports: await archive.reports(), signal: new AbortController().signal, onProgress: () => undefined },
});

test('shares count reports, rates count occurrences; what has no year stands apart', async () => {
  const share = await countSeries(archive, await asked('改革', 'share'));
  expect(share.trend.points.map(({ year, reports, of, hits }) => [year, reports, of, hits])).toEqual([
    [2019, 1, 1, undefined],
    [2021, 1, 2, undefined],
  ]);
  expect(share.trend.undated).toEqual({ reports: 1, of: 1 });
  const rate = await countSeries(archive, await asked('改革', 'rate'));
  expect(rate.trend.points.map(({ hits }) => hits)).toEqual([2, 1]);
});

test('the whole query language counts; a query for nothing is a fault', async () => {
  const reportsOf = async (query: string): Promise<number[]> =>
    (await countSeries(archive, await asked(query, 'share'))).trend.points.map(({ reports }) => reports);
  expect(await reportsOf('全面…改革')).toEqual([1, 1]);
  expect(await reportsOf('改革 -不停步')).toEqual([0, 1]);
  expect(await reportsOf('不停步|说到')).toEqual([1, 1]);
  expect(['，。', '', '改革', '-改革', '题:改革'].map((query) => findFault(query, 0) !== undefined)).toEqual([
    ...[true, true],
    ...[false, false, false],
  ]);
});

test('the table of a query that looks like a formula is harmless, and holds all levels', async () => {
  const csv = trendsToCsv([await countSeries(archive, await asked('=改革', 'share'))]);
  const rows = csv.split('\r\n').map((row) => row.split(','));
  expect(rows.slice(1, -1).map(([query, level, year]) => [query, level, year])).toEqual([
    ["'=改革", '合计', '2019'],
    ["'=改革", '合计', '2021'],
    ["'=改革", '省', '2019'],
    ["'=改革", '市', '2021'],
  ]);
});

test('neighbours are asked for of single phrases only', () => {
  expect(
    [
      '改革',
      '“改革',
      '学懂、弄通',
      '改革 开放',
      '改革|开放',
      '-改革',
      '题:改革',
      '"改革"',
      '改…革',
      '天天',
      '改。革',
    ].map(phraseOf),
  ).toEqual([...['改革', '改革', '学懂弄通'], ...Array.from({ length: 8 }, () => undefined)]);
});

test('neighbours are weighed by the reports that hold them', async () => {
  const signal = new AbortController().signal;
  const { hits, reports, sides } = await countNeighbours(archive, '改革', {
    filters: {},
    signal,
    onProgress: () => undefined,
  });
  expect([hits, reports]).toEqual([4, 3]);
  expect(sides.right).toEqual([]);
  expect(sides.left).toMatchObject([{ word: '全面深化', hits: 2, reports: 2, wordReports: 2, logDice: 13.7 }]);
});
