import { describe, expect, test } from 'vitest';
import { seriesYears, settleSeries } from '../../../src/core/holdings/series.ts';
import { baseTitle } from '../../../src/core/holdings/series-title.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/report/defaults.ts';
import type { Report } from '../../../src/core/report/report.ts';
import type { Settings } from '../../../src/core/report/settings.ts';
import { reportOf } from '../report/report-of.ts';

const seriesOf = (reports: Report[], settings: Settings = DEFAULT_SETTINGS) =>
  settleSeries(reports, settings).map(({ metadata }) => metadata.series.value);

describe('baseTitle', () => {
  test.each([
    ['云河县档案馆2021年度工作总结暨2022年工作计划', '云河县档案馆工作总结'],
    ['云河县档案馆2019年工作总结（定稿）', '云河县档案馆工作总结'],
    ['2012年中华人民共和国国务院政府工作报告', '国务院政府工作报告'],
    ['二〇二一年度县水务局工作总结', '县水务局工作总结'],
    ['2022年县水务局工作总结及下一年工作打算', '县水务局工作总结'],
    ['县水务局工作总结2022', '县水务局工作总结'],
    ['县水务局2018—2022年工作总结', '县水务局工作总结'],
    ['县发展和改革局2022年工作计划', '县发展和改革局工作计划'],
    ['县人力资源和社会保障局2022年工作思路', '县人力资源和社会保障局工作思路'],
    ['2022年上半年工作总结', '上半年工作总结'],
    ['在第十七届人民代表大会第三次会议上的报告', '在届人民代表大会次会议上的报告'],
  ])('%s → %s', (title, base) => {
    expect(baseTitle(title, 'all')).toBe(base);
  });
});

describe('settleSeries', () => {
  test('titles that differ in year and plan half make one series', () => {
    const reports = [
      reportOf({ title: '云河县档案馆2019年工作总结', org: '云河县档案馆', year: 2019, types: ['工作总结'] }),
      reportOf({
        title: '云河县档案馆2021年工作总结暨2022年工作计划',
        org: '云河县档案馆',
        year: 2021,
        types: ['工作总结', '工作计划'],
      }),
      reportOf({ title: '云河县档案馆2022年工作计划', org: '云河县档案馆', year: 2022, types: ['工作计划'] }),
      reportOf({ title: '云河县水务局2022年工作总结', org: '云河县水务局', year: 2022, types: ['工作总结'] }),
    ];
    expect(seriesOf(reports)).toEqual(['云河县档案馆工作总结', '云河县档案馆工作总结', undefined, undefined]);
    expect(settleSeries(reports, DEFAULT_SETTINGS)[0]?.metadata.series.evidence).toEqual({
      from: 'title',
      quote: '云河县档案馆2019年工作总结',
      line: 1,
    });
    expect(reports[0]?.metadata.series.value).toBeUndefined();
  });

  test('one year, another level or another type make no series', () => {
    const title = '工作总结';
    expect(
      seriesOf([
        reportOf({ title: `2021年${title}`, year: 2021, level: '市' }),
        reportOf({ title: `2022年${title}`, year: 2022, level: '区县' }),
        reportOf({ title: `2021年${title}`, year: 2021, level: '市' }),
        reportOf({ title: `2020年${title}`, year: 2020, level: '市', types: ['其他'] }),
        reportOf({ title, level: '市' }),
      ]),
    ).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  test('a report that is said to be of no series joins none', () => {
    const alone = reportOf({
      title: '云河县水务局2020年述职报告',
      org: '云河县水务局',
      year: 2020,
      types: ['述职报告'],
    });
    alone.metadata.series = { evidence: { from: 'front matter', quote: '未注明', line: 2 } };
    const others = [2021, 2022].map((year) =>
      reportOf({ title: `云河县水务局${year}年述职报告`, org: '云河县水务局', year, types: ['述职报告'] }),
    );
    expect(seriesOf([alone, ...others])).toEqual([undefined, '云河县水务局述职报告', '云河县水务局述职报告']);
    expect(seriesOf([alone, ...others.slice(1)])).toEqual([undefined, undefined]);
  });

  test('given goes before rules, rules before inference', () => {
    const rule = { name: '县政府报告', title: '^云河县(?:人民)?政府工作报告' };
    const reports = [
      reportOf({ title: '2021年云河县政府工作报告', year: 2021, types: ['政府工作报告'] }),
      reportOf({ title: '云河县人民政府工作报告', year: 2022, types: ['政府工作报告'] }),
      reportOf({ title: '2023年云河县政府工作报告', year: 2023, types: ['政府工作报告'], series: '另一系列' }),
    ];
    expect(seriesOf(reports, { ...DEFAULT_SETTINGS, series: [rule] })).toEqual([
      '县政府报告',
      '县政府报告',
      '另一系列',
    ]);
  });

  test('a supplied title joins by its office, and not without one', () => {
    const supplied = (year: number, org?: string) =>
      reportOf({ title: `〔${year}年度${org ?? '区县级'}工作总结〕`, supplied: true, year, types: ['工作总结'], org });
    const own = reportOf({ title: '县水务局2022年工作总结', org: '县水务局', year: 2022, types: ['工作总结'] });
    expect(seriesOf([supplied(2020, '县水务局'), supplied(2021), own, supplied(2023)])).toEqual([
      '县水务局工作总结',
      undefined,
      '县水务局工作总结',
      undefined,
    ]);
  });

  test('an office under several names has one series, an unknown office has none', () => {
    const types = ['政府工作报告'];
    const names = seriesOf([
      reportOf({ title: '2021年政府工作报告', org: '海拉尔区人民政府', year: 2021, types }),
      reportOf({
        title: '〔2022年呼伦贝尔市海拉尔区人民政府政府工作报告〕',
        org: '呼伦贝尔市海拉尔区人民政府',
        year: 2022,
        types,
      }),
      reportOf({ title: '2023年海拉尔区政府工作报告', org: '海拉尔区人民政府', year: 2023, types }),
      reportOf({ title: '2021年政府工作报告', year: 2021, types }),
      reportOf({ title: '2022年政府工作报告', year: 2022, types }),
      reportOf({ title: '2022年政府工作报告', org: '江源市人民政府', year: 2022, types }),
    ]);
    expect(new Set(names.slice(0, 3)).size).toBe(1);
    expect(names[0]).toMatch(/海拉尔区.*政府工作报告$/u);
    expect(names.slice(3)).toEqual([undefined, undefined, undefined]);
  });

  test('ten thousand reports take seconds and not minutes', () => {
    const reports = Array.from({ length: 10_000 }, (_, index) =>
      reportOf({
        title: `县${index % 2_000}局${2000 + (index % 20)}年工作总结`,
        year: 2000 + (index % 20),
        org: `县${index % 2_000}局`,
      }),
    );
    const start = performance.now();
    settleSeries(reports, DEFAULT_SETTINGS);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

test('seriesYears marks missing years', () => {
  const reports = [2019, 2021, 2021].map((year) => reportOf({ title: 'a', year }));
  expect(seriesYears(reports).map(({ year, reports: found }) => [year, found.length])).toEqual([
    [2019, 1],
    [2020, 0],
    [2021, 2],
  ]);
  expect(seriesYears([reportOf({ title: 'undated' })])).toEqual([]);
});
