import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeSpacedDigits } from '../../../../src/core/report/clean/spaces.ts';

test.each([
  ['1 9 9 3 年', '1993年'],
  ['共１ ２ 件', '共１２件'],
  ['表 1 2', '表 1 2'],
  ['12 345 人', '12 345 人'],
  ['3.1 4 元', '3.1 4 元'],
  ['1 9 93 年', '1 9 93 年'],
])('%s → %s', (text, expected) => expect(closeSpacedDigits(text)).toBe(expected));

/** The rule as one pattern, which tries every digit of a run as its start. */
const AS_ONE = /(?<![\d.])[\d０-９](?:[ \u3000][\d０-９])+[ \u3000]?(?=[年月日号％%万亿元人个件名次项家户所])/gu;

test('does what the rule as one pattern does', () => {
  const text = fc.array(fc.constantFrom('1', '９', ' ', '\u3000', '年', '.', '甲', '0 1'), { maxLength: 20 });
  fc.assert(
    fc.property(text, (parts) => {
      const joined = parts.join('');
      expect(closeSpacedDigits(joined)).toBe(joined.replace(AS_ONE, (digits) => digits.replace(/[ \u3000]/gu, '')));
    }),
    { numRuns: 2000 },
  );
});

// The pattern above would take hours.
test('four million spaced digits are read in one go', () => {
  for (const text of ['1 9 '.repeat(1_000_000), '１ '.repeat(2_000_000)]) expect(closeSpacedDigits(text)).toBe(text);
});
