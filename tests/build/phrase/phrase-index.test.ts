import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexRecords } from '../../../src/build/phrase/pagefind.ts';
import { indexShard } from '../../../src/build/phrase/phrase-index.ts';
import { openShardCache } from '../../../src/build/phrase/shard-cache.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenmai-shards-'));
});

afterAll(() => rm(folder, { recursive: true }));

const recordsOf = (...contents: string[]) =>
  contents.map((content, index) => ({ url: `r${index}`, content, language: 'zxx' }));

/** Indexes some shards as one build does, and tells where each came from. */
async function build(...shards: string[][]): Promise<string[]> {
  const cache = openShardCache(folder);
  const sources: string[] = [];
  for (const shard of shards) {
    const from = new Set<string>();
    await indexShard(recordsOf(...shard), { cache, pagefind: '1', onRecords: (_, source) => from.add(source) });
    sources.push([...from].join());
  }
  await cache.prune();
  return sources;
}

test('one changed report makes one shard anew', async () => {
  expect(await build(['aaa', 'bbb'], ['ccc'])).toEqual(['pagefind', 'pagefind']);
  expect(await build(['aaa', 'bbb'], ['ccc'])).toEqual(['cache', 'cache']);
  expect(await build(['aaa', 'bbd'], ['ccc'])).toEqual(['pagefind', 'cache']);
  // What the last build did not use is gone.
  expect(await build(['aaa', 'bbb'], ['ccc'])).toEqual(['pagefind', 'cache']);
});

test('a damaged cache is made again', async () => {
  const cache = openShardCache(folder);
  const options = { cache, pagefind: '1' };
  const key = await indexShard(recordsOf('aaa'), options);
  const made = await cache.find(key);
  await writeFile(join(folder, `${key}.json`), '{"name":"index');
  expect(await cache.find(key)).toBeUndefined();
  await indexShard(recordsOf('aaa'), options);
  expect(await cache.find(key)).toEqual(made);
});

test('pages keep the order of the records', async () => {
  const records = recordsOf(...Array.from({ length: 150 }, (_, index) => 'abc '.repeat(1 + ((index * 37) % 11))));
  const { words } = await indexRecords(records);
  expect(words).toEqual(records.map(({ content }) => content.split(' ').length - 1));
});

test('what Pagefind refuses is told', async () => {
  const [record] = recordsOf('abc');
  await expect(indexRecords([{ ...record, content: undefined as unknown as string } as never])).rejects.toMatchObject({
    name: 'IndexingError',
  });
});
