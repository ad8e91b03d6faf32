/** Data files as classic scripts of one call. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { encodeBase91 } from '../../core/search-data/base91.ts';
import { checkOf, checkOfCode } from '../../core/search-data/layout.ts';

/** A file of `search/`, named after its content. */
export interface DataFile {
  name: string;
  /** UTF-8 bytes when it comes out of a cache. */
  script: string | Uint8Array;
}

const HASH_LENGTH = 10;

/** A short name for some content: 50 bits of the SHA-256 of its parts in base 36. */
export function contentHash(parts: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  // Lengths keep ['ab', 'c'] and ['a', 'bc'] apart.
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return BigInt(`0x${hash.digest('hex').slice(0, 16)}`)
    .toString(36)
    .padStart(13, '0')
    .slice(-HASH_LENGTH);
}

/** A file of numbers and names, which nobody reads as they lie. */
export function packedFile(kind: string, data: unknown): DataFile {
  const text = packJson(data);
  return named(`${kind}.${contentHash([text])}`, text);
}

/** Gzip of JSON, as text: many servers do not compress, and a disk never does. */
export function packJson(data: unknown): string {
  return encodeBase91(gzipSync(JSON.stringify(data), { level: 9 }));
}

/** A file with a given name, which hands itself to the library `receiver`. */
export function named(name: string, text: string, receiver = 'wenmai'): DataFile {
  return { name, script: `${receiver}.put(${quote(name)},${quote(text)},${quote(checkOf(text))})\n` };
}

/** A file whose value is code: a function expression, which is checked as it is written. */
export function codeFile(kind: string, expression: string): DataFile {
  const name = `${kind}.${contentHash([expression])}`;
  return { name, script: `wenmai.put(${quote(name)},${expression},${quote(checkOfCode(expression))})\n` };
}

/** A string literal of JavaScript in single quotes: JSON is full of double ones. */
function quote(text: string): string {
  const escaped = text.replace(/[\\'\n\r\u2028\u2029]/g, (sign) => ESCAPES[sign] ?? sign);
  return `'${escaped}'`;
}

const ESCAPES: Record<string, string> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};
