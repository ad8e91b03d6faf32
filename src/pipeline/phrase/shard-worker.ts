/** A worker that makes one shard and leaves it in the cache. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeShard, type ShardInput } from './phrase-index.ts';
import { openShardCache } from './shard-cache.ts';

export interface ShardTask {
  input: ShardInput;
  cacheDir: string;
  key: string;
}

const { input, cacheDir, key } = workerData as ShardTask;
await openShardCache(cacheDir).keep(key, makeShard(input));
parentPort?.postMessage(key);
