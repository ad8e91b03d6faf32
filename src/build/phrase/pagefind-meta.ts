/** Reads the part of Pagefind's `.pf_meta` that wenmai needs. Pagefind is pinned; another shape is an error. */
import { gunzipSync } from 'node:zlib';

export interface PagefindMeta {
  version: string;
  /** In the order of Pagefind's page numbers. */
  pages: { id: string; words: number }[];
  /** Index chunks by their first word. */
  chunks: { from: string; to: string; hash: string }[];
}

const SIGNATURE = 'pagefind_dcd';

/** Bytes of a `.pf_meta` file: gzip of a signature and a CBOR array of version, pages, chunks, filters, sorts and fields. */
export function readMeta(bytes: Uint8Array): PagefindMeta {
  const content = gunzipSync(bytes);
  if (content.subarray(0, SIGNATURE.length).toString('latin1') !== SIGNATURE) throw unknownShape('no signature');
  const meta = listOf(decodeCbor(content.subarray(SIGNATURE.length)), 'the whole');
  if (typeof meta[0] !== 'string') throw unknownShape('the version');
  return {
    version: meta[0],
    pages: listOf(meta[1], 'pages').map((page) => {
      const [id, words, group] = listOf(page, 'a page');
      if (typeof id !== 'string' || typeof words !== 'number' || group !== '') throw unknownShape('a page');
      return { id, words };
    }),
    chunks: listOf(meta[2], 'chunks').map((chunk) => {
      const [from, to, hash] = listOf(chunk, 'a chunk');
      if (typeof from !== 'string' || typeof to !== 'string' || typeof hash !== 'string') throw unknownShape('a chunk');
      return { from, to, hash };
    }),
  };
}

function listOf(value: unknown, what: string): unknown[] {
  if (!Array.isArray(value)) throw unknownShape(what);
  return value;
}

function unknownShape(what: string): Error {
  return new Error(`Pagefind's meta file has an unknown shape (${what}). Use the version that package.json pins.`);
}

/** Decodes unsigned integers, texts and arrays of known length: all that a meta file holds. */
function decodeCbor(bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = 0;
  const readNumber = (size: 1 | 2 | 4): number => {
    const at = offset;
    offset += size;
    return size === 1 ? view.getUint8(at) : size === 2 ? view.getUint16(at) : view.getUint32(at);
  };
  const readItem = (): unknown => {
    const head = readNumber(1);
    const [major, minor] = [head >> 5, head & 31];
    if (minor > 26) throw unknownShape(`byte ${head} at ${offset}`);
    const value = minor < 24 ? minor : readNumber([1, 2, 4][minor - 24] as 1 | 2 | 4);
    if (major === 0) return value;
    if (major === 3) {
      offset += value;
      return new TextDecoder().decode(bytes.subarray(offset - value, offset));
    }
    if (major === 4) return Array.from({ length: value }, readItem);
    throw unknownShape(`byte ${head} at ${offset}`);
  };
  return readItem();
}
