import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KeptParts } from '../../../src/pipeline/files/kept-parts.ts';
import { indexArchive } from '../../../src/pipeline/phrase/index-archive.ts';
import { makeShard, shardKey } from '../../../src/pipeline/phrase/phrase-index.ts';
import { aReport } from '../../core/phrase/a-report.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenmai-shards-'));
});

afterAll(() => rm(folder, { recursive: true }));

const report = (id: string, text: string) => aReport([text], { id, title: '总结', year: 2022 });

async function build(...texts: string[]) {
  const reports = texts.map((text, number) => report(`r${number}`, text));
  const { shards } = await indexArchive({ reports, aliases: {}, cacheDir: folder });
  const names = await readdir(folder);
  // Chunks kept for the next state of a shard are not checked here.
  const cached = names.filter((name) => !name.endsWith('.chunks'));
  return { files: await Promise.all(shards.map(({ files }) => files())), cached };
}

test('an unchanged shard is not made again, a changed one leaves nothing behind', async () => {
  const first = await build('召开会议', '学习贯彻');
  expect(first.cached).toHaveLength(1);
  const again = await build('召开会议', '学习贯彻');
  expect(again).toEqual(first);
  const changed = await build('召开会议', '学习领会');
  expect(changed.cached).toHaveLength(1);
  expect(changed.cached).not.toEqual(first.cached);
  expect(changed.files[0]?.name).not.toBe(first.files[0]?.name);
});

test('a damaged cache is made again', async () => {
  const first = await build('召开会议');
  await writeFile(join(folder, first.cached[0] ?? ''), '{"name":"index');
  expect(await build('召开会议')).toEqual(first);
});

test('of a changed shard the chunks that hold the same are kept, and what comes out is what comes from nothing', () => {
  const made: string[] = [];
  const parts = new Map<string, Buffer>();
  const kept: KeptParts = {
    take(key, make) {
      if (!parts.has(key)) made.push(key);
      const part = parts.get(key) ?? make();
      parts.set(key, part);
      return part;
    },
    keep: async () => undefined,
  };
  const texts = Array.from({ length: 40 }, (_, report) => ({
    paragraphs: Array.from(
      { length: 40 },
      (_, at) => `第${report * 40 + at}件事由${'甲乙丙丁戊己'.charAt(at % 6)}组办结，共${at}天。`,
    ),
  }));
  const chunks = makeShard({ texts, aliases: {} }, kept).files.length - 1;
  expect(made).toHaveLength(chunks);
  expect(chunks).toBeGreaterThan(4);
  const edited = texts.map((text, at) => (at === 20 ? { paragraphs: [...text.paragraphs, '凤凰'] } : text));
  expect(makeShard({ texts: edited, aliases: {} }, kept)).toEqual(makeShard({ texts: edited, aliases: {} }));
  expect(made.length - chunks).toBeLessThan(chunks / 2);
});

test('the key changes with everything that the files are made from', () => {
  const aliases = { mzshh: '民主生活会' };
  const inputs = [
    { texts: [{ paragraphs: ['甲', '乙'] }, { paragraphs: ['丙'] }], aliases },
    { texts: [{ paragraphs: ['甲'] }, { paragraphs: ['乙', '丙'] }], aliases },
    { texts: [{ paragraphs: ['甲', '乙', '丙'] }], aliases },
    { texts: [{ title: '甲', paragraphs: ['乙'] }, { paragraphs: ['丙'] }], aliases },
    { texts: [{ paragraphs: ['甲', '乙'] }, { paragraphs: ['丙'] }], aliases: {} },
  ];
  const keys = ['code', 'other code'].flatMap((code) => inputs.map((input) => shardKey(input, code)));
  expect(new Set(keys).size).toBe(keys.length);
});

test('equal reports give equal files, a single change other names', () => {
  const shard = (text: string) => makeShard({ texts: [{ paragraphs: ['总结', text] }], aliases: {} });
  expect(shard('召开mzshh')).toEqual(shard('召开mzshh'));
  const [one, other] = [shard('召开会议'), shard('召开大会')];
  expect(one.files.map(({ name }) => name)).not.toEqual(other.files.map(({ name }) => name));
});
