import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { reportsSheet, reportsToCsv } from '../../../src/browser/search/reports-sheet.ts';
import { REPORTS } from './reports.ts';

const cards = REPORTS.map(({ card }) => card);
const hits = new Map(cards.map(({ id }, index) => [id, index]));
const FOUND = { query: '一岗双责', cards, hits, filters: '年度 2021' };

test('a row each, in the order of the list, with its count and a way to it', () => {
  const [head, ...rows] = parse(reportsToCsv(FOUND), { bom: true }) as string[][];
  expect(head).toEqual(['序号', '年度', '级别', '文种', '责任单位', '系列', '题名', '字数', '命中', '位置']);
  expect(rows.map((row) => [row[6], Number(row[8])])).toEqual(cards.map(({ id, title }) => [title, hits.get(id)]));
  expect(rows[2]).toEqual([
    ...['3', '2021', '乡镇', '述职报告、工作计划', '', '', 'c 号报告', String(cards[2]?.characters), '2'],
    'reports/c.html?q=%E4%B8%80%E5%B2%97%E5%8F%8C%E8%B4%A3',
  ]);
});

test('without a query there is nothing to count', () => {
  const found = { ...FOUND, query: '', hits: undefined };
  const [head, row] = parse(reportsToCsv(found), { bom: true }) as string[][];
  expect(head).not.toContain('命中');
  expect(row?.at(-1)).toBe('reports/a.html');
  expect(reportsSheet(found).columns.map(({ name }) => name)).not.toContain('命中');
});

test('the sheet says how many reports and hits under which filters', () => {
  const { title, gist, columns, rows } = reportsSheet(FOUND);
  expect(title).toBe('检索“一岗双责”的报告清单');
  expect(gist).toMatch(/^5 篇，10 处命中；筛选：年度 2021；\d{4}-\d{2}-\d{2} 导出$/);
  for (const row of rows) expect(row).toHaveLength(columns.length);
});
