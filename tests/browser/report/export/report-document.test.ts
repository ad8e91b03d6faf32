import { expect, test } from 'vitest';
import { type ReportSheet, sheetToText } from '../../../../src/browser/kit/report-sheet.ts';
import { listDocument } from '../../../../src/browser/word/list-document.ts';
import { reportDocument } from '../../../../src/browser/word/report-document.ts';
import { readDocx } from '../../../../src/pipeline/formats/docx.ts';

const SHEET: ReportSheet = {
  title: '云河县档案馆2021年度工作总结',
  blocks: [
    { kind: 'centred', level: 0, runs: [{ text: '（2022年1月5日）' }] },
    { kind: 'margin', level: 0, runs: [{ text: '各位代表：' }] },
    { kind: 'heading', level: 1, runs: [{ text: '一、主要工作' }] },
    { kind: 'plain', level: 2, runs: [{ text: '（一）压实责任。', lead: true }, { text: '落实“一岗双责”。' }] },
    {
      kind: 'table',
      rows: [
        ['指标', '完成'],
        ['接收', '3420 件'],
      ],
    },
    { kind: 'plain', level: 0, runs: [{ text: '1. 建成库房' }] },
    { kind: 'closing', level: 0, runs: [{ text: '云河县档案馆' }] },
  ],
  citation: '云河县档案馆. 2021年度工作总结[EB/OL].',
};

const linesOf = async (document: Promise<Blob>): Promise<string[]> =>
  readDocx(Buffer.from(await (await document).arrayBuffer()))
    .lines.filter(({ aside }) => aside === undefined)
    .map(({ text }) => text);

const words = (lines: readonly string[]): string => lines.join('').replace(/[\s|]|-{3,}/g, '');

test('the Word document has every word of the report, read by the archive’s own reader', async () => {
  expect(words(await linesOf(reportDocument(SHEET)))).toBe(words(sheetToText(SHEET).split('\n')));
});

test('as text a paragraph is a line, and the source comes last', () => {
  const lines = sheetToText(SHEET).split('\n');
  expect(lines[4]).toBe('（一）压实责任。落实“一岗双责”。');
  expect(lines[6]).toBe('接收\t3420 件');
  expect(lines.slice(-2)).toEqual(['', SHEET.citation]);
});

test('a list is a table under its title', async () => {
  const columns = [
    { name: '题名', share: 3 },
    { name: '命中', share: 1, number: true },
  ];
  const lines = await linesOf(listDocument({ title: '报告清单', gist: '1 篇', columns, rows: [['工作总结', '12']] }));
  expect(words(lines)).toBe('报告清单1篇题名命中工作总结12');
});
