import { expect, test } from 'vitest';
import { groupByOffice } from '../../src/core/holdings/office-groups.ts';
import { seriesYears } from '../../src/core/holdings/series.ts';
import { officeYears } from '../../src/site/office-years.ts';
import { reportOf } from '../core/report/report-of.ts';

const of = (id: string, org: string, year?: number) =>
  reportOf({ id, title: '政府工作报告', org, ...(year && { year }) });

test('the years about a report lead to the report of each, or to the office’s page where there are several', () => {
  const its = [2024, 2023, 2022, 2022, 2020, 2019].map((year, index) => of(`r${index}`, '南桥区人民政府', year));
  const [office] = groupByOffice([...its, of('undated', '南桥区人民政府')], { offices: [] });
  const years = (year?: number) =>
    office && officeYears(seriesYears(office.reports), of('own', '南桥区人民政府', year), 'nqq');
  expect(years(2022)).toEqual([
    { year: 2020, reports: 1, path: 'reports/r4.html' },
    { year: 2021, reports: 0 },
    { year: 2022, reports: 2, path: 'offices/nqq.html#y2022' },
    { year: 2023, reports: 1, path: 'reports/r1.html' },
    { year: 2024, reports: 1, path: 'reports/r0.html' },
  ]);
  expect(years(2019)?.map(({ year }) => year)).toEqual([2019, 2020, 2021]);
  expect(years()).toEqual([]);
});
