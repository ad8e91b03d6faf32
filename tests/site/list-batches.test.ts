import { expect, test } from 'vitest';
import { batchesOf, MOST_WHOLE, shownOfGroup } from '../../src/site/list-batches.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

test('330 with 30 shown are 30 and three folds of a hundred', () => {
  const { first, rest } = batchesOf(numbers(330), 30);
  expect(first).toHaveLength(30);
  expect(rest.map(({ from, to }) => [from, to])).toEqual([
    [31, 130],
    [131, 230],
    [231, 330],
  ]);
});

test('a fold holds no more than it is said to', () => {
  expect(batchesOf(numbers(92), 24, 24).rest.map(({ from, to }) => [from, to])).toEqual([
    [25, 47],
    [48, 70],
    [71, 92],
  ]);
});

test('a few more than are shown make no fold', () => {
  expect(batchesOf(numbers(35), 30).rest).toEqual([]);
  expect(batchesOf(numbers(36), 30).rest.map(({ from, to }) => [from, to])).toEqual([[31, 36]]);
});

test('every item once, in its order, numbered as it is counted, folds of a size', () => {
  for (let count = 0; count <= 420; count += 7) {
    for (const shown of [10, 30, 100, 150]) {
      const { first, rest } = batchesOf(numbers(count), shown);
      expect([...first, ...rest.flatMap(({ items }) => items)]).toEqual(numbers(count));
      for (const { from, to, items } of rest) expect([items[0], items.at(-1)]).toEqual([from, to]);
      const sizes = rest.map(({ items }) => items.length);
      expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(100);
      expect(sizes.slice(0, -1).every((size) => size === sizes[0])).toBe(true);
    }
  }
});

test('a page of few reports shows all of each group, a longer one about a hundred', () => {
  expect(shownOfGroup(MOST_WHOLE, 4)).toBe(MOST_WHOLE);
  expect(shownOfGroup(354, 4)).toBe(25);
  expect(shownOfGroup(354, 40)).toBe(10);
});
