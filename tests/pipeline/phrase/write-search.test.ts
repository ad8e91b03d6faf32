import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unpackJson } from '../../../src/browser/library/decode.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { listFiles } from '../../../src/pipeline/files/files.ts';
import { decodeScript } from '../../../src/pipeline/files/script-file.ts';
import { indexArchive } from '../../../src/pipeline/phrase/index-archive.ts';
import { writeSearchData } from '../../../src/pipeline/phrase/write-search.ts';
import { aReport } from '../../core/phrase/a-report.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenmai-data-'));
});

afterAll(() => rm(folder, { recursive: true }));

const ALIASES = { mzshh: '民主生活会' };

function someReports(): Report[] {
  return Array.from({ length: 12 }, (_, index) =>
    aReport([`第${index}次会议学习贯彻。`, '它说：“a\\b”\u2028换行。'], {
      id: `r${index}`,
      title: `会议${index}`,
      year: 2012 + Math.floor(index / 3),
      level: '区县',
    }),
  );
}

async function write(name: string, reports = someReports(), cache = name) {
  const outDir = join(folder, name);
  const index = await indexArchive({ reports, aliases: ALIASES, cacheDir: join(folder, `cache-${cache}`) });
  await writeSearchData({
    reports,
    aliases: ALIASES,
    vocabulary: { levels: [], types: [], offices: [] },
    edition: '',
    index,
    outDir,
  });
  const names = (await listFiles(join(outDir, 'search'))).sort();
  const texts = await Promise.all(names.map((file) => readFile(join(outDir, 'search', file))));
  return new Map(names.map((file, index) => [file, decodeScript(texts[index] as Buffer)]));
}

test('equal reports give equal files, in any order, with and without a cache', async () => {
  const first = await write('one');
  expect(await write('two', someReports().reverse())).toEqual(first);
  expect(await write('three', someReports(), 'one')).toEqual(first);
});

test('a folder is written whole, and nothing else is left beside it', async () => {
  await write('four');
  await write('four', someReports().slice(1));
  expect(await readdir(join(folder, 'four'))).toEqual(['search']);
});

test('only our own files, each a script of one call', async () => {
  const files = await write('five');
  const kinds = [...files.keys()].map((file) => file.split('.')[0]);
  expect([...new Set(kinds)].sort()).toEqual([
    'archive',
    'cards',
    'columns',
    'directory',
    'engine',
    'index',
    'names',
    'packs',
    'texts',
    'wasm',
  ]);
  for (const [file, script] of files) {
    const calls: string[] = [];
    new Function('wenmai', script)({ put: (name: string) => calls.push(`${name}.js`) });
    expect(calls).toEqual([file]);
  }
});

test('a report keeps its characters through the script', async () => {
  const files = await write('six');
  const packs: string[] = [];
  for (const [file, script] of files) {
    if (file.startsWith('texts.'))
      new Function('wenmai', script)({ put: (_: string, text: string) => packs.push(text) });
  }
  const reports = (await Promise.all(packs.map(unpackJson))).flat() as { paragraphs: unknown[] }[];
  const paragraphs = reports.flatMap((report) => report.paragraphs);
  expect(paragraphs).toContainEqual(['p2', '它说：“a\\b”\u2028换行。']);
});

test('an archive of no reports has its data too', async () => {
  expect([...(await write('seven', [])).keys()].filter((file) => /^(index|texts)/.test(file))).toEqual([]);
});
