/** A worker that makes one shard and leaves it in the cache. */
import { parentPort, workerData } from 'node:worker_threads';
import { openKeptParts } from '../files/kept-parts.ts';
import { outputVersion } from '../parser-version.ts';
import { makeShard, type ShardInput } from './phrase-index.ts';
import { openShardCache } from './shard-cache.ts';

/** Code that makes chunks from the index. */
const MAKERS = ['src/pipeline/phrase/index-chunks.ts', 'src/core/search-data', 'src/core/text/bytes.ts'];

export interface ShardTask {
  input: ShardInput;
  cacheDir: string;
  key: string;
  /** File of what is kept of chunks between builds. */
  chunks: string;
}

const { input, cacheDir, key, chunks } = workerData as ShardTask;
const kept = await openKeptParts(chunks, outputVersion(MAKERS));
await openShardCache(cacheDir).keep(key, makeShard(input, kept));
await kept.keep();
parentPort?.postMessage(key);
