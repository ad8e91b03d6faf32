import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeChunk } from '../../../src/browser/library/pagefind/chunk-file.ts';
import { indexPage, unitsOfPair } from '../../../src/core/phrase/index-page.ts';
import { decodeGram, encodeGram } from '../../../src/core/phrase/terms.ts';
import { unpackBytes } from '../../../src/core/search-data/packed-text.ts';
import { unpackPostings } from '../../../src/core/search-data/postings.ts';
import { compileAliases } from '../../../src/core/text/aliases.ts';
import { encodeChunks } from '../../../src/pipeline/phrase/index-chunks.ts';
import { type InvertedIndex, invertPages } from '../../../src/pipeline/phrase/inverted-index.ts';
import { PAGEFIND_VERSION } from '../../../src/pipeline/phrase/pagefind.ts';
import { ALIASES, prose } from '../../core/text/prose.ts';
import { indexByPagefind, postingsOf } from './pagefind-index.ts';

const SEED = 20_261_121;
const aliases = compileAliases(ALIASES);

/** Reports, one of them long: its places and its distances take more than one byte. */
const pages = [
  ...fc.sample(fc.array(prose({ alias: true, maxLength: 120 }), { minLength: 1, maxLength: 8 }), {
    numRuns: 300,
    seed: SEED,
  }),
  Array.from({ length: 4000 }, (_, number) => `第${number}项工作完成`),
].map((paragraphs) => indexPage({ title: '总结', paragraphs }, aliases));

/** The chunks as the browser hands them to the engine. */
const filesOf = (index: InvertedIndex, { first, end }: { first: number; end: number }): Uint8Array[] =>
  encodeChunks(index, { size: 100 }).map(({ text }) =>
    writeChunk(unpackPostings(gunzipSync(unpackBytes(text))), { first, end }),
  );

/** Word → how often it stands on which page, as the engine scores it. */
type Frequencies = Map<string, [page: number, places: number][]>;

function frequenciesOf(postings: ReturnType<typeof postingsOf>): Frequencies {
  return new Map(
    [...postings].map(([word, entries]) => {
      let page = 0;
      const own = (entries as [number, number[], number[]][]).map(([distance, places]): [number, number] => {
        page += distance;
        // A weight stands before the places.
        return [page, places.length - 1];
      });
      return [word, own];
    }),
  );
}

const wordOf = (units: readonly number[]): string => encodeGram(String.fromCodePoint(...units));

test('the engine is given the words and frequencies that Pagefind’s own index would have', {
  timeout: 60_000,
}, async () => {
  const theirs = await indexByPagefind(
    pages.map(({ pairs, units }) =>
      [...pairs.map(unitsOfPair), ...[...units.keys()].map((unit) => [unit])].map(wordOf).join(' '),
    ),
  );
  const index = invertPages(pages);
  expect(theirs.version).toBe(PAGEFIND_VERSION);
  expect(index.lengths).toEqual(theirs.lengths);
  const ours = frequenciesOf(postingsOf(filesOf(index, { first: 0, end: pages.length })));
  expect(ours.size).toBeGreaterThan(1000);
  expect(ours).toEqual(frequenciesOf(theirs.postings));
});

test('an instance has the pages of its part', () => {
  const [first, end] = [100, 200];
  const part = frequenciesOf(postingsOf(filesOf(invertPages(pages), { first, end })));
  const alone = frequenciesOf(
    postingsOf(filesOf(invertPages(pages.slice(first, end)), { first: 0, end: end - first })),
  );
  expect(part).toEqual(alone);
});

test('every place is the place of its pair', () => {
  const { words, starts, pages: numbers, places } = invertPages(pages);
  const rebuilt = pages.map(() => new Map<number, string>());
  for (const [number, word] of words.entries()) {
    if ([...decodeGram(word)].length === 1) continue;
    for (let at = starts[number] ?? 0; at < (starts[number + 1] ?? 0); at += 1)
      rebuilt[numbers[at] ?? -1]?.set(places[at] ?? -1, decodeGram(word));
  }
  for (const [page, { pairs, places: own }] of pages.entries()) {
    expect([...(rebuilt[page] ?? [])].sort(([a], [b]) => a - b)).toEqual(
      own.map((place, at) => [place, String.fromCodePoint(...unitsOfPair(pairs[at] ?? 0))]),
    );
  }
});

test('chunks rise, do not touch, and hold enough', () => {
  const index = invertPages(pages);
  const chunks = encodeChunks(index, { size: 200 });
  expect(chunks.length).toBeGreaterThan(20);
  for (const [number, { from, to }] of chunks.entries()) {
    expect(from <= to).toBe(true);
    expect(number === 0 || (chunks[number - 1]?.to ?? '') < from).toBe(true);
  }
  expect(encodeChunks(index, { size: 200 })).toEqual(chunks);
  expect(encodeChunks(invertPages([]))).toEqual([]);
});
