import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isWholeFolder, sealFolder } from '../../src/pipeline/sealed-folder.ts';
import { contentFolder, write } from './content-folder.ts';

const FILES = { 'a.js': '甲', 'b/c.js': '乙' };

test.each([
  ['as it was', () => undefined, true],
  ['a file altered', (folder: string) => write(folder, 'a.js', '田'), false],
  ['a file gone', (folder: string) => rmSync(join(folder, 'b/c.js')), false],
  ['a file too many', (folder: string) => write(folder, 'd.js', ''), false],
  ['the folder gone', (folder: string) => rmSync(folder, { recursive: true }), false],
  ['the seal gone', (folder: string) => rmSync(`${folder}.seal`), false],
])('%s', async (_name, change, whole) => {
  const folder = join(contentFolder(), 'kept');
  for (const [file, text] of Object.entries(FILES)) write(folder, file, text);
  expect(await isWholeFolder(folder)).toBe(false);
  await sealFolder(folder);
  change(folder);
  expect(await isWholeFolder(folder)).toBe(whole);
});
