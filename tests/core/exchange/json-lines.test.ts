import { expect, test } from 'vitest';
import { foldedText, jsonLine } from '../../../src/core/exchange/json-lines.ts';
import { aReport } from '../phrase/a-report.ts';

test('a report is one line with its metadata, paragraphs and folded text', () => {
  const line = jsonLine(
    aReport(['学懂、弄通。ＸＸ市', '“两个\n维护”'], { title: '总结', year: 2022, types: ['工作总结'] }),
  );
  expect(line.match(/\n/g)).toHaveLength(1);
  expect(JSON.parse(line)).toMatchObject({
    id: 'a',
    title: '总结',
    titleSupplied: true,
    year: 2022,
    types: ['工作总结'],
    file: 'a.txt',
    paragraphs: [{ text: '学懂、弄通。ＸＸ市' }, { text: '“两个\n维护”' }],
    folded: ['学懂弄通\nx市', '两个\n维护'],
  });
  expect(JSON.parse(line)).not.toHaveProperty('level');
});

test('a phrase is folded as a paragraph is', () => {
  expect(foldedText('学懂弄通').length).toBe(4);
  expect(foldedText('“学懂”、弄通')).toBe('学懂弄通');
});
