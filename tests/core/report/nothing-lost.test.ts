import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean } from '../../../src/core/report/clean.ts';
import { DEFAULT_CLEANING } from '../../../src/core/report/defaults/cleaning.ts';
import { flatten } from '../../../src/core/report/outline/flatten.ts';
import { fromPlainText } from '../../../src/core/report/outline/plain-text.ts';
import { recogniseOutline } from '../../../src/core/report/outline/recognise.ts';
import { findLabel } from '../../../src/core/text/numbering.ts';

/** Every line that a report may have, and some that none should. */
const LINE = fc.oneof(
  fc.constantFrom(
    '',
    '',
    '县水利局2021年度工作总结',
    '各位代表：',
    '一、工作开展情况',
    '（一）抓水源，稳供水。新建水厂2座，受益群众3.4万人。',
    '（二)抓河道。',
    '3.落实经费',
    '（1）按季拨付；',
    '第三章 总则',
    '存在的问题',
    '今年以来，在县委的坚强领导下，我局坚持节水优先，完成投资1.2亿元，较上年增长12.6%，受益群众3.4万人。',
    '仅供学习 禁止外传',
    '加QQ群：123456',
    '- 3 -',
    '成立于 1 9 9 3 年',
    '》生效实施。',
    '签署《',
    '县水利局',
    '2021年12月28日',
    '\u200b',
    '零宽\u200b与\u202e反向',
    '　　缩进的一行没有句末标点',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replace(/[\n\r]/gu, '')),
  fc.stringMatching(/^[一二三（）、。，；1-3.第章工作]{1,24}$/u),
);

/** White space, controls (Cc) and invisible formatting characters (Cf). */
const DROPPED = /[\s\p{Cc}\p{Cf}]/gu;
const visible = (text: string): string => text.replace(DROPPED, '');

test('source = paragraphs + removed lines, in order, for any text', () => {
  fc.assert(
    fc.property(fc.array(LINE, { maxLength: 40 }), (lines) => {
      const isTitle = (line: string): boolean => /工作总结$/u.test(line);
      const { lines: kept, cleaned } = clean(lines.join('\n'), {
        rules: DEFAULT_CLEANING,
        wrapped: true,
        isTitle,
        isNumbered: (line) => findLabel(line) !== undefined,
      });
      const { paragraphs, sections } = flatten(recogniseOutline(fromPlainText(kept), { isTitle }), '');
      const removed = new Set(cleaned.filter(({ action }) => action === 'removed').map(({ line }) => line));
      const expected = lines.filter((_, index) => !removed.has(index + 1)).map(visible);
      expect(visible(paragraphs.map(({ text }) => text).join(''))).toBe(expected.join(''));
      for (const { line, text } of cleaned.filter(({ action }) => action === 'removed')) {
        expect(visible(text)).toBe(visible(lines[line - 1] ?? ''));
      }
      expect(new Set(paragraphs.map(({ id }) => id)).size).toBe(paragraphs.length);
      expect(new Set(sections.map(({ anchor }) => anchor)).size).toBe(sections.length);
      for (const { first, end, heading } of sections) {
        expect(end).toBeGreaterThan(first);
        expect(visible(paragraphs[first]?.text ?? '')).toContain(visible(heading));
      }
      for (const { text, marks } of paragraphs) {
        for (const { start, end } of marks) expect(start < end && end <= text.length).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
