import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeChunks } from '../../../src/build/phrase/index-chunks.ts';
import { invertPages } from '../../../src/build/phrase/inverted-index.ts';
import { sliceChunk } from '../../../src/core/search-data/chunk-slices.ts';

/** The chunk of all words of some pages, not compressed. */
function chunkOf(pages: readonly string[]): Uint8Array {
  const [chunk] = encodeChunks(invertPages(pages), Number.POSITIVE_INFINITY);
  if (!chunk) throw new Error('The pages have no words.');
  return gunzipSync(chunk.bytes);
}

const page = fc
  .array(fc.constantFrom('aaa', 'aab', 'b0z', 'zzz', 'zzzzzz'), { minLength: 1, maxLength: 40 })
  .map((words) => words.join(' '));

test('a slice is what its pages alone would have given', () => {
  fc.assert(
    fc.property(fc.array(page, { minLength: 2, maxLength: 60 }), fc.nat(), fc.nat(), (pages, a, b) => {
      const cuts = [1 + (a % (pages.length - 1)), 1 + (b % (pages.length - 1))].sort((x, y) => x - y);
      const bounds = [...new Set([0, ...cuts, pages.length])];
      const slices = sliceChunk(chunkOf(pages), bounds);
      const expected = bounds.slice(1).map((end, number) => chunkOf(pages.slice(bounds[number], end)));
      expect(slices.map((slice) => Buffer.from(slice))).toEqual(expected.map((chunk) => Buffer.from(chunk)));
    }),
  );
});

test('a slice without any of the words is empty, not missing', () => {
  const [, second] = sliceChunk(chunkOf(['aaa', 'aaa']), [0, 2, 4]);
  expect(second && Buffer.from(second).toString('latin1')).toBe('pagefind_dcd\x81\x80');
});

test('what is no chunk is refused', () => {
  const chunk = chunkOf(['aaa aab', 'zzz']);
  expect(() => sliceChunk(chunk.subarray(0, -3), [0, 1, 2])).toThrow(RangeError);
  expect(() => sliceChunk(new Uint8Array(40), [0, 1, 2])).toThrow(RangeError);
});
