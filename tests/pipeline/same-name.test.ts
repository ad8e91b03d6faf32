import { expect, it } from 'vitest';
import { entriesOf, fixture, sample } from './formats/fixtures.ts';

const SUMMARY = '云河县档案馆/云河县档案馆2022年度工作总结.txt';
const OTHER = '青石街道/青石街道2023年度述职报告.txt';

it('takes the better format of one report, and says which', { timeout: 60_000 }, async () => {
  const entries = await entriesOf({
    'zj.docx': fixture('summary.docx'),
    'zj.ofd': fixture('summary.ofd'),
    'zj.txt': sample(SUMMARY),
  });
  const shown = [...entries.values()].map(({ file, status, report, problems }) => [
    file,
    status,
    report?.id,
    problems.map(({ code }) => code).join(),
  ]);
  expect(shown).toEqual([
    ['zj.docx', 'report', 'zj', ''],
    ['zj.ofd', 'passed over', undefined, 'same-report'],
    ['zj.txt', 'passed over', undefined, 'same-report'],
  ]);
});

it('takes the first of two reports, and asks for another name for the second', { timeout: 60_000 }, async () => {
  const entries = await entriesOf({ 'zj.docx': fixture('summary.docx'), 'zj.txt': sample(OTHER) });
  expect(entries.get('zj.docx')).toMatchObject({ status: 'report', problems: [] });
  const [problem] = entries.get('zj.txt')?.problems.filter(({ code }) => code === 'same-id') ?? [];
  expect(problem?.message).toBe('与“zj.docx”的网页名相同（zj.html），内容不同，是两份报告，只收“zj.docx”。');
  expect(entries.get('zj.txt')?.status).toBe('faulty');
});

it('knows formats of one report by its name, in Chinese too, and takes two reports of one name', {
  timeout: 60_000,
}, async () => {
  const entries = await entriesOf({
    '总结.docx': fixture('summary.docx'),
    '总结.txt': sample(SUMMARY),
    '报告.docx': fixture('duties.docx'),
    '报告.txt': sample('云河县档案馆/云河县档案馆2021年度工作总结.txt'),
  });
  const shown = [...entries.values()].map(({ file, status, problems }) => [
    file,
    status,
    problems.filter(({ code }) => code.startsWith('same-')).map(({ code }) => code),
  ]);
  expect(new Map(shown.map(([file, ...rest]) => [file, rest]))).toEqual(
    new Map([
      ['总结.docx', ['report', []]],
      ['总结.txt', ['passed over', ['same-report']]],
      ['报告.docx', ['report', []]],
      ['报告.txt', ['report', []]],
    ]),
  );
});
