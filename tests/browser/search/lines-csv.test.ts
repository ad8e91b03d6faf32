import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Hit, ReportCard } from '../../../src/browser/library/archive-api.ts';
import { linesToCsv } from '../../../src/browser/search/lines-csv.ts';
import { guard } from '../../../src/core/text/csv.ts';

const CARD: ReportCard = {
  id: 'a',
  url: 'reports/a.html',
  title: '青石街道2021年度述职报告',
  titleSupplied: false,
  year: 2021,
  level: '乡镇',
  types: ['述职报告', '工作计划'],
  characters: 1200,
};

const HIT: Hit = {
  ...{ reportId: 'a', paragraph: 'p3', start: 4, end: 8, phrase: 0 },
  ...{ left: '认真落实', match: '一岗双责', right: '，压实责任' },
};

test('one row a line, as a spreadsheet opens it', () => {
  const csv = linesToCsv([HIT], '一岗双责', () => CARD);
  expect(csv.startsWith('\uFEFF序号,')).toBe(true);
  expect(csv.split('\r\n')).toHaveLength(3);
  expect(csv.split('\r\n')[1]).toBe(
    '1,2021,乡镇,述职报告、工作计划,,,青石街道2021年度述职报告,第 3 段,认真落实,一岗双责,，压实责任,' +
      'reports/a.html?q=%E4%B8%80%E5%B2%97%E5%8F%8C%E8%B4%A3&at=4#p3',
  );
});

test('cells come back as they were, but for the sign before a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (left, right) => {
      const [, row] = parse(
        linesToCsv([{ ...HIT, left, right }], 'q', () => CARD),
        { bom: true },
      ) as string[][];
      expect(row?.[8]).toBe(guard(left));
      expect(row?.[10]).toBe(guard(right));
    }),
    { numRuns: 50 },
  );
});
