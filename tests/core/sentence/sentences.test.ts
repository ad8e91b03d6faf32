import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from '../../../src/core/sentence/sentences.ts';
import { paragraph } from '../compare/invented.ts';

const sentences = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['every end mark', '修了路。通了水！种树没有？种了；', ['修了路。', '通了水！', '种树没有？', '种了；']],
  ['a paragraph without an end', '一、修路情况', ['一、修路情况']],
  [
    'marks inside quotation marks and brackets',
    '抓好“查、改；评”三步（先查；后改）。再评',
    ['抓好“查、改；评”三步（先查；后改）。', '再评'],
  ],
  ['a quotation that ends a sentence', '村里说：“路修好。”大家高兴。', ['村里说：“路修好。”', '大家高兴。']],
  ['a quotation that goes on', '按“路要修好。”的要求办。', ['按“路要修好。”的要求办。']],
  ['a title with its own mark', '读《路怎么修？》一文。', ['读《路怎么修？》一文。']],
  ['a quotation mark that nothing closes', '“路修好。水也通。', ['“路修好。', '水也通。']],
  ['repeated marks', '好！！！走。', ['好！！！', '走。']],
  ['decimals and ellipses end nothing', '增长6.5%……不错。', ['增长6.5%……不错。']],
  ['signs alone join the sentence before', '修了路。***', ['修了路。***']],
  ['signs alone in a paragraph', '***', ['***']],
  ['white space between is nobody’s', '修路。 　通水。', ['修路。', '通水。']],
  ['a long bracket is cut', `（${'修路。'.repeat(60)}）`, ['（修路。', ...new Array(58).fill('修路。'), '修路。）']],
  ['nothing', '', []],
])('%s', (_, text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

test('sentences hold every character but white space, once and in order', () => {
  fc.assert(
    fc.property(paragraph, (text) => {
      let last = 0;
      for (const { start, end } of splitSentences(text)) {
        expect(text.slice(last, start).trim()).toBe('');
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(text.slice(last).trim()).toBe('');
    }),
  );
});
