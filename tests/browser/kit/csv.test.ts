import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCell, linesToCsv } from '../../../src/browser/kit/csv.ts';
import type { Hit, ReportCard } from '../../../src/browser/library/archive-api.ts';

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
  const isFormula = (text: string): boolean => /^"?'/.test(formatCell(text)) && !text.startsWith("'");
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (left, right) => {
      const [, row] = parse(
        linesToCsv([{ ...HIT, left, right }], 'q', () => CARD),
        { bom: true },
      ) as string[][];
      expect(row?.[8]).toBe(isFormula(left) ? `'${left}` : left);
      expect(row?.[10]).toBe(isFormula(right) ? `'${right}` : right);
    }),
    { numRuns: 50 },
  );
});

test.each(['=1+1', '+86', '-5%', '@SUM(A1)', '＝1', '＋1', '－1', '＠a', ' =1', '\t=1', '\u0000=1', '\r=1'])(
  'a spreadsheet does not compute %j',
  (text) => {
    expect(formatCell(text).replace(/^"/, '')).toMatch(/^'/);
  },
);

test('commas, quotes and line ends are kept inside quotes', () => {
  expect(formatCell('他说"好",就走')).toBe('"他说""好"",就走"');
  expect(formatCell('上\n下')).toBe('"上\n下"');
  expect(formatCell('增长8%')).toBe('增长8%');
});
