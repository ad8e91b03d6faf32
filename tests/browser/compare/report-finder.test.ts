import { expect, test } from 'vitest';
import { ReportFinder } from '../../../src/browser/compare/report-finder.ts';
import type { ReportCard } from '../../../src/browser/library/archive-api.ts';

interface Told {
  title: string;
  year?: number;
  org?: string;
  level?: string;
  type?: string;
  series?: string;
}

const cardOf = (id: string, { type, ...told }: Told): ReportCard => ({
  ...{ id, url: `reports/${id}.html`, titleSupplied: false, types: type === undefined ? [] : [type], characters: 1 },
  ...told,
});
const yunhe = (year: number): Told => ({
  ...{
    title: `云河县${year}年工作总结`,
    year,
    org: '云河县人民政府',
    level: '区县',
    type: '工作总结',
    series: '云河县工作总结',
  },
});

const REPORTS = [
  cardOf('lin-2023', {
    title: '临澜县2023年工作总结',
    year: 2023,
    org: '临澜县人民政府',
    level: '区县',
    type: '工作总结',
  }),
  cardOf('city-2023', {
    title: '澜江市2023年工作总结',
    year: 2023,
    org: '澜江市人民政府',
    level: '地市',
    type: '工作总结',
  }),
  cardOf('plan-2023', {
    title: '临澜县2023年工作要点',
    year: 2023,
    org: '临澜县人民政府',
    level: '区县',
    type: '工作要点',
  }),
  cardOf('yun-2023', yunhe(2023)),
  cardOf('yun-2021', yunhe(2021)),
  cardOf('yun-2020', yunhe(2020)),
  cardOf('old', { title: '述职报告', type: '述职报告' }),
  cardOf('twin', { title: '述职报告', type: '述职报告' }),
];

const finder = new ReportFinder(REPORTS);
const other = REPORTS[3];
const found = (typed: string): string[] =>
  finder.find(typed, undefined).flatMap(({ reports }) => reports.map(({ id }) => id));

test('beside a report: its years, then 同年各地, 同文种 and the rest, each report once', () => {
  expect(finder.find('', other).map(({ name, reports }) => [name, ...reports.map(({ id }) => id)])).toEqual([
    ['历年', 'yun-2021', 'yun-2020'],
    ['同年各地', 'lin-2023'],
    ['同文种', 'city-2023'],
    ['其他', 'plan-2023', 'old', 'twin'],
  ]);
});

test('a bureau’s peers are offices, no places', () => {
  const bureau = (id: string, org: string) =>
    cardOf(id, { title: `${org}2023年工作总结`, year: 2023, org, level: '单位', type: '工作总结' });
  const [own, other] = [bureau('water', '云河县水务局'), bureau('audit', '云河县审计局')];
  const [first] = new ReportFinder([own, other]).find('', own);
  expect([first?.name, first?.reports]).toEqual(['同年各单位', [other]]);
});

test('every word typed is held, in any width', () => {
  expect(found('云河 ２０２１')).toEqual(['yun-2021']);
  expect(found('澜江市人民政府')).toEqual(['city-2023']);
  expect(found('地市 工作总结')).toEqual(['city-2023']);
  expect(found('没有')).toEqual([]);
});

test('the nearest years of the other side’s series come first', () => {
  expect(finder.find('工作', other)[0]?.reports.map(({ id }) => id)).toEqual([
    ...['yun-2021', 'yun-2020'],
    ...['lin-2023', 'city-2023', 'plan-2023'],
  ]);
});

test('file names and initials once they are known; the file tells equal titles apart', () => {
  const taught = new ReportFinder(REPORTS);
  const [old, twin] = REPORTS.slice(-2) as [ReportCard, ReportCard];
  expect([old, twin].map((report) => taught.noteOf(report))).toEqual(['述职报告 · old', '述职报告 · twin']);
  taught.learn({
    initials: REPORTS.map(({ id }) => (id === 'twin' ? 'szbg' : '')),
    files: REPORTS.map(({ id }) => (id === 'old' ? '水务局/定稿.docx' : `${id}.md`)),
  });
  const look = (typed: string) => taught.find(typed, undefined).flatMap(({ reports }) => reports.map(({ id }) => id));
  expect(look('定稿')).toEqual(['old']);
  expect(look('szbg')).toEqual(['twin']);
  expect(taught.noteOf(old)).toBe('述职报告 · 水务局/定稿.docx');
  expect(taught.noteOf(REPORTS[0] as ReportCard)).toBe('临澜县人民政府 · 区县 · 工作总结');
});
