import { expect, test } from 'vitest';
import { groupByOffice, officesByName } from '../../../src/core/holdings/office-groups.ts';
import { reportOf } from '../report/report-of.ts';

const of = (id: string, org: string | undefined, year?: number) =>
  reportOf({ id, title: '政府工作报告', ...(org && { org }), ...(year && { year }) });

const reports = [
  of('a', '海拉尔区人民政府', 2022),
  of('b', '呼伦贝尔市海拉尔区人民政府', 2021),
  of('c', '南桥区人民政府', 2021),
  of('d', undefined, 2020),
];

test('an office is one under all its names, each report under one office', () => {
  const groups = groupByOffice(reports, { offices: [] });
  expect(groups.map(({ reports: its }) => its.map(({ id }) => id)).sort()).toEqual([['a', 'b'], ['c']]);
  const byName = officesByName(groups);
  expect(byName.get('海拉尔区人民政府')).toBe(byName.get('呼伦贝尔市海拉尔区人民政府'));
  expect(byName.get('')).toBeUndefined();
});

test('a rule of the settings joins what the names alone leave apart', () => {
  const rule = { name: '南桥区人民政府', names: ['海拉尔区人民政府'] };
  const [joined] = groupByOffice(reports, { offices: [rule] }).filter(({ name }) => name === rule.name);
  expect(joined?.reports.map(({ id }) => id)).toContain('a');
});
