import { expect, test } from 'vitest';
import { distinctUnits, pairsOf } from '../../../src/core/text/grams.ts';

test('pairs overlap', () => {
  expect(pairsOf('一岗双责')).toEqual(['一岗', '岗双', '双责']);
  expect(pairsOf('天天天')).toEqual(['天天', '天天']);
  expect(pairsOf('𠮷野家')).toEqual(['𠮷野', '野家']);
  expect(pairsOf('一')).toEqual([]);
  expect(pairsOf('')).toEqual([]);
});

test('different units come once, in order of first appearance', () => {
  expect(distinctUnits(['天天学', '学𠮷'])).toEqual(['天', '学', '𠮷']);
});
