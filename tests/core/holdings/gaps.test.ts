import { expect, test } from 'vitest';
import { findGaps } from '../../../src/core/holdings/gaps.ts';
import { groupBySeries } from '../../../src/core/holdings/series-groups.ts';
import { reportOf } from '../report/report-of.ts';

const report = (year: number, level: string, series?: string) =>
  reportOf({ id: `${level}${series ?? ''}${year}`, title: `${year}`, year, level, ...(series ? { series } : {}) });

const gaps = (reports: ReturnType<typeof report>[]) =>
  findGaps(reports, groupBySeries(reports), ['市', '区县', '乡镇']).map(
    ({ of, name, years }) => `${of} ${name} ${years.join(' ')}`,
  );

test('series that lack least come first, then levels in their order', () => {
  const reports = [
    ...[2015, 2016, 2019].map((year) => report(year, '乡镇', '街道述职')),
    ...[2014, 2016].map((year) => report(year, '区县', '馆总结')),
    ...[2017, 2018].map((year) => report(year, '区县')),
  ];
  expect(gaps(reports)).toEqual([
    'series 馆总结 2015',
    'series 街道述职 2017 2018',
    'level 区县 2015',
    'level 乡镇 2017 2018',
  ]);
});

test('a year in which nobody has a report is no gap of a level', () => {
  expect(gaps([2010, 2011, 2013, 2014].map((year) => report(year, '市')))).toEqual([]);
});

test('neither what lies outside a level’s years nor a level of few years is a gap', () => {
  const county = [2018, 2019, 2020, 2021, 2022].map((year) => report(year, '区县'));
  expect(gaps([...county, report(2019, '市'), report(2021, '市')])).toEqual([]);
  expect(gaps([...county, ...[2019, 2020, 2021].map((year) => report(year, '市'))])).toEqual([]);
});

test('a series or a level that lacks more years than it holds has samples, not gaps', () => {
  const samples = [2001, 2005].map((year) => report(year, '乡镇', '街道述职'));
  expect(gaps(samples)).toEqual([]);
  expect(gaps([2001, 2003].map((year) => report(year, '乡镇', '街道述职')))).toEqual(['series 街道述职 2002']);
  const city = Array.from({ length: 12 }, (_, index) => report(2001 + index, '市'));
  expect(gaps([...city, ...[2001, 2006, 2012].map((year) => report(year, '乡镇'))])).toEqual([]);
});

test('an empty archive lacks nothing', () => {
  expect(gaps([])).toEqual([]);
});
