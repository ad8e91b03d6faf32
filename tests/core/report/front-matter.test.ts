import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/core/report/front-matter.ts';

const withKeys = (keys: readonly string[]): string => `---\n${keys.join('\n')}\n---\n正文`;

test('many bad keys are told by the first few and their number', () => {
  const keys = Array.from({ length: 60 }, (_, index) => `k${index}: v`);
  const { given, problems, lines } = readFrontMatter(withKeys(['title: 总结', ...keys]), 'a.md');
  expect(given.title?.value).toBe('总结');
  expect([problems.length, lines]).toEqual([5, 63]);
  expect(problems.at(-1)?.message).toMatch(/“k4”.*另有 55 处同样的问题/u);
  expect(problems[0]?.message).not.toContain('另有');
});

test('front matter that is no record is not read, and is not taken for text', () => {
  const flow = Array.from({ length: 100_000 }, (_, index) => `k${index}: v`).join(', ');
  const { problems, lines } = readFrontMatter(withKeys(['title: 总结', `note: {${flow}}`]), 'a.md');
  expect(problems.map(({ code }) => code)).toEqual(['front-matter-size']);
  expect(lines).toBe(4);
});
