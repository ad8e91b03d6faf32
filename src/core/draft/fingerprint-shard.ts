/** Encodes the fingerprints of an archive: sorted by key, cut into shards of equal size. */

import { partitionPoint } from '../text/bisect.ts';
import { ByteReader, ByteWriter } from '../text/bytes.ts';

/** A fingerprint and a report that has it. */
export interface Posting {
  key: number;
  left: number;
  right: number;
  /** Ordinal of the report in the archive's order. */
  report: number;
}

/** The order of postings: by key, then by context, then newest report first. */
export function comparePostings(a: Posting, b: Posting): number {
  return a.key - b.key || a.left - b.left || a.right - b.right || a.report - b.report;
}

/** Sorted postings as bytes: their number, then columns of key differences, contexts and reports. */
export function encodeShard(postings: readonly Posting[]): Uint8Array {
  const writer = new ByteWriter();
  writer.varint(postings.length);
  let before = 0;
  for (const { key } of postings) {
    writer.varint(key - before);
    before = key;
  }
  for (const { left } of postings) writer.byte(left);
  for (const { right } of postings) writer.byte(right);
  for (const { report } of postings) writer.varint(report);
  return writer.bytes();
}

/** The inverse of `encodeShard`. Throws a RangeError on bytes that end too early. */
export function decodeShard(bytes: Uint8Array): Posting[] {
  const reader = new ByteReader(bytes);
  const length = reader.varint();
  let key = 0;
  const keys = Array.from({ length }, () => (key += reader.varint()));
  const lefts = Array.from({ length }, () => reader.byte());
  const rights = Array.from({ length }, () => reader.byte());
  return keys.map((its, index) => ({
    key: its,
    left: lefts[index] ?? 0,
    right: rights[index] ?? 0,
    report: reader.varint(),
  }));
}

/** The postings of a key. `postings` are sorted. Logarithmic in their number. */
export function findPostings(postings: readonly Posting[], key: number): Posting[] {
  const from = partitionPoint(postings.length, (index) => (postings[index]?.key ?? 0) < key);
  let end = from;
  while (postings[end]?.key === key) end += 1;
  return postings.slice(from, end);
}
