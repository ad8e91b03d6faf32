/** Keeps the files of shards between builds. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ShardFiles } from './phrase-index.ts';

export interface ShardCache {
  find(key: string): Promise<ShardFiles | undefined>;
  keep(key: string, shard: ShardFiles): Promise<void>;
  /** Removes what this run neither found nor kept. */
  prune(): Promise<void>;
}

/** A cache in a folder: one file a shard. A file that cannot be read is made again. */
export function openShardCache(folder: string): ShardCache {
  const used = new Set<string>();
  const fileOf = (key: string): string => {
    used.add(`${key}.json`);
    return join(folder, `${key}.json`);
  };
  return {
    async find(key) {
      try {
        return JSON.parse(await readFile(fileOf(key), 'utf8')) as ShardFiles;
      } catch {
        return undefined;
      }
    },
    async keep(key, shard) {
      await mkdir(folder, { recursive: true });
      // A run that is stopped leaves no half-written file under the name that is looked for.
      await writeFile(`${fileOf(key)}.part`, JSON.stringify(shard));
      await rename(`${fileOf(key)}.part`, fileOf(key));
    },
    async prune() {
      const names = await readdir(folder).catch(() => []);
      await Promise.all(names.filter((name) => !used.has(name)).map((name) => rm(join(folder, name))));
    },
  };
}
