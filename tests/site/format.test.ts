import { expect, test } from 'vitest';
import { formatBytes, formatDate, formatReadingTime, formatSpan, formatYears } from '../../src/site/format.ts';
import { reportOf } from '../core/report/report-of.ts';

test('dates as precise as they are told', () => {
  expect(formatDate('2021-12-26')).toBe('2021 年 12 月 26 日');
  expect(formatDate('2021-12')).toBe('2021 年 12 月');
  expect(formatDate('2021')).toBe('2021 年');
});

test('sizes', () => {
  expect([0, 1023, 18_734, 3_500_000].map(formatBytes)).toEqual(['0 B', '1023 B', '18.3 KB', '3.3 MB']);
});

test('reading times', () => {
  expect([0, 199, 200, 400, 2293, 21_340].map(formatReadingTime)).toEqual([
    '不到 1 分钟',
    '不到 1 分钟',
    '约读 1 分钟',
    '约读 1 分钟',
    '约读 6 分钟',
    '约读 53 分钟',
  ]);
});

test('spans of years', () => {
  expect(formatSpan([2018, 2021, 2019])).toBe('2018–2021');
  expect(formatSpan([2018])).toBe('2018');
  expect(formatSpan([])).toBeUndefined();
});

test('the year of a plan stands beside the year of the report', () => {
  const { metadata } = reportOf({ title: '工作总结', year: 2022 });
  const planYear = (value: number) => ({ ...metadata, planYear: { value, evidence: { from: 'title' } as const } });
  expect(formatYears(metadata)).toBe('2022 年');
  expect(formatYears(planYear(2023))).toBe('2022 年，计划 2023 年');
  expect(formatYears({ ...planYear(2023), year: { evidence: { from: 'none' } } })).toBe('2023 年计划');
});
