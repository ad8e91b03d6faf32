import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
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
