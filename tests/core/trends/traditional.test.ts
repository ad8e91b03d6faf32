import { expect, test } from 'vitest';
import { isTraditional } from '../../../src/core/trends/traditional.ts';

test('takes a text for traditional when it has more of the traditional characters', () => {
  expect(isTraditional(['全國工業生產計劃', '第一季度'])).toBe(true);
  expect(isTraditional(['全国工业生产计划'])).toBe(false);
  expect(isTraditional(['全國', '工业生产实际'])).toBe(false);
  expect(isTraditional([])).toBe(false);
});

test('looks at the beginning of a text alone', () => {
  expect(isTraditional(['國', '字'.repeat(3999), '国国'])).toBe(true);
  expect(isTraditional(['國', '字'.repeat(3997), '国国'])).toBe(false);
});
