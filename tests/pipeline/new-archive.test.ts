import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadArchive } from '../../src/pipeline/load-archive.ts';
import { createArchive } from '../../src/pipeline/new-archive.ts';
import { REPORT } from './content-folder.ts';

const root = resolve('.');

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wenmai-new-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('a new archive asks for nothing but reports', async () => {
  const folder = join(scratch(), '移动 盘#1', '我的"馆藏"');
  expect(createArchive({ folder, root })).toEqual({ files: ['archive.yaml', 'catalogue.csv', 'README.md'] });
  const empty = await loadArchive(folder);
  expect(empty.problems.filter(({ severity }) => severity !== 'info').map(({ code }) => code)).toEqual(['no-reports']);
  expect(empty.settings.title).toBe('我的"馆藏"');
  writeFileSync(join(folder, 'a.txt'), REPORT);
  const { files, problems } = await loadArchive(folder);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(files.filter(({ status }) => status === 'report').map(({ file }) => file)).toEqual(['a.txt']);
});

test('nothing that exists is changed', () => {
  const folder = scratch();
  writeFileSync(join(folder, 'archive.yaml'), 'title: 甲\n');
  expect(createArchive({ folder, root })).toEqual({ fault: expect.stringContaining('里已有文件，没有改动') });
  expect(readdirSync(folder)).toEqual(['archive.yaml']);
  expect(readFileSync(join(folder, 'archive.yaml'), 'utf8')).toBe('title: 甲\n');
  expect(createArchive({ folder: join(folder, 'archive.yaml'), root })).toEqual({
    fault: expect.stringContaining('是一个文件'),
  });
  mkdirSync(join(folder, '空'));
  expect(createArchive({ folder: join(folder, '空'), root })).toHaveProperty('files');
});

test('an archive stays out of the program', () => {
  for (const folder of [root, join(root, '馆藏')])
    expect(createArchive({ folder, root })).toEqual({ fault: expect.stringContaining('在程序的文件夹里') });
  const folder = scratch();
  symlinkSync(join(root, 'docs'), join(folder, '链接'));
  symlinkSync('无', join(folder, '断'));
  for (const name of ['链接', '链接/馆藏'])
    expect(createArchive({ folder: join(folder, name), root })).toEqual({
      fault: expect.stringContaining('在程序的文件夹里'),
    });
  expect(createArchive({ folder: join(folder, '断'), root })).toEqual({ fault: expect.stringContaining('不存在') });
});
