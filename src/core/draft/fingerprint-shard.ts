/** The fingerprints of an archive in files: sorted by key, cut into shards of as many bytes, written as bytes. */

import { partitionPoint } from '../text/bisect.ts';

/** A fingerprint and a report that has it. */
export interface Posting {
  key: number;
  left: number;
  right: number;
  /** Ordinal of the report: its place in the archive's order. */
  report: number;
}

/** A growing row of bytes. */
class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const grown = new Uint8Array(this.#length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  /** Seven bits a byte, least first; up to 2 ** 32 - 1. */
  varint(value: number): void {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.byte((rest % 128) + 128);
    this.byte(rest);
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    const value = this.#bytes[this.#at];
    if (value === undefined) throw new RangeError('A shard of fingerprints ends too early.');
    this.#at += 1;
    return value;
  }

  varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte % 128) * scale;
      if (byte < 128) return value;
    }
  }
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
  return writer.finish();
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

/** The postings of a key, of sorted ones. Logarithmic in their number. */
export function findPostings(postings: readonly Posting[], key: number): Posting[] {
  const from = partitionPoint(postings.length, (index) => (postings[index]?.key ?? 0) < key);
  let end = from;
  while (postings[end]?.key === key) end += 1;
  return postings.slice(from, end);
}
