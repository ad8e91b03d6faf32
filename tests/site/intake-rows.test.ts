import { expect, test } from 'vitest';
import { openFields } from '../../src/core/metadata/open-fields.ts';
import type { CleanedLine, Mark, Paragraph } from '../../src/core/report/report.ts';
import { aliasesOf, cleaningOf, formatRanges } from '../../src/site/intake-rows.ts';
import { reportOf } from '../core/report/report-of.ts';

test('fields to be settled, a supplied title among them', () => {
  expect(openFields(reportOf({ title: '〔工作总结〕', supplied: true, year: 2021, types: ['工作总结'] }))).toEqual([
    '拟题',
    '级别',
    '责任单位',
  ]);
  expect(
    openFields(reportOf({ title: '总结', year: 2021, level: '市', types: ['工作总结'], org: '市档案馆' })),
  ).toEqual([]);
});

test('removed lines are told in full, mended ones by their numbers', () => {
  const line = (number: number, action: CleanedLine['action']): CleanedLine => ({
    line: number,
    text: `${number}`,
    action,
    rule: action,
  });
  const cleaned = [
    line(1, 'removed'),
    line(3, 'rejoined'),
    line(4, 'rejoined'),
    line(8, 'rejoined'),
    line(9, 'spaces closed'),
  ];
  const { removed, mended } = cleaningOf({ ...reportOf({ title: '总结' }), cleaned });
  expect(removed.map(({ text }) => text)).toEqual(['1']);
  expect(mended).toEqual([
    { action: 'rejoined', rule: 'rejoined', ranges: '3–4、8', count: 3, signs: [] },
    { action: 'spaces closed', rule: 'spaces closed', ranges: '9', count: 1, signs: [] },
  ]);
});

test('ranges', () => {
  expect(formatRanges([3, 4, 5, 9, 11, 12])).toBe('3–5、9、11–12');
  expect(formatRanges([])).toBe('');
});

test('abbreviations are counted', () => {
  const alias = (start: number, end: number): Mark => ({ type: 'alias', start, end, meaning: '民主生活会' });
  const paragraph: Paragraph = {
    id: 'p1',
    text: 'mzshh和mzshh',
    line: 1,
    lastLine: 1,
    kind: 'text',
    marks: [alias(0, 5), alias(6, 11)],
  };
  expect(aliasesOf({ ...reportOf({ title: '总结' }), paragraphs: [paragraph] })).toEqual([
    { written: 'mzshh', meaning: '民主生活会', count: 2 },
  ]);
});

test('characters taken away are named', () => {
  const text = '工作〔U+202E〕总结〔U+200B〕〔U+200B〕';
  const cleaned: CleanedLine[] = [{ line: 2, text, action: 'characters removed', rule: '不可见字符' }];
  expect(cleaningOf({ ...reportOf({ title: '总结' }), cleaned }).mended[0]?.signs).toEqual(['U+202E', 'U+200B']);
});
