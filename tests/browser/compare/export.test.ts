import { expect, test } from 'vitest';
import type { Compared } from '../../../src/browser/compare/compared.ts';
import { fileName } from '../../../src/browser/compare/file-name.ts';
import { openFindings } from '../../../src/browser/compare/findings/findings.ts';
import { sheetOf } from '../../../src/browser/compare/findings/sheet.ts';
import type { SheetCell } from '../../../src/browser/kit/comparison-sheet.ts';
import type { Archive, ReportText } from '../../../src/browser/library/archive-api.ts';
import { compareReports } from '../../../src/core/compare/compare-reports.ts';
import { EARLIER, LATER } from './reports.ts';

const card = (year: number) => ({
  ...{ id: `zj-${year}`, url: `reports/zj-${year}.html`, title: `云河县${year}年工作总结`, titleSupplied: false },
  ...{ year, types: ['工作总结'], characters: 100, series: '云河县/工作总结' },
});

const COMPARED: Compared = {
  comparison: compareReports(EARLIER, LATER),
  texts: { a: EARLIER, b: LATER },
  cards: { a: card(2022), b: card(2023) },
};

/** The texts are at hand: the archive is asked for nothing. */
const csvOf = (compared: Compared): Promise<string> =>
  openFindings({ compared, archive: {} as Archive, reports: Object.values(compared.cards) }).csv();

test('a spreadsheet has a line for each row, under names', async () => {
  const lines = (await csvOf(COMPARED)).split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFF序号,云河县2022年工作总结 段,云河县2022年工作总结,变化,标记,相似度,/);
  expect(lines.indexOf('')).toBe(COMPARED.comparison.rows.length + 1);
  expect(lines.some((line) => line.includes('选择三家单位试点电子文件单套归档。') && line.includes('新增'))).toBe(true);
});

test('figures, the ledger and phrases stand below the rows', async () => {
  const csv = await csvOf(COMPARED);
  expect(csv).toContain('\r\n\r\n附：指标\r\n指标,2022,2023,差\r\n');
  expect(csv).toMatch(/附：目标 → 完成：2022 → 2023\r\n.*\r\n第 7 段,,完成新馆搬迁，做到不丢一卷、不乱一号。,未提,/);
  expect(csv).toContain('附：提法');
});

test('two offices have no ledger', async () => {
  const { a, b } = COMPARED.cards;
  const cards = { a: { ...a, org: '云河县档案馆' }, b: { ...b, series: '青石县/工作总结', org: '青石县档案馆' } };
  expect(await csvOf({ ...COMPARED, cards })).not.toContain('目标 → 完成');
});

test('the heads of a Word table of two offices name office and year, each once', () => {
  const [a, b] = [card(2022), card(2023)];
  const cards = {
    a: { ...a, org: '云河县档案馆', series: '云河', title: '工作总结' },
    b: { ...b, org: '青石县档案馆', series: '青石' },
  };
  const { heads } = sheetOf({ ...COMPARED, cards }, { hidden: [] });
  expect(heads).toEqual(['云河　工作总结（2022 年）', '变化', '青石　云河县2023年工作总结']);
});

test('what a spreadsheet would take for a formula is defused', async () => {
  const rows = [{ class: 'new' as const, flags: [], score: 0, b: { paragraph: 'p1', start: 0, end: 4, text: '=1+1' } }];
  const csv = await csvOf({ ...COMPARED, comparison: { ...COMPARED.comparison, rows } });
  expect(csv).toContain("'=1+1");
});

test('a file is named by series and years', () => {
  expect(fileName(COMPARED, 'csv')).toBe('比对_云河县 工作总结_2022-2023.csv');
});

test('整段重写 is one line in Word, and in a spreadsheet a mark on each sentence', async () => {
  const textOfReport = (report: ReportText, text: string): ReportText => ({
    ...report,
    paragraphs: [{ id: 'p1', text }],
  });
  const texts = { a: textOfReport(EARLIER, OPEN + OLD), b: textOfReport(LATER, OPEN + NEW) };
  const compared = { ...COMPARED, texts, comparison: compareReports(texts.a, texts.b) };
  const spaced = (text: string): string => text.replace(/。(?!$)/gu, '。 ');
  const { rows } = sheetOf(compared, { hidden: [] });
  const textOf = ({ words }: SheetCell): string => words.map(({ text }) => text).join(' ');
  expect(rows.map((cells) => cells.map(textOf))).toEqual([
    [OPEN, '原文沿用', OPEN],
    [spaced(OLD), '整段重写', spaced(NEW)],
  ]);
  expect(sheetOf(compared, { hidden: ['dropped'] }).rows.map((cells) => cells.map(textOf))).toEqual([
    [OPEN, '原文沿用', OPEN],
    ['', '新增 整段重写', spaced(NEW)],
  ]);
  expect((await csvOf(compared)).match(/(?:删去|新增),整段重写/gu)).toHaveLength(5);
});

const OPEN = '（一）抓好渡口码头的安全。';
const OLD = '春汛前换了三座浮桥的木板、缆索。船老大分四批学习，人人参加救生演练。';
const NEW = '渡船装上定位终端，缆索每月上油。浮桥有一处松动就停用。孩子们也跟着广播做救生操。';
