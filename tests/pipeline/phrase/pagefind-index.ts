/** Pagefind's own indexer, as an oracle: what it writes of some pages. */
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { SIGNATURE } from '../../../src/browser/library/pagefind/cbor.ts';

/** Word → its pages as the file has them: distance, weight and distances of places, places in metadata. */
export type Postings = Map<string, unknown>;

export interface PagefindIndex {
  postings: Postings;
  /** Words of each page. */
  lengths: number[];
  version: string;
}

/** Indexes pages; none of them may be without words. */
export async function indexByPagefind(contents: readonly string[]): Promise<PagefindIndex> {
  const { index } = await createIndex();
  for (const [page, content] of contents.entries()) {
    await index?.addCustomRecord({ url: `r${page}`, content, language: 'zxx' });
  }
  const files = (await index?.getFiles())?.files ?? [];
  await close();
  const named = (ending: RegExp): Uint8Array[] =>
    files.filter(({ path }) => ending.test(path)).map(({ content }) => gunzipSync(content));
  const [meta] = named(/\.pf_meta$/).map((file) => readFile(file) as [string, [string, number, string][]]);
  if (!meta) throw new Error('Pagefind wrote no directory.');
  return { postings: postingsOf(named(/\.pf_index$/)), lengths: meta[1].map(([, words]) => words), version: meta[0] };
}

/** All words of some chunk files, which are not compressed; a word that stands in two of them, or has variants, is an error. */
export function postingsOf(chunks: readonly Uint8Array[]): Postings {
  const postings: Postings = new Map();
  for (const chunk of chunks) {
    for (const [word, pages, variants] of (readFile(chunk) as [[string, unknown, unknown[]][]])[0]) {
      if (postings.has(word) || variants.length > 0) throw new Error(`${word} is written twice.`);
      postings.set(word, pages);
    }
  }
  return postings;
}

function readFile(bytes: Uint8Array): unknown {
  const content = Buffer.from(bytes);
  if (content.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) throw new Error('No signature.');
  return decodeCbor(content.subarray(SIGNATURE.length));
}

/** Integers, texts and arrays of known length, and nothing after them. */
function decodeCbor(bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = 0;
  const readNumber = (size: number): number => {
    const at = offset;
    offset += size;
    return size === 1 ? view.getUint8(at) : size === 2 ? view.getUint16(at) : view.getUint32(at);
  };
  const readItem = (): unknown => {
    const head = readNumber(1);
    const minor = head & 31;
    if (minor > 26) throw new Error(`Unknown CBOR: byte ${head} at ${offset}`);
    const value = minor < 24 ? minor : readNumber(2 ** (minor - 24));
    if (head >> 5 === 0) return value;
    if (head >> 5 === 1) return -1 - value;
    if (head >> 5 === 4) return Array.from({ length: value }, readItem);
    if (head >> 5 !== 3) throw new Error(`Unknown CBOR: byte ${head} at ${offset}`);
    offset += value;
    return new TextDecoder().decode(bytes.subarray(offset - value, offset));
  };
  const item = readItem();
  if (offset !== bytes.length) throw new Error(`${bytes.length - offset} bytes are left.`);
  return item;
}
