/** Packs: several files in one, with a head about them. Builds keep them for the next build. */
import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { partOf } from '../run-folder.ts';

export interface Pack<Head> {
  head: Head;
  parts: (string | Uint8Array)[];
}

interface FirstLine<Head> {
  /** SHA-256 of the head and all parts. */
  hash: string;
  head: Head;
  /** Bytes of each part. */
  sizes: number[];
}

/** Writes a pack in the place of an older one: a line of JSON about the parts, then the parts one after the other. */
export async function writePack<Head>(path: string, { head, parts }: Pack<Head>): Promise<void> {
  const line: FirstLine<Head> = {
    hash: hashOf(head, parts),
    head,
    sizes: parts.map((part) => Buffer.byteLength(part)),
  };
  // A run that is stopped leaves no half-written file under the name that is looked for.
  const unfinished = partOf(path);
  await writeFile(unfinished, inPieces([`${JSON.stringify(line)}\n`, ...parts]));
  await rename(unfinished, path);
}

/** The pack of `path` as it was written; undefined when there is none, or one that has changed since. */
export async function readPack<Head>(path: string): Promise<(Pack<Head> & { parts: Buffer[] }) | undefined> {
  try {
    const bytes = await readFile(path);
    let end = bytes.indexOf('\n') + 1;
    const { hash, head, sizes } = JSON.parse(bytes.toString('utf8', 0, end)) as FirstLine<Head>;
    const parts = sizes.map((size) => {
      end += size;
      return bytes.subarray(end - size, end);
    });
    return hashOf(head, parts) === hash ? { head, parts } : undefined;
  } catch {
    return undefined; // Not there, or spoilt: what it held is made again.
  }
}

/** Bytes that are written at once: each writing costs as much as copying some hundred kilobytes. */
const PIECE = 2 ** 20;

/** The parts one after the other, small ones joined. */
function* inPieces(parts: readonly (string | Uint8Array)[]): Generator<Buffer> {
  let waiting: Buffer[] = [];
  let bytes = 0;
  for (const part of parts) {
    const buffer =
      typeof part === 'string' ? Buffer.from(part) : Buffer.from(part.buffer, part.byteOffset, part.length);
    waiting.push(buffer);
    bytes += buffer.length;
    if (bytes < PIECE) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    bytes = 0;
  }
  yield Buffer.concat(waiting);
}

function hashOf(head: unknown, parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256').update(JSON.stringify(head));
  // Lengths keep ['ab', 'c'] and ['a', 'bc'] apart.
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex');
}
