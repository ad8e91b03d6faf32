import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinThreads, lengthOf } from '../../../src/browser/series/threads.ts';

const year = (...keys: string[]) => new Map(keys.map((key) => [key, key]));

test('items that belong together make one thread, the others threads of their own', () => {
  const threads = joinThreads(
    [year('a1', 'b1'), year('a2', 'c2'), year('a3', 'c3')],
    [
      [['a1', 'a2']],
      [
        ['a2', 'a3'],
        ['c2', 'c3'],
      ],
    ],
  );
  expect(threads.map(({ items }) => items)).toEqual([
    ['a1', 'a2', 'a3'],
    ['b1', undefined, undefined],
    [undefined, 'c2', 'c3'],
  ]);
});

test('a merged item goes on with one thread only', () => {
  const threads = joinThreads(
    [year('a1', 'b1'), year('ab2')],
    [
      [
        ['a1', 'ab2'],
        ['b1', 'ab2'],
      ],
    ],
  );
  expect(threads.map(lengthOf)).toEqual([2, 1]);
});

test('every item is in one thread', () => {
  const key = fc.constantFrom('a', 'b', 'c', 'd');
  const years = fc.array(fc.uniqueArray(key), { minLength: 1, maxLength: 5 });
  const links = fc.array(fc.array(fc.tuple(key, key)), { maxLength: 4 });
  fc.assert(
    fc.property(years, links, (keys, joined) => {
      const threads = joinThreads(
        keys.map((its) => year(...its)),
        joined,
      );
      keys.forEach((its, index) => {
        const found = threads.flatMap(({ items }) => items[index] ?? []);
        expect(found.sort()).toEqual([...its].sort());
      });
    }),
  );
});
