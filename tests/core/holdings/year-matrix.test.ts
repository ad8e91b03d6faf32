import { expect, test } from 'vitest';
import {
  foldDecades,
  type MatrixLine,
  typeMatrix,
  yearLines,
  yearMatrix,
} from '../../../src/core/holdings/year-matrix.ts';
import { reportOf } from '../report/report-of.ts';

const draw = (lines: readonly (MatrixLine | { year: number })[]): string =>
  lines
    .map((line) =>
      'year' in line ? (line.year ?? '未注明') : line.from === line.to ? `(${line.to})` : `(${line.from}–${line.to})`,
    )
    .join(' ');

test('years between that have nothing are told, long runs in one line', () => {
  expect(draw(yearLines([2019, 2021, 2022]))).toBe('2022 2021 (2020) 2019');
  expect(draw(yearLines([1949, 2021]))).toBe('2021 (1950–2020) 1949');
  expect(draw(yearLines([2018, 2021]))).toBe('2021 (2020) (2019) 2018');
  expect(draw(yearLines([2018, 2021], 0))).toBe('2021 (2019–2020) 2018');
  expect(yearLines([])).toEqual([]);
});

test('a report of two types stands in both columns, and once in the totals', () => {
  const matrix = typeMatrix(
    [
      reportOf({ title: '甲', year: 2022, types: ['工作总结', '工作计划'] }),
      reportOf({ title: '乙', year: 2022, types: ['工作总结'] }),
    ],
    ['工作总结', '工作计划', '讲话'],
  );
  expect(matrix).toMatchObject({ columns: ['工作总结', '工作计划'], totals: [2, 1], total: 2, most: 2 });
  expect(matrix.lines).toEqual([{ year: 2022, counts: [2, 1], total: 2 }]);
});

test('counts by year and level', () => {
  const matrix = yearMatrix(
    [
      reportOf({ title: '甲', year: 2022, level: '市' }),
      reportOf({ title: '乙', year: 2022, level: '市' }),
      reportOf({ title: '丙', year: 2020, level: '区县' }),
      reportOf({ title: '丁' }),
    ],
    ['省', '市', '区县'],
  );
  expect(matrix).toEqual({
    columns: ['市', '区县', undefined],
    lines: [
      { year: 2022, counts: [2, 0, 0], total: 2 },
      { from: 2021, to: 2021, missing: true },
      { year: 2020, counts: [0, 1, 0], total: 1 },
      { year: undefined, counts: [0, 0, 1], total: 1 },
    ],
    totals: [2, 1, 1],
    total: 4,
    most: 2,
  });
});

test('an empty archive has an empty matrix', () => {
  expect(yearMatrix([], ['市'])).toEqual({ columns: [], lines: [], totals: [], total: 0, most: 0 });
});

test('older lines are folded by decade, reports without a year with the oldest', () => {
  const lines: MatrixLine[] = [2024, 2021, 2019, 2018, 1999, undefined].map((year) => ({
    year,
    counts: [1],
    total: 1,
  }));
  const { open, decades } = foldDecades(lines, 1);
  expect(draw(open)).toBe('2024');
  expect(decades.map(({ from, to, total, lines: its }) => `${from}–${to} ${total}: ${draw(its)}`)).toEqual([
    '2021–2021 1: 2021',
    '2018–2019 2: 2019 2018',
    '1999–1999 2: 1999 未注明',
  ]);
});
