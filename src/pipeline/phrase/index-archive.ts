/** Indexes an archive shard by shard into the cache: the slow part of a build, which waits for no page. */
import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { compareReports } from '../../core/holdings/order.ts';
import { searchedTexts } from '../../core/phrase/searched-texts.ts';
import type { Report } from '../../core/report/report.ts';
import { inParallel } from '../files/files.ts';
import { outputVersion } from '../parser-version.ts';
import { reportProgress } from '../progress.ts';
import { runInWorker } from '../worker-task.ts';
import { IndexingError, type PagefindEngine, readEngine } from './pagefind.ts';
import { type ShardFiles, type ShardInput, shardKey } from './phrase-index.ts';
import { openShardCache, type ShardCache } from './shard-cache.ts';
import type { ShardTask } from './shard-worker.ts';
import { cutShards } from './shards.ts';

export interface IndexingInput {
  /** In any order; ids are unique. */
  reports: readonly Report[];
  aliases: Readonly<Record<string, string>>;
  /** Where indexes are kept between builds. */
  cacheDir: string;
  log?: (line: string) => void;
}

export interface IndexedArchive {
  engine: PagefindEngine;
  /** The shards in the order of their reports, newest first. */
  shards: { reports: number; files: () => Promise<ShardFiles> }[];
}

/** Pages are made beside the index, on a core of their own. */
const WORKERS = Math.max(1, availableParallelism() - 1);

/** Code that makes shards out of reports. */
const MAKERS = [
  'src/core/phrase',
  'src/core/search-data',
  'src/core/text',
  'src/pipeline/files/script-file.ts',
  'src/pipeline/phrase',
];

/** Throws `IndexingError`. Shards that no longer belong to the archive leave the cache. */
export async function indexArchive(input: IndexingInput): Promise<IndexedArchive> {
  const { cacheDir, log = () => undefined } = input;
  const engine = await readEngine();
  const code = outputVersion(MAKERS);
  const cache = openShardCache(cacheDir);
  const progress = reportProgress('检索索引', log);
  let done = 0;
  let made = 0;
  const cut = cutShards([...input.reports].sort(compareReports));
  await mkdir(cacheDir, { recursive: true });
  const shards = await inParallel(
    cut,
    async (reports) => {
      const shard = { texts: reports.map(searchedTexts), aliases: { ...input.aliases } };
      const chunks = cache.chunksOf(cut.length - cut.indexOf(reports));
      const { key, from } = await indexShard(shard, { cache, cacheDir, chunks, code });
      done += reports.length;
      if (from === 'new') made += reports.length;
      progress(done, input.reports.length, made);
      return { reports: reports.length, files: async () => (await cache.find(key)) ?? lost(cacheDir) };
    },
    WORKERS,
  );
  await cache.prune();
  return { engine, shards };
}

/** Sees to it that the cache has the files of one shard; gives the key that finds them there. */
async function indexShard(
  input: ShardInput,
  { cache, cacheDir, chunks, code }: { cache: ShardCache; cacheDir: string; chunks: string; code: string },
): Promise<{ key: string; from: 'new' | 'cache' }> {
  const key = shardKey(input, code);
  if (await cache.find(key)) return { key, from: 'cache' };
  const task: ShardTask = { input, cacheDir, key, chunks };
  try {
    await runInWorker(new URL('./shard-worker.ts', import.meta.url), task);
  } catch (error) {
    throw new IndexingError(`A part of the phrase index could not be made. Is there room in ${cacheDir}?`, {
      cause: error,
    });
  }
  return { key, from: 'new' };
}

function lost(cacheDir: string): never {
  throw new IndexingError(`A part of the index left ${cacheDir} while the site was built. Build again.`);
}
