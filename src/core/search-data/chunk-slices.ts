/**
 * Cuts a chunk of a large index into chunks of smaller ones.
 *
 * Pagefind's exact search is quadratic in the pages of an index, so that the browser asks several small indexes. One chunk
 * for all of them is loaded once and takes less room than theirs together; it is cut where it is used.
 */
import { CborReader, CborWriter, SIGNATURE } from './cbor.ts';

/** The places of a word on one page, as they lie in the chunk. */
interface PageEntry {
  page: number;
  /** Bytes after the page's number, to the end of its entry. */
  start: number;
  end: number;
}

/**
 * Slice `i` has pages `bounds[i]` to `bounds[i + 1]` (exclusive), counted from its first; words without a place in it are left out.
 * `chunk` is not compressed, with its signature; so are the slices. Throws a `RangeError` on what is no chunk.
 */
export function sliceChunk(chunk: Uint8Array, bounds: readonly number[]): Uint8Array<ArrayBuffer>[] {
  const slices = bounds.slice(1).map(() => ({ words: 0, writer: new CborWriter() }));
  const reader = new CborReader(chunk, SIGNATURE.length);
  reader.array();
  for (let left = reader.array(); left > 0; left -= 1) {
    reader.array();
    const start = reader.offset;
    reader.skip();
    const word = chunk.subarray(start, reader.offset);
    const pages = readPages(reader);
    reader.skip();
    for (const [number, slice] of slices.entries()) {
      const first = bounds[number] as number;
      const own = pages.filter(({ page }) => page >= first && page < (bounds[number + 1] as number));
      if (own.length === 0) continue;
      slice.words += 1;
      writeWord(slice.writer, word, own, { chunk, first });
    }
  }
  return slices.map(({ words, writer }) => wrap(words, writer.bytes()));
}

function readPages(reader: CborReader): PageEntry[] {
  const pages: PageEntry[] = [];
  let page = 0;
  for (let left = reader.array(); left > 0; left -= 1) {
    reader.array();
    page += reader.unsigned();
    const start = reader.offset;
    reader.skip();
    reader.skip();
    pages.push({ page, start, end: reader.offset });
  }
  return pages;
}

function writeWord(
  writer: CborWriter,
  word: Uint8Array,
  pages: readonly PageEntry[],
  { chunk, first }: { chunk: Uint8Array; first: number },
): void {
  writer.array(3);
  writer.copy(word);
  writer.array(pages.length);
  let before = first;
  for (const { page, start, end } of pages) {
    writer.array(3);
    writer.integer(page - before);
    writer.copy(chunk.subarray(start, end));
    before = page;
  }
  writer.array(0);
}

function wrap(words: number, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const writer = new CborWriter();
  writer.raw(SIGNATURE);
  writer.array(1);
  writer.array(words);
  writer.copy(bytes);
  return writer.bytes();
}
