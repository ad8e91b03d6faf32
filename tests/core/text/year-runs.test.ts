import { expect, test } from 'vitest';
import { yearRuns } from '../../../src/core/text/year-runs.ts';

test('years that follow one another make a span', () => {
  expect(yearRuns([2016, 2017, 2020])).toBe('2016–2017、2020');
  expect(yearRuns([1955])).toBe('1955');
  expect(yearRuns([])).toBe('');
});
