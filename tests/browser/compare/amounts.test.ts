import { expect, test } from 'vitest';
import { formatDifference } from '../../../src/browser/compare/findings/amounts.ts';

test.each([
  [120_000, '人', '+12万人'],
  [-1_620, '卷', '−1620卷'],
  [0.1 + 0.2, '%', '+0.3 个百分点'],
  [350_000_000, '元', '+3.5亿元'],
  [0, '件', '持平'],
])('%d %s is %s', (difference, unit, written) => {
  expect(formatDifference(difference, unit)).toBe(written);
});
