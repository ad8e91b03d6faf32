import { expect, it } from 'vitest';
import { entriesOf } from './formats/fixtures.ts';

const report = (office: string, year: number, extra: { head?: string; foot?: string } = {}): string =>
  [
    `${office}${year}年度工作总结`,
    ...(extra.head ? [extra.head] : []),
    `${year}年，${office}围绕中心工作，完成年初确定的目标任务，各项工作取得新的进展，服务水平有所提高。`,
    '一、主要工作',
    `全年受理事项${year * 3}件，办结率百分之九十八，群众满意度居前，较上年提高两个百分点。`,
    ...(extra.foot ? [extra.foot] : []),
  ].join('\n');

const OFFICES = ['云河县水务局', '云河县林业局', '云河县民政局', '云河县教育局'];

it('proposes a rule for a line that files of different offices have at their edges', async () => {
  const files = Object.fromEntries(
    OFFICES.map((office, at) => [`${at}.txt`, report(office, 2019 + at, { foot: `云河文库第${at + 1}期` })]),
  );
  const problems = [...(await entriesOf(files)).values()].flatMap((entry) =>
    entry.problems.filter(({ code }) => code === 'recurring-line'),
  );
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ severity: 'info', file: '0.txt', line: 5 });
  expect(problems[0]?.message).toContain('4 个单位的 4 份文件');
  expect(problems[0]?.mend).toContain("- { name: 首尾重复行, line: '^云河文库第\\d+期$' }");
});

it('proposes nothing for one office’s lines, nor for what reports themselves have there', async () => {
  const one = Object.fromEntries(
    [1, 2, 3, 4].map((at) => [`${at}.txt`, report('云河县水务局', 2018 + at, { foot: '水务内参' })]),
  );
  const own = Object.fromEntries(
    OFFICES.map((office, at) => [
      `o${at}.txt`,
      report(office, 2019 + at, { head: '各位代表：', foot: '2023年1月6日' }),
    ]),
  );
  for (const files of [one, own]) {
    const codes = [...(await entriesOf(files)).values()].flatMap((entry) => entry.problems.map(({ code }) => code));
    expect(codes).not.toContain('recurring-line');
  }
});
