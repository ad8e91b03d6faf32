import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { stagingFolder, swapFolder } from '../../src/build/swap-folder.ts';

function folders(): { outDir: string; staging: string; parent: string } {
  const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'wenmai-swap-'));
  const outDir = path.join(parent, 'dist');
  return { parent, outDir, staging: stagingFolder(outDir) };
}

function write(folder: string, text: string): void {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'index.html'), text);
}

test('the new folder takes the place of the old one, and nothing is left beside it', () => {
  const { parent, outDir, staging } = folders();
  for (const text of ['甲', '乙']) {
    write(staging, text);
    swapFolder(staging, outDir);
    expect(fs.readFileSync(path.join(outDir, 'index.html'), 'utf8')).toBe(text);
    expect(fs.readdirSync(parent)).toEqual(['dist']);
  }
});

test('the old folder comes back when there is nothing to put in its place', () => {
  const { parent, outDir, staging } = folders();
  write(outDir, '旧');
  expect(() => swapFolder(staging, outDir)).toThrow();
  expect(fs.readFileSync(path.join(outDir, 'index.html'), 'utf8')).toBe('旧');
  expect(fs.readdirSync(parent)).toEqual(['dist']);
});
