import { expect, test } from 'vitest';
import type { ParagraphKind, Report } from '../../src/core/report/report.ts';
import { firstSentence } from '../../src/site/describe.ts';
import { reportOf } from '../core/report/report-of.ts';

const report = (...texts: [ParagraphKind, string][]): Report => ({
  ...reportOf({ title: '总结' }),
  paragraphs: texts.map(([kind, text], index) => ({ id: `p${index}`, text, kind, line: 1, lastLine: 1, marks: [] })),
});

test('the first sentence of the running text, with its closing marks', () => {
  const text = '会上提出“把群众的事当成自己的事！”全馆照此办理。';
  const given = report(['title', '2022年工作总结。'], ['front', '各位代表：'], ['text', '同志们：'], ['text', text]);
  expect(firstSentence(given)).toBe('会上提出“把群众的事当成自己的事！”');
});

test('a text without a full stop is taken whole, an endless one cut', () => {
  expect(firstSentence(report(['text', '云河县档案馆年度工作情况']))).toBe('云河县档案馆年度工作情况');
  const cut = firstSentence(report(['text', '县'.repeat(500)])) ?? '';
  expect(cut).toHaveLength(120);
  expect(cut).toMatch(/县……$/u);
});

test('a report without running text has none', () => {
  expect(firstSentence(report(['heading', '一、主要工作']))).toBeUndefined();
});
