import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balanceLines, fillLines, type Measure } from '../../../src/core/text/line-breaking.ts';
import { prose } from './prose.ts';

const measure: Measure = (text) => [...text].reduce((sum, char) => sum + (/[\u{20}-\u{7E}]/u.test(char) ? 0.5 : 1), 0);

const WAYS = { fillLines, balanceLines };
const bare = (text: string): string => text.replace(/\s/gu, '');

for (const [name, breakLines] of Object.entries(WAYS)) {
  test(`${name}: loses nothing, and no line is too long`, () => {
    fc.assert(
      fc.property(prose(), fc.integer({ min: 4, max: 30 }), (text, width) => {
        const lines = breakLines(text, width, measure);
        expect(bare(lines.join(''))).toBe(bare(text));
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  test(`${name}: no line begins with closing punctuation or ends with an opening bracket`, () => {
    const texts = fc.array(
      fc.constantFrom('工作', '报告', '云河县', '（二）', '《条例》', '，', '。', '“三会”', '2023年', '、'),
      {
        minLength: 1,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(texts, fc.integer({ min: 12, max: 24 }), (parts, width) => {
        // A run of points longer than a line cannot be placed.
        const text = parts
          .join('')
          .replace(/([，。、])[，。、]+/gu, '$1')
          .replace(/^[，。、]/u, '');
        for (const [index, line] of breakLines(text, width, measure).entries()) {
          if (index > 0) expect(line).not.toMatch(/^[，。、）》”]/u);
          expect(line).not.toMatch(/[（《“]$/u);
        }
      }),
    );
  });

  test(`${name}: numbers, words and dashes stay whole`, () => {
    for (let width = 6; width < 20; width += 1) {
      const lines = breakLines('云河县2023年度GDP增长12.5%——创历史新高……', width, measure);
      for (const whole of ['2023年度', 'GDP', '12.5%', '——', '……']) {
        expect(
          lines.some((line) => line.includes(whole)),
          `${whole} in ${lines.join('/')}`,
        ).toBe(true);
      }
    }
  });
}

test('a title is broken between words, in lines of about the same length', () => {
  expect(balanceLines('云河县政务服务管理局党组书记2023年述责述廉报告', 18, measure)).toEqual([
    '云河县政务服务管理局党组',
    '书记2023年述责述廉报告',
  ]);
  expect(balanceLines('关于云河县营商环境建设情况的汇报', 14, measure)).toEqual([
    '关于云河县营商环境',
    '建设情况的汇报',
  ]);
});

test('balanced lines are as few as filled ones', () => {
  fc.assert(
    fc.property(prose(), fc.integer({ min: 8, max: 30 }), (text, width) => {
      expect(balanceLines(text, width, measure)).toHaveLength(fillLines(text, width, measure).length);
    }),
  );
});

test('an empty text has no lines', () => {
  expect(fillLines('', 10, measure)).toEqual([]);
  expect(balanceLines('  ', 10, measure)).toEqual([]);
});
