import { expect, test } from 'vitest';
import { compareReports, compareTexts, compareWithinSeries } from '../../../src/core/holdings/order.ts';
import { reportOf } from '../report/report-of.ts';

const sorted = (texts: string[]) => [...texts].sort(compareTexts);

test.each([
  [['一', '二', '十', '十一', '二十']],
  [['第一次会议', '第二次会议', '第十次会议', '第十一次会议']],
  [['（一）甲', '（二）甲', '（十）甲', '（十一）甲']],
  [['2号楼', '10号楼']],
  // Pinyin: dang, gong, shui, tong
  [['档案馆', '公安局', '水务局', '统战部']],
  // 三亚 (san) and 五华 (wu) are names and stay in pinyin order
  [['民政局', '三亚市', '水务局', '五华区']],
])('%j', (texts) => {
  expect(sorted([...texts].reverse())).toEqual(texts);
});

test('texts that collate as equal have one order', () => {
  expect(compareTexts('第1次', '第一次')).toBe(-compareTexts('第一次', '第1次'));
  expect(compareTexts('第1次', '第一次')).not.toBe(0);
  expect(compareTexts('甲', '甲')).toBe(0);
});

test('reports: newest first, undated last, then title, then id', () => {
  const reports = [
    reportOf({ title: '无年度', id: 'a' }),
    reportOf({ title: '水务局', year: 2021, id: 'b' }),
    reportOf({ title: '档案馆', year: 2021, id: 'd' }),
    reportOf({ title: '档案馆', year: 2021, id: 'c' }),
    reportOf({ title: '公安局', year: 2022, id: 'e' }),
  ];
  expect([...reports].sort(compareReports).map(({ id }) => id)).toEqual(['e', 'c', 'd', 'b', 'a']);
  expect([...reports].sort(compareWithinSeries).map(({ id }) => id)).toEqual(['c', 'd', 'b', 'e', 'a']);
});
