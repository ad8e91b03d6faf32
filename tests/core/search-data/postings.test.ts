import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packPostings, unpackPostings, type WordPostings } from '../../../src/core/search-data/postings.ts';

const rising = (max: number) =>
  fc.uniqueArray(fc.nat(max), { minLength: 1, maxLength: 8 }).map((numbers) => numbers.sort((a, b) => a - b));
const word = fc.string({ unit: fc.constantFrom(...'09az'), minLength: 3, maxLength: 12 });
const REPORTS = 300;

/** Words with their places in some of the reports. */
const chunk = fc.uniqueArray(word, { maxLength: 12 }).chain((words) =>
  fc.tuple(
    ...words.sort().map((each) =>
      fc.tuple(rising(REPORTS - 1), rising(70_000)).map(([reports, places]): WordPostings => {
        const lists = reports.map((_, index) => places.slice(0, 1 + (index % places.length)));
        let end = 0;
        const starts = [0, ...lists.map(({ length }) => (end += length))];
        return {
          word: each,
          reports: Uint32Array.from(reports),
          starts: Uint32Array.from(starts),
          places: Uint32Array.from(lists.flat()),
        };
      }),
    ),
  ),
);

test('postings come back as they were', () => {
  fc.assert(
    fc.property(chunk, (words) => {
      const unpacked = unpackPostings(packPostings(words));
      expect([...unpacked].map(([each, postings]) => ({ word: each, ...postings }))).toEqual(words);
    }),
  );
});

test('what is cut off is refused', () => {
  const postings = { reports: Uint32Array.of(1), starts: Uint32Array.of(0, 2), places: Uint32Array.of(3, 300) };
  const packed = packPostings([{ word: 'aaa', ...postings }]);
  for (let length = 0; length < packed.length; length += 1)
    expect(() => unpackPostings(packed.subarray(0, length))).toThrow(RangeError);
});
