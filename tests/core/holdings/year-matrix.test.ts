import fc from 'fast-check';
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

test('older lines are folded by decade, gaps cut where decades meet, reports without a year apart', () => {
  const years = [2024, 2021, 2019, 2018, 1999, 1994];
  const matrix = yearMatrix(
    [...years, undefined].map((year) => reportOf({ title: '总结', year, level: '市' })),
    ['市'],
  );
  const { open, decades, undated } = foldDecades(matrix.lines, 1);
  expect(draw(open)).toBe('2024 (2023) (2022) 2021 (2020)');
  expect(decades.map(({ from, to, total, lines }) => `${from}–${to} ${total}: ${draw(lines)}`)).toEqual([
    '2010–2019 2: 2019 2018 (2010–2017)',
    '2000–2009 0: (2000–2009)',
    '1994–1999 2: 1999 (1995–1998) 1994',
  ]);
  expect(draw(undated)).toBe('未注明');
  expect(matrix.lines.length).toBeGreaterThan(8);
});

test('however a matrix is folded, no year and no report is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.integer({ min: 1949, max: 2030 }), { nil: undefined })),
      fc.nat(20),
      (years, open) => {
        const matrix = yearMatrix(
          years.map((year) => reportOf({ title: '总结', year, level: '市' })),
          ['市'],
        );
        const folded = foldDecades(matrix.lines, open);
        const lines = [...folded.open, ...folded.decades.flatMap(({ lines: its }) => its), ...folded.undated];
        const totals = (those: typeof lines): (number | undefined)[][] =>
          those.flatMap((line) => ('counts' in line ? [[line.year, line.total]] : []));
        expect(totals(lines)).toEqual(totals(matrix.lines));
        const missing = (those: typeof lines): number[] =>
          those
            .flatMap((line) =>
              'missing' in line ? Array.from({ length: line.to - line.from + 1 }, (_, at) => line.from + at) : [],
            )
            .sort((a, b) => a - b);
        expect(missing(lines)).toEqual(missing(matrix.lines));
      },
    ),
  );
});
