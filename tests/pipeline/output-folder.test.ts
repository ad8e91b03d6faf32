import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { OutputRefused, removeOurs, requireReplaceable } from '../../src/pipeline/output-folder.ts';
import { contentFolder, write } from './content-folder.ts';
import { writeSite } from './site-folder.ts';
import { treeOf } from './tree.ts';

const RULES = { setting: 'WENMAI_OUT' };
const MANIFEST = 'data/manifest-sha256.txt';

/** The refusal of a folder that must not be replaced; nothing in or around it has changed. */
function refusal(parent: string, folder: string): string {
  const before = treeOf(parent);
  try {
    requireReplaceable(folder, RULES);
  } catch (error) {
    expect(error).toBeInstanceOf(OutputRefused);
    expect(treeOf(parent)).toEqual(before);
    return error instanceof Error ? error.message : '';
  }
  throw new Error(`${folder} would be replaced.`);
}

test('a folder that is missing, empty or ours may be replaced', async () => {
  const parent = contentFolder();
  fs.mkdirSync(path.join(parent, 'empty'));
  const site = await writeSite(path.join(parent, 'site'));
  write(site, '.DS_Store', 'left by a system');
  expect(['no/where', 'empty', 'site'].map((name) => requireReplaceable(path.join(parent, name), RULES))).toEqual([
    'missing',
    'empty',
    'ours',
  ]);
  fs.rmSync(path.join(site, 'reports/a.html'));
  expect(requireReplaceable(site, RULES), 'part of a site').toBe('ours');
});

test.each<[string, (folder: string) => void, string]>([
  ['a file', (folder) => write(folder, '重要.txt', '字'), '重要.txt'],
  ['a file deep in it', (folder) => write(folder, 'data/旧/照片.jpg', '图'), 'data/旧/照片.jpg'],
  ['a hidden file', (folder) => write(folder, '.git/HEAD', 'ref'), '.git/HEAD'],
  ['an empty folder', (folder) => fs.mkdirSync(path.join(folder, '照片')), '照片/'],
  ['a link', (folder) => fs.symlinkSync('/', path.join(folder, 'originals/根')), 'originals/根'],
  [
    'a link under the name of a page',
    (folder) => {
      fs.renameSync(path.join(folder, 'index.html'), path.join(folder, '../mine.html'));
      fs.symlinkSync('../mine.html', path.join(folder, 'index.html'));
    },
    'index.html',
  ],
])('beside a site, %s of others stops a build and is named', async (_what, add, name) => {
  const parent = contentFolder();
  const site = await writeSite(path.join(parent, 'site'));
  add(site);
  expect(refusal(parent, site)).toContain(`\n  ${name}\n`);
});

test.each<[string, (folder: string) => Promise<unknown> | unknown]>([
  ['a folder of files', (folder) => write(folder, '照片/一.jpg', '图')],
  ['an empty folder in a folder', (folder) => fs.mkdirSync(path.join(folder, '照片'), { recursive: true })],
  ['a site without its manifest', async (folder) => fs.rmSync(path.join(await writeSite(folder), MANIFEST))],
  [
    'a manifest of somebody else',
    async (folder) => {
      const text = fs.readFileSync(path.join(await writeSite(folder), MANIFEST), 'utf8');
      write(folder, MANIFEST, text.replace(/^#.*\n/u, ''));
    },
  ],
])('is not ours: %s', async (_what, make) => {
  const parent = contentFolder();
  const folder = path.join(parent, 'out');
  await make(folder);
  expect(refusal(parent, folder)).toMatch(/不是本程序生成的东西.*wenmai/su);
});

test('a file, a link or a place below a file is refused', async () => {
  const parent = contentFolder({ 'a.txt': '字' });
  fs.symlinkSync(await writeSite(path.join(parent, 'site')), path.join(parent, 'link'));
  expect(refusal(parent, path.join(parent, 'a.txt'))).toContain('是一个文件');
  expect(refusal(parent, path.join(parent, 'link'))).toContain('是链接');
  expect(refusal(parent, path.join(parent, 'a.txt/site'))).toContain('上层是一个文件');
});

test('many strangers are counted', () => {
  const files = Array.from({ length: 25 }, (_, index): [string, string] => [`${index}.txt`, '']);
  const folder = contentFolder(Object.fromEntries(files));
  expect(refusal(folder, folder)).toContain('另有 15 个');
});

test('a removal takes what the manifest lists, and keeps what was added or altered since', async () => {
  const parent = contentFolder();
  const site = await writeSite(path.join(parent, 'site'));
  write(site, 'index.html', '改过');
  write(site, 'reports/新.txt', '字');
  expect((await removeOurs(site)).sort()).toEqual(['index.html', 'reports/新.txt']);
  expect([...treeOf(site).keys()].sort()).toEqual([
    'data',
    MANIFEST,
    'index.html',
    'originals',
    'reports',
    'reports/新.txt',
  ]);
  fs.rmSync(path.join(site, 'index.html'));
  fs.rmSync(path.join(site, 'reports/新.txt'));
  expect(await removeOurs(site)).toEqual([]);
  expect(fs.readdirSync(parent)).toEqual([]);
  expect(await removeOurs(site)).toEqual([]);
});

test('a removal does not go through a link to files of the same names', async () => {
  const parent = contentFolder();
  const site = await writeSite(path.join(parent, 'site'));
  fs.renameSync(path.join(site, 'reports'), path.join(parent, '来源'));
  fs.symlinkSync('../来源', path.join(site, 'reports'));
  const before = treeOf(path.join(parent, '来源'));
  expect(await removeOurs(site)).toEqual(['reports']);
  expect(treeOf(path.join(parent, '来源'))).toEqual(before);
});

test('a copied site is ours, whatever the times of its files', async () => {
  const parent = contentFolder();
  const copy = path.join(parent, 'copy');
  fs.cpSync(await writeSite(path.join(parent, 'site')), copy, { recursive: true });
  for (const file of ['index.html', 'reports/a.html']) fs.utimesSync(path.join(copy, file), new Date(), new Date());
  expect(requireReplaceable(copy, RULES)).toBe('ours');
  expect(await removeOurs(copy)).toEqual([]);
});
