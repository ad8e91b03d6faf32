/** Cuts an index into chunks: what a query loads of it. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { packPostings, type WordPostings } from '../../core/search-data/postings.ts';
import { type KeptParts, NO_PARTS } from '../files/kept-parts.ts';
import { packBytes } from '../files/script-file.ts';
import type { InvertedIndex } from './inverted-index.ts';

/** A run of the index's words in a file of its own. */
export interface IndexChunk {
  /** Its first and last word. */
  from: string;
  to: string;
  /** Gzip of packed postings, by `packBytes`. */
  text: string;
}

/** One report more or less seldom changes the size, which would cut all chunks anew. */
const SIZE_STEP = 500;

/**
 * Places of a chunk, for an index of so many. A query loads a chunk for each second pair, which grow with this; files and the directory
 * shrink. docs/decisions/0008 has the curve.
 */
const chunkSize = (places: number): number => Math.max(3500, Math.round(Math.sqrt(places) / SIZE_STEP) * SIZE_STEP);

/** Takes half the time of level 9 for 0.15 % more bytes. */
const LEVEL = 7;

interface ChunkOptions {
  size?: number;
  /** Texts of chunks of an earlier state of the index. */
  kept?: KeptParts;
}

/** Cuts an index into chunks of at least `size` places, the last one excepted. Equal input gives equal texts, whatever is kept. */
export function encodeChunks(index: InvertedIndex, options: ChunkOptions = {}): IndexChunk[] {
  const { size = chunkSize(index.pages.length), kept = NO_PARTS } = options;
  const { words, starts } = index;
  const chunks: IndexChunk[] = [];
  for (let first = 0, next = 0; first < words.length; first = next) {
    const start = starts[first] ?? 0;
    do next += 1;
    while (next < words.length && (starts[next] ?? 0) - start < size);
    const bytes = kept.take(keyOf(index, first, next), () => encodeChunk(index, first, next));
    chunks.push({ from: words[first] ?? '', to: words[next - 1] ?? '', text: packBytes(bytes) });
  }
  return chunks;
}

const encodeChunk = (index: InvertedIndex, first: number, next: number): Buffer =>
  gzipSync(packPostings(postingsOf(index, first, next)), { level: LEVEL });

/** Stands for all that a chunk is made from, in a fraction of the time that packing takes. */
function keyOf({ words, starts, pages, places }: InvertedIndex, first: number, next: number): string {
  const [from, to] = [starts[first] ?? 0, starts[next] ?? 0];
  const hash = createHash('sha256').update(words.slice(first, next).join(' '));
  const sizes = Uint32Array.from({ length: next - first + 1 }, (_, word) => (starts[first + word] ?? 0) - from);
  for (const column of [sizes, pages.subarray(from, to), places.subarray(from, to)]) {
    hash.update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
  }
  return hash.digest('hex');
}

function* postingsOf({ words, starts, pages, places }: InvertedIndex, first: number, next: number) {
  for (let word = first; word < next; word += 1) {
    const reports: number[] = [];
    const bounds: number[] = [];
    const [from = 0, to = 0] = [starts[word], starts[word + 1]];
    for (let at = from; at < to; at += 1) {
      if (at > from && pages[at] === pages[at - 1]) continue;
      reports.push(pages[at] ?? 0);
      bounds.push(at - from);
    }
    bounds.push(to - from);
    yield {
      word: words[word] ?? '',
      reports: Uint32Array.from(reports),
      starts: Uint32Array.from(bounds),
      places: places.subarray(from, to),
    } satisfies WordPostings;
  }
}
