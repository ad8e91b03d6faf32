import { expect, test } from 'vitest';
import { countYears } from '../../../src/browser/kit/years.ts';
import { describeYear, shareLimit } from '../../../src/browser/search/histogram.ts';
import { FakeArchive } from '../search/fake-archive.ts';
import { REPORTS } from '../search/reports.ts';

const LEVELS = ['中央', '省', '市', '区县', '乡镇', '单位'];

async function count(query: string, filters = {}) {
  const archive = new FakeArchive(REPORTS);
  const [{ reportIds }, { reports }, cards] = await Promise.all([
    archive.search(query, { filters, limit: 0 }),
    archive.count(query, { filters }),
    archive.reports(),
  ]);
  const hits = new Map(reports.map((report) => [report.id, report.hits]));
  return countYears({ cards, filters, found: new Set(reportIds), hits, levels: LEVELS });
}

test('counts mentions beside all reports of a year, the years between included', async () => {
  const { rows, undated, levels, ranks } = await count('一岗双责');
  expect(rows.map(({ year, reports, of, hits, byLevel }) => ({ year, reports, of, hits, byLevel }))).toEqual([
    { year: 2019, reports: 1, of: 1, hits: 2, byLevel: [0, 1, 0] },
    { year: 2020, reports: 0, of: 0, hits: 0, byLevel: [0, 0, 0] },
    { year: 2021, reports: 2, of: 3, hits: 3, byLevel: [0, 1, 1] },
  ]);
  expect(undated).toEqual({ reports: 1, of: 1 });
  expect(levels).toEqual(['市', '区县', '乡镇']);
  expect(ranks).toEqual([2, 3, 4]);
});

test('names first and latest mention of each level', async () => {
  const { mentions } = await count('一岗双责');
  expect(mentions.map(({ level, first, latest }) => [level, first.card.id, latest.card.id])).toEqual([
    ['区县', 'a', 'b'],
    ['乡镇', 'c', 'c'],
  ]);
});

test('filters narrow what shares are of', async () => {
  const { rows } = await count('一岗双责', { level: ['区县'] });
  expect(rows.map(({ year, reports, of }) => [year, reports, of])).toEqual([
    [2019, 1, 1],
    [2020, 0, 0],
    [2021, 1, 1],
  ]);
});

test('a title alone is a mention without an occurrence', async () => {
  const { rows } = await count('题:报告');
  expect(rows.map(({ reports, hits }) => [reports, hits])).toEqual([
    [1, 0],
    [0, 0],
    [3, 0],
  ]);
});

test('a year is told in words', () => {
  const year = { year: 2021, reports: 3, of: 12, hits: 7, characters: 52_000, byLevel: [] };
  expect(describeYear(year)).toBe('2021 年：馆藏 12 篇，3 篇提及，占 25%，共 7 处，每万字 1.35 处');
  expect(describeYear({ ...year, of: 4 })).toMatch('馆藏 4 篇（不足 5 篇，占比仅供参考），3 篇提及，占 75%');
  expect(describeYear({ ...year, reports: 0 })).toBe('2021 年：馆藏 12 篇，没有提及');
  expect(describeYear({ ...year, of: 0 })).toBe('2021 年：没有馆藏');
});

test('the axis ends at a round share', () => {
  const year = { year: 2021, reports: 1, of: 30, hits: 1, characters: 1, byLevel: [] };
  expect(shareLimit([year])).toBe(0.05);
  expect(shareLimit([{ ...year, of: 1 }])).toBe(1);
  expect(shareLimit([{ ...year, reports: 0, of: 0 }])).toBe(0.02);
});
