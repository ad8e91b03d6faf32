import { expect, test } from 'vitest';
import { groupBySeries, seriesNeighbours } from '../../../src/core/holdings/series-groups.ts';
import { reportOf } from '../report/report-of.ts';

const name = '云河县档案馆工作总结';
const [y2022, y2019, y2020, undated] = [
  reportOf({ id: 'c', title: '丙', year: 2022, series: name }),
  reportOf({ id: 'a', title: '甲', year: 2019, series: name }),
  reportOf({ id: 'b', title: '乙', year: 2020, series: name }),
  reportOf({ id: 'u', title: '丁', series: name }),
] as const;
const [series] = groupBySeries([y2022, y2019, y2020, undated, reportOf({ title: '戊', year: 2021 })]);

test('a series has its years from the first to the last, missing ones included', () => {
  expect(series?.years.map(({ year, reports }) => [year, reports.length])).toEqual([
    [2019, 1],
    [2020, 1],
    [2021, 0],
    [2022, 1],
  ]);
  expect(series?.missing).toEqual([2021]);
  expect(series?.undated).toEqual([undated]);
  expect(series?.reports.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'u']);
});

test('neighbours skip missing years and say so', () => {
  if (series === undefined) throw new Error('no series');
  expect(seriesNeighbours(series, y2020)).toEqual({
    previous: { report: y2019, year: 2019, missing: [] },
    next: { report: y2022, year: 2022, missing: [2021] },
  });
  expect(seriesNeighbours(series, y2019).previous).toBeUndefined();
  expect(seriesNeighbours(series, undated)).toEqual({});
});
