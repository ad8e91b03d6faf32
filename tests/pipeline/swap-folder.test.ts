import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { publishFolder, recoverFolder, stagingFolder, swapFolder } from '../../src/pipeline/swap-folder.ts';
import { contentFolder, write } from './content-folder.ts';
import { writeSite } from './site-folder.ts';
import { treeOf } from './tree.ts';

/** No process has this number: it is beyond what systems give. */
const DEAD = 99_999_999;

function folders(): { outDir: string; staging: string; parent: string } {
  const parent = contentFolder();
  const outDir = path.join(parent, 'dist');
  return { parent, outDir, staging: stagingFolder(outDir) };
}

const read = (folder: string): string => fs.readFileSync(path.join(folder, 'index.html'), 'utf8');

test('the new folder takes the place of the old one, and nothing is left beside it', async () => {
  const { parent, outDir, staging } = folders();
  for (const text of ['甲', '乙']) {
    await writeSite(staging, text);
    expect(await swapFolder(staging, outDir)).toBeUndefined();
    expect(read(outDir)).toBe(text);
    expect(fs.readdirSync(parent)).toEqual(['dist']);
  }
});

test('the old folder comes back when there is nothing to put in its place', async () => {
  const { parent, outDir, staging } = folders();
  await writeSite(outDir, '旧');
  await expect(swapFolder(staging, outDir)).rejects.toThrow();
  expect(read(outDir)).toBe('旧');
  expect(fs.readdirSync(parent)).toEqual(['dist']);
});

test('a folder built elsewhere is brought beside its place first', async () => {
  const { parent, outDir } = folders();
  const built = await writeSite(path.join(contentFolder(), 'site'), '新');
  await writeSite(outDir, '旧');
  await publishFolder(built, outDir);
  expect(read(outDir)).toBe('新');
  expect(fs.readdirSync(parent)).toEqual(['dist']);
});

test('what others put into the place is never replaced', async () => {
  const { parent, outDir } = folders();
  const built = await writeSite(path.join(contentFolder(), 'site'), '新');
  for (const change of [
    () => write(outDir, '重要.txt', '字'),
    () => fs.rmSync(outDir, { recursive: true }),
    () => fs.writeFileSync(outDir, '字'),
  ]) {
    change();
    if (!fs.existsSync(outDir)) continue;
    const before = treeOf(parent);
    await expect(publishFolder(built, outDir)).rejects.toThrow('没有动它');
    expect(treeOf(parent)).toEqual(before);
  }
});

test('pages that were altered since they were made are put aside, not deleted', async () => {
  const { parent, outDir, staging } = folders();
  fs.mkdirSync(path.join(parent, 'dist.kept'));
  await writeSite(outDir, '旧');
  write(outDir, 'index.html', '改过');
  await writeSite(staging, '新');
  const folder = path.join(parent, 'dist.kept-2');
  expect(await swapFolder(staging, outDir)).toEqual({ folder, files: ['index.html'] });
  expect([read(outDir), read(folder)]).toEqual(['新', '改过']);
  expect(fs.readdirSync(parent).sort()).toEqual(['dist', 'dist.kept', 'dist.kept-2']);
});

test('an old site that a killed build had put aside comes back, and its other leavings go', async () => {
  const { parent, outDir } = folders();
  await writeSite(path.join(parent, `.dist.old-${DEAD}`), '旧');
  await writeSite(path.join(parent, `.dist.building-${DEAD}`), '半');
  // A removal that was killed: its pages are gone, or its manifest too.
  fs.rmSync(path.join(await writeSite(path.join(parent, `.dist.gone-${DEAD}`), '残'), 'index.html'));
  fs.mkdirSync(path.join(parent, `.dist.gone-${DEAD - 1}/reports`), { recursive: true });
  await recoverFolder(outDir);
  expect(read(outDir)).toBe('旧');
  expect(fs.readdirSync(parent)).toEqual(['dist']);
});

test('files of others under the names of leavings stay', async () => {
  const { parent, outDir } = folders();
  await writeSite(outDir);
  for (const what of ['old', 'gone', 'building']) write(parent, `.dist.${what}-${DEAD}/照片.jpg`, '图');
  write(await writeSite(path.join(parent, `.dist.old-${DEAD - 1}`)), '重要.txt', '字');
  await recoverFolder(outDir);
  const kept = [...treeOf(parent)].filter(([name]) => /照片|重要/u.test(name));
  expect(kept.map(([name]) => path.basename(name)).sort()).toEqual(['照片.jpg', '照片.jpg', '照片.jpg', '重要.txt']);
});

test('what a build that still runs has put aside stays, and so does a site that is there', async () => {
  const { parent, outDir } = folders();
  await writeSite(outDir, '今');
  await writeSite(path.join(parent, `.dist.old-${DEAD}`), '旧');
  await writeSite(path.join(parent, `.dist.building-${process.ppid}`), '正在建');
  await recoverFolder(outDir);
  expect(read(outDir)).toBe('今');
  expect(fs.readdirSync(parent).sort()).toEqual([`.dist.building-${process.ppid}`, 'dist']);
  await recoverFolder(path.join(parent, 'nowhere', 'dist'));
});
