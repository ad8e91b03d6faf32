import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ticks, yearTicks } from '../../../src/core/trends/ticks.ts';

test.each([
  [0.37, [0, 0.1, 0.2, 0.3, 0.4]],
  [1, [0, 0.5, 1]],
  [0, [0, 0.5]],
  [0.004, [0, 0.001, 0.002, 0.003, 0.004]],
  [12.3, [0, 5, 10, 15]],
])('ticks up to %d', (most, expected) => {
  expect(ticks(most, most === 1 || most === 0 ? 2 : 4)).toEqual(expected);
});

test('ticks begin at 0, are evenly apart, and the last is the first that holds all', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), fc.integer({ min: 2, max: 8 }), (most, count) => {
      const values = ticks(most, count);
      const step = values[1] as number;
      expect(values[0]).toBe(0);
      expect(values.length).toBeLessThanOrEqual(count + 2);
      values.forEach((value, index) => void expect(Math.abs(value - step * index)).toBeLessThan(step * 1e-6));
      expect(values.at(-1) as number).toBeGreaterThanOrEqual(most * (1 - 1e-6));
      expect(values.at(-2) as number).toBeLessThan(most);
    }),
  );
});

test('years named lie in the span, evenly, and are no more than asked', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1949, max: 2026 }),
      fc.nat(77),
      fc.integer({ min: 2, max: 20 }),
      (first, span, most) => {
        const years = yearTicks(first, first + span, most);
        expect(years.length).toBeGreaterThan(0);
        expect(years.length).toBeLessThanOrEqual(most);
        expect(years.every((year) => year >= first && year <= first + span)).toBe(true);
        expect(new Set(years.slice(1).map((year, index) => year - (years[index] as number))).size).toBeLessThanOrEqual(
          1,
        );
      },
    ),
  );
});
