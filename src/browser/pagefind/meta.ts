/** Writes the directory that Pagefind's engine starts from (`.pf_meta`) out of what the archive ships of it. */

import type { ShardData } from '../../core/search-data/layout.ts';
import { unpackLengths } from '../../core/search-data/lengths.ts';
import { unpackSeparators } from '../../core/search-data/separators.ts';

/** Begins all of Pagefind's files once they are unpacked. */
export const SIGNATURE = 'pagefind_dcd';

type Item = number | string | readonly Item[];

/**
 * The file's bytes, not compressed: CBOR of version, pages (name, words, group), chunks (first word, last word, name), filters,
 * sort keys and metadata fields. Pages and chunks are named by their numbers in base 36.
 */
export function writeMeta({ version, separators, lengths }: ShardData): Uint8Array<ArrayBuffer> {
  const pages = unpackLengths(lengths).map((words, page) => [page.toString(36), words, '']);
  const chunks = unpackSeparators(separators).map(({ from, to }, chunk) => [from, to, chunk.toString(36)]);
  const bytes: number[] = [...SIGNATURE].map((character) => character.charCodeAt(0));
  writeItem(bytes, [version, pages, chunks, [], [], []]);
  return Uint8Array.from(bytes);
}

const UNSIGNED = 0;
const TEXT = 3;
const ARRAY = 4;

function writeItem(bytes: number[], item: Item): void {
  if (typeof item === 'number') writeHead(bytes, UNSIGNED, item);
  else if (typeof item === 'string') {
    writeHead(bytes, TEXT, item.length);
    for (let index = 0; index < item.length; index += 1) bytes.push(item.charCodeAt(index));
  } else {
    writeHead(bytes, ARRAY, item.length);
    for (const each of item) writeItem(bytes, each);
  }
}

function writeHead(bytes: number[], major: number, value: number): void {
  const head = major << 5;
  if (value < 24) bytes.push(head | value);
  else if (value < 0x100) bytes.push(head | 24, value);
  else if (value < 0x10000) bytes.push(head | 25, value >> 8, value & 0xff);
  else bytes.push(head | 26, value >>> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff);
}
