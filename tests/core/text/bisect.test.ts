import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstAtLeast, partitionPoint, partOf } from '../../../src/core/text/bisect.ts';

const rising = fc.array(fc.nat({ max: 40 })).map((numbers) => numbers.sort((a, b) => a - b));

test('a partition point is where looking at every index finds it', () => {
  fc.assert(
    fc.property(fc.nat({ max: 40 }), fc.nat({ max: 50 }), (length, at) => {
      expect(partitionPoint(length, (index) => index < at)).toBe(Math.min(length, at));
    }),
  );
});

test('the first value that reaches a bound follows all that lie below it', () => {
  fc.assert(
    fc.property(rising, fc.nat({ max: 41 }), (numbers, bound) => {
      expect(firstAtLeast(numbers, bound)).toBe(numbers.filter((number) => number < bound).length);
    }),
  );
});

test('a key is of the last part that begins at or before it, and of the first where none does', () => {
  expect([0, 5, 9, 10, 99].map((key) => partOf([5, 10], key))).toEqual([0, 0, 0, 1, 1]);
  expect(['a', 'c', 'm', 'z'].map((key) => partOf(['b', 'm'], key))).toEqual([0, 0, 1, 1]);
});
