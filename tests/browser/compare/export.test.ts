import { expect, test } from 'vitest';
import { comparisonToCsv } from '../../../src/browser/compare/compare-csv.ts';
import type { Compared } from '../../../src/browser/compare/compared.ts';
import { fileName } from '../../../src/browser/compare/export.ts';
import { compareReports } from '../../../src/core/compare/compare-reports.ts';
import { EARLIER, LATER } from './reports.ts';

const card = (year: number) => ({
  ...{ id: `zj-${year}`, url: `reports/zj-${year}.html`, title: `云河县${year}年工作总结`, titleSupplied: false },
  ...{ year, types: [], characters: 100, series: '云河县/工作总结' },
});

const COMPARED: Compared = {
  comparison: compareReports(EARLIER, LATER),
  texts: { a: EARLIER, b: LATER },
  cards: { a: card(2022), b: card(2023) },
};

test('a spreadsheet has a line for each row, under names', () => {
  const lines = comparisonToCsv(COMPARED).split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFF序号,云河县2022年工作总结 段,云河县2022年工作总结,变化,标记,相似度,/);
  expect(lines).toHaveLength(COMPARED.comparison.rows.length + 2);
  expect(lines.some((line) => line.includes('选择三家单位试点电子文件单套归档。') && line.includes('新增'))).toBe(true);
});

test('what a spreadsheet would take for a formula is defused', () => {
  const rows = [{ class: 'new' as const, flags: [], score: 0, b: { paragraph: 'p1', start: 0, end: 4, text: '=1+1' } }];
  const csv = comparisonToCsv({ ...COMPARED, comparison: { ...COMPARED.comparison, rows } });
  expect(csv).toContain("'=1+1");
});

test('a file is named by series and years', () => {
  expect(fileName(COMPARED, 'csv')).toBe('比对_云河县 工作总结_2022-2023.csv');
});
