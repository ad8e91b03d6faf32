import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listFiles } from '../../../src/pipeline/files/files.ts';
import { makePortable, type PortableSummary } from '../../../src/pipeline/portable/make-portable.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenmai-portable-'));
});

afterEach(() => rm(folder, { recursive: true }));

const SITE = {
  'index.html': '<meta charset="utf-8"><script type="module" src="/assets/home.js"></script>',
  'reports/a.html':
    '<meta charset="utf-8"><link rel="stylesheet" href="/assets/a.css"><script type="module" src="/assets/report.js"></script>',
  'reports/b.html': '<meta charset="utf-8"><script type="module" src="/assets/report.js"></script>',
  'originals/a.html': '<script type="module" src="/assets/home.js"></script>',
  'assets/home.js': 'import { log } from "./shared.js"; log("home");',
  'assets/report.js': 'import { log } from "./shared.js"; log("report");',
  'assets/shared.js': 'export const log = (text) => { globalThis.said = text?.toUpperCase(); };',
  'assets/orphan.js': 'export {};',
  'assets/a.css': 'a{b:url(/assets/a.svg)}',
  'assets/a.svg': '<svg/>',
  'src/lib.ts': 'export const openArchive = (id: string): string => "archive " + id;',
};

test('bundles each list of modules once, and removes the modules', async () => {
  expect(await build()).toEqual({ pages: 3, bundles: 2, removed: 4 });
  const files = (await listFiles(folder)).map((file) => file.replace(/page\.[0-9a-f]{10}/, 'page.HASH'));
  expect(files).toEqual([
    'assets/a.css',
    'assets/a.svg',
    'assets/page.HASH.js',
    'assets/page.HASH.js',
    'index.html',
    'originals/a.html',
    'reports/a.html',
    'reports/b.html',
    'src/lib.ts',
    'wenmai.js',
  ]);
  const script = /src="\.\.\/(assets\/page\.\w+\.js)"/.exec(await readSite('reports/a.html'))?.[1] ?? '';
  expect(await readSite('reports/b.html')).toContain(script);
  expect(run(await readSite(script))).toMatchObject({ said: 'REPORT' });
});

test('writes a library that defines one global', async () => {
  await build();
  const { wenmai } = run(await readSite('wenmai.js')) as { wenmai: { openArchive: (id: string) => string } };
  expect(wenmai.openArchive('a')).toBe('archive a');
});

test('does not touch the archivist’s own files', async () => {
  await build();
  expect(await readSite('originals/a.html')).toBe(SITE['originals/a.html']);
});

test('writes the same bytes every time', async () => {
  await build();
  const first = await readAll();
  await rm(folder, { recursive: true });
  await build();
  expect(await readAll()).toEqual(first);
});

test('refuses scripts that would fail in the browser', async () => {
  const files = { ...SITE, 'assets/home.js': 'import { missing } from "./shared.js"; missing();' };
  await expect(build(files)).rejects.toThrow(/missing/);
});

async function build(files: Record<string, string> = SITE): Promise<PortableSummary> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  const libraries = [{ entry: 'src/lib.ts', file: 'wenmai.js', global: 'wenmai' }];
  return makePortable({ outDir: folder, root: folder, assets: 'assets', libraries, untouched: ['originals/'] });
}

const readSite = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');

async function readAll(): Promise<string[]> {
  const files = await listFiles(folder);
  return Promise.all(files.map(async (file) => `${file}\n${await readSite(file)}`));
}

/** What a classic script leaves in its global object. */
function run(code: string): Record<string, unknown> {
  const globals: Record<string, unknown> = {};
  runInNewContext(code, globals);
  return globals;
}
