/** Indexes an archive shard by shard into the cache: the slow part of a build, which waits for no page. */
import { phraseRecord } from '../../core/phrase/records.ts';
import { compareReports } from '../../core/report/order.ts';
import type { Report } from '../../core/report/report.ts';
import { compileAliases } from '../../core/text/aliases.ts';
import { contentHash } from './chunk-script.ts';
import { IndexingError, type PagefindEngine, readEngine } from './pagefind.ts';
import { indexShard, type ShardFiles } from './phrase-index.ts';
import { reportProgress } from './progress.ts';
import { openShardCache } from './shard-cache.ts';
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

/** Throws `IndexingError`. Shards that no longer belong to the archive leave the cache. */
export async function indexArchive(input: IndexingInput): Promise<IndexedArchive> {
  const { aliases, cacheDir, log = () => undefined } = input;
  const engine = await readEngine();
  const options = {
    cache: openShardCache(cacheDir),
    pagefind: contentHash(engine.code, engine.wasm),
    onRecords: reportProgress(input.reports.length, log).add,
  };
  const compiled = compileAliases(aliases);
  const shards: IndexedArchive['shards'] = [];
  for (const reports of cutShards([...input.reports].sort(compareReports))) {
    const records = reports.map((report) => {
      const { url, content, language } = phraseRecord(report, compiled);
      return { url, content, language };
    });
    const key = await indexShard(records, options);
    shards.push({ reports: reports.length, files: async () => (await options.cache.find(key)) ?? lost(cacheDir) });
  }
  await options.cache.prune();
  return { engine, shards };
}

function lost(cacheDir: string): never {
  throw new IndexingError(`A part of the index left ${cacheDir} while the site was built. Build again.`);
}
