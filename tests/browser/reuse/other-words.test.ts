import { expect, test } from 'vitest';
import { wordsAt, wordsIn } from '../../../src/browser/report/reuse/other-words.ts';
import { textCheck } from '../../../src/core/reuse/layout.ts';

const TEXT = [
  { id: 'p0', text: '题名' },
  { id: 'p1', text: '推进新馆建设。完成主体工程验收。' },
  { id: 'p2', text: '库房面积达到五千平方米。' },
];
const PLACE = { paragraph: 'p1', start: 7, end: 16 };

test('quotes the text that the offsets belong to, whatever became of its title', () => {
  const retitled = TEXT.map((paragraph) => (paragraph.id === 'p0' ? { id: 'p0', text: '另题' } : paragraph));
  expect(wordsAt(retitled, textCheck(TEXT), PLACE)).toBe('完成主体工程验收。');
});

test.each([
  ['a paragraph was added before', [{ id: 'p1', text: '新增一段，比原先那段更长，足够截取。' }, ...TEXT.slice(1)]],
  ['a word was changed elsewhere', TEXT.map(({ id, text }) => ({ id, text: text.replace('五千', '六千') }))],
  ['the paragraph is gone', TEXT.slice(2)],
])('quotes nothing where %s', (_what, paragraphs) => {
  expect(() => wordsAt(paragraphs, textCheck(TEXT), PLACE)).toThrow('不是同一次生成的');
});

test('names the data where the archive has no such report', async () => {
  const archive = { text: () => Promise.reject(new RangeError('没有这篇报告')) };
  await expect(wordsIn(archive, { id: 'a', check: '' }, PLACE)).rejects.toThrow(
    'search/archive.js 与本页不是同一次生成的',
  );
});
