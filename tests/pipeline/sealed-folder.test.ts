import { existsSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { isWholeFolder, keepSealed } from '../../src/pipeline/sealed-folder.ts';
import { contentFolder, write } from './content-folder.ts';

const FILES = { 'a.js': '甲', 'b/c.js': '乙' };

/** Files of a folder that is about to be kept as `folder`. */
function partIn(folder: string, name: string): string {
  const part = `${folder}.${name}`;
  for (const [file, text] of Object.entries(FILES)) write(part, file, text);
  return part;
}

test.each([
  ['as it was', () => undefined, true],
  ['a file altered', (folder: string) => write(folder, 'a.js', '田'), false],
  ['a file gone', (folder: string) => rmSync(join(folder, 'b/c.js')), false],
  ['a file too many', (folder: string) => write(folder, 'd.js', ''), false],
  ['the folder gone', (folder: string) => rmSync(folder, { recursive: true }), false],
  ['the seal gone', (folder: string) => rmSync(`${folder}.seal`), false],
])('%s', async (_name, change, whole) => {
  const folder = join(contentFolder(), 'kept');
  expect(await isWholeFolder(folder)).toBe(false);
  await keepSealed(partIn(folder, 'part'), folder);
  change(folder);
  expect(await isWholeFolder(folder)).toBe(whole);
});

test('builds at the same time keep one folder, whole, over a damaged one', async () => {
  const folder = join(contentFolder({ 'kept/a.js': '坏' }), 'kept');
  const parts = ['1', '2', '3', '4'].map((name) => partIn(folder, name));
  await Promise.all(parts.map((part) => keepSealed(part, folder)));
  expect(await isWholeFolder(folder)).toBe(true);
  expect(parts.filter((part) => existsSync(part))).toEqual([]);
});

/** How much lies in the folder; 0 where there is none, or where it goes while it is being looked at. */
function sizeOf(folder: string): number {
  const inode = (): number | undefined => lstatSync(folder, { throwIfNoEntry: false })?.ino;
  const before = inode();
  try {
    const size = readdirSync(folder).length;
    return inode() === before ? size : 0;
  } catch {
    return 0;
  }
}

test('a damaged folder goes in one step, between whose parts no other build can come', async () => {
  // File by file, the names of the first folder go long before the deepest ones.
  const names = ['1.js', '2.js', '3.js', `${'deep/'.repeat(100)}4.js`];
  const folder = join(contentFolder(Object.fromEntries(names.map((name) => [`kept/${name}`, '坏']))), 'kept');
  const sizes = new Set<number>();
  let isKept = false;
  const keeping = keepSealed(partIn(folder, 'part'), folder).finally(() => {
    isKept = true;
  });
  while (!isKept) {
    sizes.add(sizeOf(folder));
    await setImmediate();
  }
  await keeping;
  const whole = readdirSync(folder).length;
  expect([...sizes].filter((size) => size !== 0 && size !== names.length && size !== whole)).toEqual([]);
  expect(await isWholeFolder(folder)).toBe(true);
  expect(readdirSync(join(folder, '..')).sort()).toEqual(['kept', 'kept.seal']);
});
