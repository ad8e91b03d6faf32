import { expect, test } from 'vitest';
import { holdings } from '../../src/site/holdings.ts';
import { reportOf } from '../core/report/report-of.ts';

test('what the archive holds', () => {
  const reports = [
    { ...reportOf({ title: '甲', year: 2019, level: '区县' }), characters: 12_345 },
    reportOf({ title: '乙', year: 2022, level: '市' }),
  ];
  expect(holdings(reports, ['市', '区县', '乡镇'])).toBe('馆藏 2 篇，2019–2022 年，级别有市、区县，共 1.2 万字。');
  expect(holdings([reportOf({ title: '甲' })], ['市'])).toBe('馆藏 1 篇，共 0 字。');
  expect(holdings([], ['市'])).toBe('馆藏里还没有报告。');
});
