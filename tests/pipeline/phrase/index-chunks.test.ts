import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeTexts } from '../../../src/core/phrase/records.ts';
import { BREAK_TOKEN } from '../../../src/core/phrase/terms.ts';
import { expandPostings } from '../../../src/core/search-data/postings.ts';
import { compileAliases } from '../../../src/core/text/aliases.ts';
import { encodeChunks } from '../../../src/pipeline/phrase/index-chunks.ts';
import { type InvertedIndex, invertPages } from '../../../src/pipeline/phrase/inverted-index.ts';
import { PAGEFIND_VERSION } from '../../../src/pipeline/phrase/pagefind.ts';
import { ALIASES, prose } from '../../core/text/prose.ts';
import { indexByPagefind, postingsOf } from './pagefind-index.ts';

const SEED = 20_261_121;
const aliases = compileAliases(ALIASES);

/** Pages of encoded reports, one of them long: its places and its distances take more than one byte. */
const encoded = [
  ...fc.sample(fc.array(prose({ alias: true, maxLength: 120 }), { minLength: 1, maxLength: 8 }), {
    numRuns: 300,
    seed: SEED,
  }),
  Array.from({ length: 4000 }, (_, number) => `第${number}项工作完成`),
].map((texts) => encodeTexts([...texts, '总结'], aliases));

/** The chunks as the browser hands them to the engine. */
const filesOf = (index: InvertedIndex, size?: number): Uint8Array[] =>
  encodeChunks(index, size).flatMap(({ bytes }) => expandPostings(gunzipSync(bytes), [0, index.lengths.length]));

describe('an index is what Pagefind would have made of the same pages', () => {
  test('encoded reports', { timeout: 60_000 }, async () => {
    const theirs = await indexByPagefind(encoded);
    const index = invertPages(encoded);
    expect(theirs.version).toBe(PAGEFIND_VERSION);
    expect(index.lengths).toEqual(theirs.lengths);
    const ours = postingsOf(filesOf(index, 100));
    expect(ours.size).toBeGreaterThan(1000);
    expect(ours).toEqual(theirs.postings);
  });

  test('breaks in odd places', async () => {
    const pages = [`${BREAK_TOKEN} abc ${BREAK_TOKEN} ${BREAK_TOKEN} abd ${BREAK_TOKEN}`, `abc abd ${BREAK_TOKEN} abc`];
    const theirs = await indexByPagefind(pages);
    const index = invertPages(pages);
    expect(postingsOf(filesOf(index))).toEqual(theirs.postings);
    expect(index.lengths).toEqual(theirs.lengths);
  });
});

test('every place is the place of its word', () => {
  const words = fc.array(fc.constantFrom('aaa', 'aab', 'b0z', 'zzz', BREAK_TOKEN), { maxLength: 30 });
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (pages) => {
      const contents = pages.map((page) => page.join(' '));
      const { words: found, starts, pages: numbers, positions, lengths } = invertPages(contents);
      expect(found).toEqual([...new Set(pages.flat())].filter((word) => word !== BREAK_TOKEN).sort());
      expect(lengths).toEqual(pages.map(({ length }) => length));
      const rebuilt = pages.map((page) => page.map(() => BREAK_TOKEN as string));
      for (const [number, word] of found.entries()) {
        for (let place = starts[number] ?? 0; place < (starts[number + 1] ?? 0); place += 1) {
          const page = rebuilt[numbers[place] ?? -1];
          if (page) page[positions[place] ?? -1] = word;
        }
      }
      expect(rebuilt).toEqual(pages);
    }),
  );
});

test('chunks rise, do not touch, and hold enough', () => {
  const index = invertPages(encoded);
  const chunks = encodeChunks(index, 200);
  expect(chunks.length).toBeGreaterThan(20);
  for (const [number, { from, to }] of chunks.entries()) {
    expect(from <= to).toBe(true);
    expect(number === 0 || (chunks[number - 1]?.to ?? '') < from).toBe(true);
  }
  expect(encodeChunks(index, 200)).toEqual(chunks);
  expect(encodeChunks(invertPages([]))).toEqual([]);
});
