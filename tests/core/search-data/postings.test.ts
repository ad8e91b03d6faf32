import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expandPostings, packPostings, type WordPostings } from '../../../src/core/search-data/postings.ts';
import { VarintReader, VarintWriter } from '../../../src/core/search-data/varint.ts';

const rising = (max: number) =>
  fc.uniqueArray(fc.nat(max), { minLength: 1, maxLength: 8 }).map((numbers) => numbers.sort((a, b) => a - b));
const word = fc.string({ unit: fc.constantFrom(...'09az'), minLength: 3, maxLength: 12 });
const PAGES = 300;

/** Words with their places, as many pages as `PAGES`. */
const chunk = fc.uniqueArray(word, { maxLength: 12 }).chain((words) =>
  fc.tuple(
    ...words.sort().map((each) =>
      fc.tuple(rising(PAGES - 1), rising(70_000)).map(
        ([pages, positions]): WordPostings => ({
          word: each,
          pages: pages.map((page, index) => ({ page, positions: positions.slice(0, 1 + (index % positions.length)) })),
        }),
      ),
    ),
  ),
);

const filesOf = (words: readonly WordPostings[], bounds: readonly number[]): Buffer[] =>
  expandPostings(packPostings(words), bounds).map((file) => Buffer.from(file));

test('the file of some pages is what these pages alone would give', () => {
  fc.assert(
    fc.property(chunk, fc.integer({ min: 1, max: PAGES - 1 }), (words, cut) => {
      const bounds = [0, cut, PAGES];
      const alone = bounds.slice(1).map((end, part) => {
        const first = bounds[part] as number;
        const own = words.flatMap(({ word, pages }) => {
          const kept = pages.filter(({ page }) => page >= first && page < end);
          return kept.length === 0 ? [] : [{ word, pages: kept.map((it) => ({ ...it, page: it.page - first })) }];
        });
        return filesOf(own, [0, end - first])[0];
      });
      expect(filesOf(words, bounds)).toEqual(alone);
    }),
  );
});

test('a file without any of the words is empty, not missing', () => {
  const words = [{ word: 'aaa', pages: [{ page: 1, positions: [3] }] }];
  expect(filesOf(words, [0, 2, 4])[1]?.toString('latin1')).toBe('pagefind_dcd\x81\x80');
});

test('what is cut off is refused', () => {
  const packed = packPostings([{ word: 'aaa', pages: [{ page: 1, positions: [3, 300] }] }]);
  for (let length = 0; length < packed.length; length += 1) {
    expect(() => expandPostings(packed.subarray(0, length), [0, 4])).toThrow(RangeError);
  }
});

test('numbers come back as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 })), (numbers) => {
      const writer = new VarintWriter();
      for (const number of numbers) writer.write(number);
      const reader = new VarintReader(writer.bytes());
      expect(numbers.map(() => reader.read())).toEqual(numbers);
      expect(reader.next()).toBeUndefined();
    }),
  );
});
