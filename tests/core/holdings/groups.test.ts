import { expect, test } from 'vitest';
import { type Group, groupByLevel, groupByType, groupByYear } from '../../../src/core/holdings/groups.ts';
import { reportOf } from '../report/report-of.ts';

const reports = [
  reportOf({ id: 'a', title: '甲', year: 2022, level: '区县', types: ['工作总结', '工作计划'] }),
  reportOf({ id: 'b', title: '乙', year: 2020, level: '市', types: ['工作总结'] }),
  reportOf({ id: 'c', title: '丙', year: 2022 }),
  reportOf({ id: 'd', title: '丁', level: '街道' }),
];

const draw = (groups: Group<unknown>[]): string =>
  groups
    .map(({ value, reports: its }) => `${value ?? '未注明'}: ${its.map(({ id }) => id).join(' ')}`.trim())
    .join(', ');

test('years newest first, undated last', () => {
  expect(draw(groupByYear(reports))).toBe('2022: a c, 2020: b, 未注明: d');
});

test('levels in the order of the vocabulary, empty ones and others included', () => {
  expect(draw(groupByLevel(reports, ['省', '市', '区县']))).toBe('省:, 市: b, 区县: a, 街道: d, 未注明: c');
});

test('a report of two types stands in both', () => {
  expect(draw(groupByType(reports, ['工作计划', '工作总结', '讲话']))).toBe(
    '工作计划: a, 工作总结: a b, 讲话:, 未注明: c d',
  );
});

test('no reports, no 未注明', () => {
  expect(draw(groupByLevel([], ['市']))).toBe('市:');
  expect(groupByYear([])).toEqual([]);
});
