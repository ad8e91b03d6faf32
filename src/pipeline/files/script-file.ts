/** Data files as classic scripts of one call. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { checkOf, checkOfCode } from '../../core/search-data/layout.ts';
import { packUnits } from '../../core/search-data/packed-text.ts';

/** A file of `search/`, named after its content. */
export interface DataFile {
  name: string;
  /** Bytes of UTF-16 with its mark where the file holds a packed text, whatever encoding a server declares. */
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

/** Gzip of JSON: many servers do not compress, and a disk never does. */
export function compressJson(data: unknown): Buffer {
  return gzipSync(JSON.stringify(data), { level: 9 });
}

/** Bytes as the text that `unpackBytes` reads. */
export function packBytes(bytes: Uint8Array): string {
  return Buffer.from(packUnits(bytes).buffer).toString('utf16le');
}

export const packJson = (data: unknown): string => packBytes(compressJson(data));

/** A file with a given name and a packed text, which hands itself to the library `receiver`. It holds no byte of a line end. */
export function named(name: string, packed: string, receiver = 'wenmai'): DataFile & { script: Buffer } {
  return { name, script: Buffer.from(`\uFEFF${callOf(name, packed, receiver)}`, 'utf16le') };
}

/** A file with a given name and a text that people can read. */
export function plainFile(name: string, text: string): DataFile {
  return { name, script: `${callOf(name, text, 'wenmai')}\n` };
}

const callOf = (name: string, text: string, receiver: string): string =>
  `${receiver}.put(${quote(name)},${quote(text)},${quote(checkOf(text))})`;

/** The code of a script as browsers read it: UTF-16 behind its mark, otherwise UTF-8. */
export function decodeScript(script: string | Uint8Array): string {
  if (typeof script === 'string') return script;
  const bytes = Buffer.from(script);
  return bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString('utf16le', 2) : bytes.toString('utf8');
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
