import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packSeparators, unpackSeparators } from '../../../src/core/search-data/separators.ts';

const word = fc.stringMatching(/^([0-9a-z]{3}){1,4}$/);

test('a separator is the shortest beginning that tells two chunks apart', () => {
  const packed = packSeparators([
    { from: '000', to: 'feoiaf' },
    { from: 'feqabc', to: 'feqabd' },
    { from: 'fer000', to: 'fzz' },
  ]);
  expect(packed).toBe('0 0feq 2r');
  expect(unpackSeparators(packed).map(({ from }) => from)).toEqual(['', 'feq', 'fer']);
});

test('no chunks, one chunk', () => {
  expect(unpackSeparators(packSeparators([]))).toEqual([]);
  expect(unpackSeparators(packSeparators([{ from: 'a', to: 'b' }]))).toHaveLength(1);
});

test('every word stays in its chunk, and in no other', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 1, maxLength: 200 }),
      fc.integer({ min: 1, max: 9 }),
      (words, size) => {
        const sorted = [...words].sort();
        const chunks = sorted.flatMap((_, index) => (index % size === 0 ? [sorted.slice(index, index + size)] : []));
        const ranges = chunks.map((chunk) => ({ from: chunk[0] as string, to: chunk.at(-1) as string }));
        const unpacked = unpackSeparators(packSeparators(ranges));
        for (const [index, chunk] of chunks.entries()) {
          for (const each of chunk) {
            const holding = unpacked.flatMap(({ from, to }, at) => (from <= each && each <= to ? [at] : []));
            expect(holding).toEqual([index]);
          }
        }
      },
    ),
  );
});
