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
