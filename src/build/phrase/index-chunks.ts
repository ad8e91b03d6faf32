/** The chunks of an index, as Pagefind 1.6 writes them and its engine reads them. */
import { gzipSync } from 'node:zlib';
import { CborWriter, SIGNATURE } from '../../core/search-data/cbor.ts';
import type { InvertedIndex } from './inverted-index.ts';

/** A run of the index's words in a file of its own. */
export interface IndexChunk {
  /** Its first and last word. */
  from: string;
  to: string;
  /** The file: gzip of a signature and CBOR. */
  bytes: Uint8Array;
}

/**
 * Places of a chunk, for an index of so many. What a query loads is its chunks, which grow with this, and the directory, which
 * shrinks; the sum is least at the square root. Below 1,000 there would be too many files; docs/decisions/0008 has the measurements.
 */
export const chunkSize = (places: number): number => Math.max(1000, Math.round(Math.sqrt(places / 10)));

/** Precedes the places of a word on a page: the weight of plain text, 24, as the engine tells it from a place. */
const PLAIN_WEIGHT = -25;

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
      bytes: gzipSync(encodeWords(index, first, next), { level: 9 }),
    });
  }
  return chunks;
}

/** A chunk is an array of one array: its words, each with its pages and no variants with diacritics. */
function encodeWords(index: InvertedIndex, first: number, next: number): Uint8Array {
  const writer = new CborWriter();
  writer.raw(SIGNATURE);
  writer.array(1);
  writer.array(next - first);
  for (let word = first; word < next; word += 1) {
    writer.array(3);
    writer.text(index.words[word] as string);
    writePages(writer, index, index.starts[word] as number, index.starts[word + 1] as number);
    writer.array(0);
  }
  return writer.bytes();
}

/** Pages by their distance from the one before, each with the distances of its places and no places in metadata. */
function writePages(writer: CborWriter, { pages, positions }: InvertedIndex, start: number, end: number): void {
  writer.array(countPages(pages, start, end));
  let page = 0;
  for (let place = start; place < end; ) {
    const from = place;
    const current = pages[place] as number;
    while (place < end && pages[place] === current) place += 1;
    writer.array(3);
    writer.integer(current - page);
    writer.array(place - from + 1);
    writer.integer(PLAIN_WEIGHT);
    for (let at = from; at < place; at += 1) {
      writer.integer((positions[at] as number) - (at === from ? 0 : (positions[at - 1] as number)));
    }
    writer.array(0);
    page = current;
  }
}

function countPages(pages: Uint32Array, start: number, end: number): number {
  let count = 0;
  for (let place = start; place < end; place += 1) if (place === start || pages[place] !== pages[place - 1]) count += 1;
  return count;
}
