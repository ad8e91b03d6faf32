import { describe, expect, test } from 'vitest';
import { namingOf } from '../../../src/browser/compare/naming.ts';
import { sectionsOf } from '../../../src/browser/compare/sections.ts';
import { gistOf } from '../../../src/browser/compare/summary-view.ts';
import type { ReportCard } from '../../../src/browser/library/archive-api.ts';
import { compareReports } from '../../../src/core/compare/compare-reports.ts';
import { EARLIER, LATER } from './reports.ts';

const { rows } = compareReports(EARLIER, LATER);

test('each row of the matter is in exactly one part, in order', () => {
  const sections = sectionsOf(rows, LATER);
  const told = sections.flatMap(({ rows: its }) =>
    [its.verbatim, its.reworded, its.retold, its.new, its.dropped].flat(),
  );
  const matter = rows.flatMap(({ frame }, index) => (frame === undefined ? index : []));
  expect(told.sort((x, y) => x - y)).toEqual(matter);
  expect(sections.map(({ name }) => name)).toEqual(['一、主要工作', '二、存在的问题', '三、下一步打算']);
  for (const { first, rows: its } of sections)
    for (const index of Object.values(its).flat()) expect(index).toBeGreaterThanOrEqual(first);
});

test('a report without headings has no parts', () => {
  expect(sectionsOf(rows, { id: 'x', paragraphs: [{ id: 'p0', text: '总结', heading: 1 }] })).toEqual([]);
});

describe('names of the two reports', () => {
  const card = (its: Partial<ReportCard>): ReportCard => ({
    ...{ id: 'x', url: 'reports/x.html', title: '工作报告', titleSupplied: false, types: [], characters: 1 },
    ...its,
  });

  test('two places of one year', () => {
    const a = card({ year: 2031, org: '临澜省人民政府' });
    const b = card({ year: 2031, org: '云河省人民政府' });
    const { sides, arePeers, kinds } = namingOf({ a, b });
    expect([arePeers, sides.a, sides.b]).toEqual([true, '临澜', '云河']);
    expect(Object.values(kinds)).toEqual(expect.arrayContaining(['共有', '相近', '仅临澜', '仅云河']));
  });

  test('two offices of two years add and drop nothing', () => {
    const a = card({ year: 2030, org: '临澜省人民政府' });
    const b = card({ year: 2031, org: '云河省人民政府' });
    expect(Object.values(namingOf({ a, b }).kinds)).toEqual(['共有', '相近', '同题', '仅云河', '仅临澜']);
    const series = { series: '临澜省政府工作报告' };
    expect(namingOf({ a: { ...a, ...series }, b: { ...b, ...series } }).kinds.new).toBe('新增');
  });

  test('offices that only a title tells', () => {
    const cards = {
      a: card({ year: 2031, title: '2031年青石街道总结' }),
      b: card({ year: 2031, title: '2031年东门街道总结' }),
    };
    expect(namingOf(cards).sides).toEqual({ a: '青石', b: '东门' });
  });

  test('reports of one year that neither office nor title distinguishes are 甲篇 and 乙篇', () => {
    const cards = { a: card({ year: 2031, title: '工作总结' }), b: card({ year: 2031, title: '工作总结' }) };
    expect(namingOf(cards)).toMatchObject({ arePeers: true, sides: { a: '甲篇', b: '乙篇' } });
  });

  test('what one office did and another plans is of no year', () => {
    const [a, b] = [card({ year: 2030, org: '云河县人民政府' }), card({ year: 2031, org: '临澜县人民政府' })];
    expect(namingOf({ a, b }).flags['result-to-plan']).toBe('总结→部署');
    expect(namingOf({ a, b: { ...b, org: '云河县人民政府' } }).flags['result-to-plan']).toBe('上年总结→今年部署');
  });

  test.each([
    ['one year', 2031, 2031],
    ['an earlier year', 2031, 2030],
    ['no known year', 2031, undefined],
  ])('reports of one office are not called 上年 and 今年 towards %s', (_, from, to) => {
    const cards = { a: card({ year: from, org: '甲局' }), b: card({ year: to, org: '甲局' }) };
    expect(namingOf(cards).flags['result-to-plan']).toBe('总结→部署');
  });

  test.each([
    ['two years', { year: 2030, org: '甲局' }, { year: 2031, org: '甲局' }],
    [
      'two names of one office',
      { year: 2030, org: '云河县政府', office: '云河县人民政府' },
      { year: 2031, org: '云河县人民政府' },
    ],
    ['two reports of one office', { year: 2031, org: '甲局' }, { year: 2031, org: '甲局' }],
    ['years that are not known', {}, {}],
  ])('%s are no peers', (_, a, b) => {
    const { arePeers, kinds } = namingOf({ a: card(a), b: card(b) });
    expect([arePeers, kinds.new]).toEqual([false, '新增']);
  });
});

test('a pair with nothing in common says so before its numbers', () => {
  const naming = namingOf({
    a: { id: 'a', url: 'a', title: '甲', titleSupplied: false, types: [], characters: 1, year: 2030 },
    b: { id: 'b', url: 'b', title: '乙', titleSupplied: false, types: [], characters: 1, year: 2031 },
  });
  const gist = (verbatim: number) =>
    gistOf(
      {
        a: { characters: 400, verbatim, kept: 0, deleted: 0, retold: 0, dropped: 400 - verbatim },
        b: { characters: 500, verbatim, kept: 0, inserted: 0, retold: 0, new: 500 - verbatim },
      },
      naming,
    );
  expect(gist(5)).toMatch(/^这两篇几乎没有相同、相近或同题的语句。2031 的 500 字中/u);
  expect(gist(0)).toMatch(/^这两篇几乎没有相同、相近或同题的语句：2030 [0-9,]+ 字，2031 500 字。$/u);
  expect(gist(100)).toMatch(/^2031 的 500 字中/u);
});
