import { expect, test } from 'vitest';
import { isTangledMarkdown } from '../../src/pipeline/markdown-limits.ts';

test.each([
  ['](', ']('.repeat(20_000)],
  ['underlines', '=\n'.repeat(5000)],
  ['underlined headings', 'a\n---\n'.repeat(5000)],
  ['strike-through', '~~a'.repeat(20_000)],
  ['code', '`a'.repeat(20_000)],
  ['quotes', '>'.repeat(200)],
])('%s without end are not for remark', (_what, text) => expect(isTangledMarkdown(text)).toBe(true));

test.each([
  ['a list of ten thousand', '- 甲\n'.repeat(10_000)],
  ['a long table', `|甲|乙|\n|-|-|\n${'|1|2|\n'.repeat(10_000)}`],
  ['masked names', '张***、李***\n\n'.repeat(5000)],
  ['rules between parts', '甲\n\n---\n\n'.repeat(500)],
])('%s is', (_what, text) => expect(isTangledMarkdown(text)).toBe(false));
