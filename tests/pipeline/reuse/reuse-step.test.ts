import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reusePart } from '../../../src/core/reuse/layout.ts';
import type { LoadedArchive } from '../../../src/handover/handover.ts';
import { loadArchive } from '../../../src/pipeline/load-archive.ts';
import { reuseStep } from '../../../src/pipeline/reuse/reuse-step.ts';

const root = resolve(import.meta.dirname, '../../..');
let folder = '';
let archive: LoadedArchive;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenmai-reuse-'));
  archive = await loadArchive(join(root, 'content'));
}, 120_000);

afterAll(() => rm(folder, { recursive: true }));

/** The files that a build writes, with their content. */
async function build(from: LoadedArchive, cache: string, out: string): Promise<Map<string, string>> {
  const context = { root, cacheDir: join(folder, cache), log: () => undefined };
  await reuseStep.begin(from, context)(join(folder, out));
  const data = join(folder, out, 'search');
  const names = (await readdir(data, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files = await Promise.all(
    names.map(async (name) => [name.slice(data.length), await readFile(name, 'utf8')] as const),
  );
  return new Map(files);
}

/** The folders that the cache keeps, without the seals that prove them whole and the parts for the next build. */
const kept = async (): Promise<string[]> =>
  (await readdir(join(folder, 'cache/reuse'))).filter((name) => !/\.(?:seal|pack)$/.test(name));

it('writes files of a few reports each, the same whatever the order and whatever the cache holds', {
  timeout: 120_000,
}, async () => {
  const first = await build(archive, 'cache', 'a');
  const ids = archive.files.flatMap(({ report }) => report?.id ?? []);
  expect([...first.keys()].filter((name) => name.startsWith('/reuse/'))).toEqual(
    [...new Set(ids.map((id) => `/reuse/${reusePart(id, ids.length)}.js`))].sort(),
  );
  const turned = { ...archive, files: [...archive.files].reverse() };
  expect(await build(turned, 'other-cache', 'b')).toEqual(first);
  expect(await build(archive, 'cache', 'c')).toEqual(first);
  expect(await kept()).toHaveLength(1);
});

it('gives what a build from nothing gives when a report is gone, and keeps nothing of before', {
  timeout: 120_000,
}, async () => {
  const before = await build(archive, 'cache', 'd');
  const [gone, ...rest] = archive.files.filter(({ report }) => report !== undefined);
  const after = await build({ ...archive, files: rest }, 'cache', 'e');
  expect(gone).toBeDefined();
  expect(after).not.toEqual(before);
  expect(after).toEqual(await build({ ...archive, files: rest }, 'empty-cache', 'f'));
  expect(await kept()).toHaveLength(1);
});
