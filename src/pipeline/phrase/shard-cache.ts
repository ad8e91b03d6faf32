/** Keeps the files of shards between builds. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readPack, writePack } from '../files/pack-file.ts';
import { isBeingWritten } from '../run-folder.ts';
import type { ShardFiles } from './phrase-index.ts';

export interface ShardCache {
  find(key: string): Promise<ShardFiles | undefined>;
  keep(key: string, shard: ShardFiles): Promise<void>;
  /** The file for the chunks of a shard, which the next state of it may take: shards are counted from the oldest reports on. */
  chunksOf(shard: number): string;
  /** Removes what this run neither found nor kept. */
  prune(): Promise<void>;
}

interface ShardHead {
  shard: string;
  /** Name of each script. */
  files: string[];
}

/** A cache in a folder: one pack a shard, made again when it cannot be read. */
export function openShardCache(folder: string): ShardCache {
  const used = new Set<string>();
  const use = (name: string): string => {
    used.add(name);
    return join(folder, name);
  };
  const fileOf = (key: string): string => use(`${key}.shard`);
  return {
    async find(key) {
      const pack = await readPack<ShardHead>(fileOf(key));
      if (pack === undefined) return undefined;
      const { shard, files } = pack.head;
      return { name: shard, files: pack.parts.map((script, index) => ({ name: files[index] ?? '', script })) };
    },
    async keep(key, { name, files }) {
      await mkdir(folder, { recursive: true });
      const head: ShardHead = { shard: name, files: files.map((file) => file.name) };
      await writePack(fileOf(key), { head, parts: files.map(({ script }) => script) });
    },
    chunksOf: (shard) => use(`${shard}.chunks`),
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
