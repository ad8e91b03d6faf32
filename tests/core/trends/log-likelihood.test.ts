import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logLikelihood } from '../../../src/core/trends/log-likelihood.ts';

const frequency = fc.record({ count: fc.nat(2000), size: fc.integer({ min: 1000, max: 2_000_000 }) });

describe('logLikelihood', () => {
  // Computed by hand: 2 × (10 ln(10/4.333) + 3 ln(3/8.667)), and 2 × 5 ln 2.
  test.each([
    [10, 1000, 3, 2000, 10.36],
    [5, 1000, 0, 1000, 6.93],
    [7, 5000, 7, 5000, 0],
  ])('%i in %i beside %i in %i', (count, size, otherCount, otherSize, expected) => {
    expect(logLikelihood({ count, size }, { count: otherCount, size: otherSize })).toBeCloseTo(expected, 2);
  });

  test('equals 2 Σ O ln(O/E) by the engine’s own logarithm', () => {
    fc.assert(
      fc.property(frequency, frequency, (a, b) => {
        const rate = (a.count + b.count) / (a.size + b.size);
        const cell = ({ count, size }: typeof a): number => (count === 0 ? 0 : count * Math.log(count / (size * rate)));
        expect(logLikelihood(a, b)).toBeCloseTo(2 * (cell(a) + cell(b)), 1);
      }),
    );
  });

  test('is symmetric, never negative, and 0 for equal frequencies', () => {
    fc.assert(
      fc.property(frequency, frequency, fc.integer({ min: 2, max: 9 }), (a, b, times) => {
        expect(logLikelihood(a, b)).toBe(logLikelihood(b, a));
        expect(logLikelihood(a, b)).toBeGreaterThanOrEqual(0);
        expect(logLikelihood(a, { count: a.count * times, size: a.size * times })).toBe(0);
      }),
    );
  });

  test('grows with the difference', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (count, more) => {
        const other = { count, size: 100_000 };
        const near = logLikelihood({ count: count + more, size: 100_000 }, other);
        expect(logLikelihood({ count: count + more + 5, size: 100_000 }, other)).toBeGreaterThan(near);
      }),
    );
  });
});
