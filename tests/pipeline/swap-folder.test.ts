import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { publishFolder, recoverFolder, stagingFolder, swapFolder } from '../../src/pipeline/swap-folder.ts';

/** No process has this number: it is beyond what systems give. */
const DEAD = 99_999_999;

function folders(): { outDir: string; staging: string; parent: string } {
  const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'wenmai-swap-'));
  const outDir = path.join(parent, 'dist');
  return { parent, outDir, staging: stagingFolder(outDir) };
}

function write(folder: string, text: string): void {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'index.html'), text);
}

const read = (folder: string): string => fs.readFileSync(path.join(folder, 'index.html'), 'utf8');

test('the new folder takes the place of the old one, and nothing is left beside it', () => {
  const { parent, outDir, staging } = folders();
  for (const text of ['甲', '乙']) {
    write(staging, text);
    swapFolder(staging, outDir);
    expect(read(outDir)).toBe(text);
    expect(fs.readdirSync(parent)).toEqual(['dist']);
  }
});

test('the old folder comes back when there is nothing to put in its place', () => {
  const { parent, outDir, staging } = folders();
  write(outDir, '旧');
  expect(() => swapFolder(staging, outDir)).toThrow();
  expect(read(outDir)).toBe('旧');
  expect(fs.readdirSync(parent)).toEqual(['dist']);
});

test('a folder built elsewhere is brought beside its place first', () => {
  const { parent, outDir } = folders();
  const built = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'wenmai-built-')), 'site');
  write(built, '新');
  write(outDir, '旧');
  publishFolder(built, outDir);
  expect(read(outDir)).toBe('新');
  expect(fs.readdirSync(parent)).toEqual(['dist']);
});

test('an old site that a killed build had put aside comes back, and its other leavings go', () => {
  const { parent, outDir } = folders();
  write(path.join(parent, `.dist.old-${DEAD}`), '旧');
  write(path.join(parent, `.dist.building-${DEAD}`), '半');
  write(path.join(parent, `.dist.gone-${DEAD}`), '残');
  recoverFolder(outDir);
  expect(read(outDir)).toBe('旧');
  expect(fs.readdirSync(parent)).toEqual(['dist']);
});

test('what a build that still runs has put aside stays, and so does a site that is there', () => {
  const { parent, outDir } = folders();
  write(outDir, '今');
  write(path.join(parent, `.dist.old-${DEAD}`), '旧');
  write(path.join(parent, `.dist.building-${process.ppid}`), '正在建');
  recoverFolder(outDir);
  expect(read(outDir)).toBe('今');
  expect(fs.readdirSync(parent).sort()).toEqual([`.dist.building-${process.ppid}`, 'dist']);
  recoverFolder(path.join(parent, 'nowhere', 'dist'));
});
