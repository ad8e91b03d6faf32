/** Cuts an index into chunks: what a query loads of it. */
import { gzipSync } from 'node:zlib';
import { type PagePlaces, packPostings, type WordPostings } from '../../core/search-data/postings.ts';
import type { InvertedIndex } from './inverted-index.ts';

/** A run of the index's words in a file of its own. */
export interface IndexChunk {
  /** Its first and last word. */
  from: string;
  to: string;
  /** Gzip of packed postings. */
  bytes: Uint8Array;
}

/**
 * Places of a chunk, for an index of so many. What a query loads is its chunks, which grow with this, and the directory, which
 * shrinks; the sum is least at the square root. Below 1,000 there would be too many files; docs/decisions/0008 has the measurements.
 */
const chunkSize = (places: number): number => Math.max(1000, Math.round(Math.sqrt(places / 10)));

/** Cuts an index into chunks of at least `size` places, the last one excepted. Equal input gives equal bytes. */
export function encodeChunks(index: InvertedIndex, size = chunkSize(index.pages.length)): IndexChunk[] {
  const { words, starts } = index;
  const chunks: IndexChunk[] = [];
  for (let first = 0, next = 0; first < words.length; first = next) {
    const start = starts[first] as number;
    do next += 1;
    while (next < words.length && (starts[next] as number) - start < size);
    chunks.push({
      from: words[first] as string,
      to: words[next - 1] as string,
      bytes: gzipSync(packPostings(postingsOf(index, first, next)), { level: 9 }),
    });
  }
  return chunks;
}

function* postingsOf({ words, starts, pages, positions }: InvertedIndex, first: number, next: number) {
  for (let word = first; word < next; word += 1) {
    const entries: PagePlaces[] = [];
    const end = starts[word + 1] as number;
    for (let place = starts[word] as number; place < end; ) {
      const from = place;
      const page = pages[place] as number;
      while (place < end && pages[place] === page) place += 1;
      entries.push({ page, positions: Array.from(positions.subarray(from, place)) });
    }
    yield { word: words[word] as string, pages: entries } satisfies WordPostings;
  }
}
