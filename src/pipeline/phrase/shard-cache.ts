/** Keeps the files of shards between builds. */

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFile } from '../files/script-file.ts';
import { sha256Of } from '../files/sha256.ts';
import { isBeingWritten, partOf } from '../run-folder.ts';
import type { ShardFiles } from './phrase-index.ts';

export interface ShardCache {
  find(key: string): Promise<ShardFiles | undefined>;
  keep(key: string, shard: ShardFiles): Promise<void>;
  /** Removes what this run neither found nor kept. */
  prune(): Promise<void>;
}

/**
 * A cache in a folder: one file a shard, made again when it cannot be read. It has a line of JSON about the rest, then the scripts one
 * after the other.
 */
export function openShardCache(folder: string): ShardCache {
  const used = new Set<string>();
  const fileOf = (key: string): string => {
    used.add(`${key}.shard`);
    return join(folder, `${key}.shard`);
  };
  return {
    async find(key) {
      try {
        return readShard(await readFile(fileOf(key)));
      } catch {
        return undefined;
      }
    },
    async keep(key, shard) {
      await mkdir(folder, { recursive: true });
      // A run that is stopped leaves no half-written file under the name that is looked for.
      const part = partOf(fileOf(key));
      await writeFile(part, partsOf(shard));
      await rename(part, fileOf(key));
    },
    async prune() {
      const names = await readdir(folder).catch(() => []);
      await Promise.all(
        names
          .filter((name) => !used.has(name) && !isBeingWritten(name))
          .map((name) => rm(join(folder, name), { force: true })),
      );
    },
  };
}

interface ShardHead {
  /** SHA-256 of all scripts. */
  hash: string;
  shard: string;
  /** Name and bytes of each script. */
  files: [string, number][];
}

function* partsOf({ name, files }: ShardFiles): Generator<string | Uint8Array> {
  const head: ShardHead = { hash: hashOf(files), shard: name, files: files.map(sizeOf) };
  yield `${JSON.stringify(head)}\n`;
  for (const { script } of files) yield script;
}

function readShard(bytes: Buffer): ShardFiles | undefined {
  const start = bytes.indexOf('\n') + 1;
  const { hash, shard, files } = JSON.parse(bytes.toString('utf8', 0, start)) as ShardHead;
  if (sha256Of(bytes.subarray(start)) !== hash) return undefined;
  let end = start;
  return {
    name: shard,
    files: files.map(([name, size]) => {
      end += size;
      return { name, script: bytes.subarray(end - size, end) };
    }),
  };
}

function hashOf(files: readonly DataFile[]): string {
  const hash = createHash('sha256');
  for (const { script } of files) hash.update(script);
  return hash.digest('hex');
}

const sizeOf = ({ name, script }: DataFile): [string, number] => [name, Buffer.byteLength(script)];
