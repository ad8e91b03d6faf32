/** Writes the directory that Pagefind's engine starts from (`.pf_meta`) out of what the archive ships of it. */

import type { WordRange } from '../../../core/search-data/separators.ts';
import { CborWriter, SIGNATURE } from './cbor.ts';

/** Metadata of an index for Pagefind. */
export interface Directory {
  version: string;
  /** Words of each report. */
  lengths: readonly number[];
  /** Words of each chunk. */
  chunks: readonly WordRange[];
}

/**
 * The file's bytes, not compressed: CBOR of version, pages (name, words, group), chunks (first word, last word, name), filters,
 * sort keys and metadata fields. Pages and chunks are named by their numbers in base 36.
 */
export function writeMeta({ version, lengths, chunks }: Directory): Uint8Array<ArrayBuffer> {
  const writer = new CborWriter();
  writer.raw(SIGNATURE);
  writer.array(6);
  writer.text(version);
  writer.array(lengths.length);
  for (const [page, words] of lengths.entries()) {
    writer.array(3);
    writer.text(page.toString(36));
    writer.integer(words);
    writer.text('');
  }
  writer.array(chunks.length);
  for (const [chunk, { from, to }] of chunks.entries()) {
    writer.array(3);
    writer.text(from);
    writer.text(to);
    writer.text(chunk.toString(36));
  }
  for (let empty = 0; empty < 3; empty += 1) writer.array(0);
  return writer.bytes();
}
