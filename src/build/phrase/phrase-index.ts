/** The phrase index: shards of encoded reports, each made by Pagefind once and then kept until its reports change. */
import { ENCODER_VERSION } from '../../core/phrase/terms.ts';
import { encodeBase91 } from '../../core/search-data/base91.ts';
import { chunkName, type ShardData } from '../../core/search-data/layout.ts';
import { packLengths } from '../../core/search-data/lengths.ts';
import { packSeparators } from '../../core/search-data/separators.ts';
import { contentHash, type DataFile, named, packJson } from './chunk-script.ts';
import { CHUNK_SIZE, type IndexedRecord, indexRecords } from './pagefind.ts';
import type { ShardCache } from './shard-cache.ts';

/** The files of one shard. The first one describes the others and gives them their names. */
export interface ShardFiles {
  name: string;
  files: DataFile[];
}

/** Raised when the same records would give other files. */
const FILES_VERSION = 2;

export interface IndexingOptions {
  cache: ShardCache;
  /** What tells one version of Pagefind from another. */
  pagefind: string;
  /** Told of every record that is indexed, or of all of a shard's at once when they lie in the cache. */
  onRecords?: (count: number, from: 'pagefind' | 'cache') => void;
}

/** Sees to it that the cache has the files of one shard; gives the key that finds them there. */
export async function indexShard(records: readonly IndexedRecord[], options: IndexingOptions): Promise<string> {
  const { cache, pagefind, onRecords = () => undefined } = options;
  const inputs = [FILES_VERSION, ENCODER_VERSION, pagefind, CHUNK_SIZE].join(' ');
  const key = contentHash(inputs, ...records.flatMap(({ url, content, language }) => [url, content, language]));
  if (await cache.find(key)) onRecords(records.length, 'cache');
  else await cache.keep(key, await makeShard(records, () => onRecords(1, 'pagefind')));
  return key;
}

async function makeShard(records: readonly IndexedRecord[], onRecord: () => void): Promise<ShardFiles> {
  const { version, words, chunks } = await indexRecords(records, onRecord);
  const data: ShardData = { version, separators: packSeparators(chunks), lengths: packLengths(words) };
  const description = packJson(data);
  const texts = chunks.map(({ bytes }) => encodeBase91(bytes));
  // Chunks are named by the shard and a number, so the shard's name stands for what all of them hold.
  const name = `index.${contentHash(description, ...texts)}`;
  const files = texts.map((text, chunk) => named(chunkName(name, chunk), text));
  return { name, files: [named(name, description), ...files] };
}
