import { expect, test } from 'vitest';
import { dailyReading } from '../../../src/core/holdings/daily-reading.ts';
import type { Paragraph, Report } from '../../../src/core/report/report.ts';
import { reportOf } from '../report/report-of.ts';

const GOOD = `全年接收档案四千三百一十八卷，${'整理、编目、上架一气呵成，'.repeat(3)}群众查档不再空手而归。`;

const paragraph = (text: string, fields: Partial<Paragraph> = {}): Paragraph => ({
  id: 'p1',
  text,
  line: 1,
  lastLine: 1,
  kind: 'text',
  marks: [],
  ...fields,
});

const report = (id: string, ...paragraphs: Paragraph[]): Report => ({ ...reportOf({ id, title: id }), paragraphs });

test.each([
  ['too short', '工作完成。'],
  ['too long', GOOD.repeat(3)],
  ['part of an enumeration', `一是${GOOD}`],
  ['a numbered paragraph', `（二）${GOOD}`],
  ['leading to a list', GOOD.replace(/。$/u, '如下：')],
])('leaves out what is %s', (_, text) => {
  expect(dailyReading([report('a', paragraph(text))])).toEqual([]);
});

test('leaves out headings and what hides a name', () => {
  const masked = paragraph(GOOD, { marks: [{ start: 0, end: 2, type: 'mask' }] });
  expect(dailyReading([report('a', masked, paragraph(GOOD, { kind: 'heading' }))])).toEqual([]);
});

test('one passage a report, at most fourteen, the same in any order', () => {
  const reports = Array.from({ length: 40 }, (_, index) => report(`r${index}`, paragraph(GOOD), paragraph(GOOD)));
  const passages = dailyReading(reports);
  expect(passages).toHaveLength(14);
  expect(new Set(passages.map(({ report: { id } }) => id)).size).toBe(14);
  expect(dailyReading([...reports].reverse())).toEqual(passages);
});
