/** `npm run build` where something lies in its way: whatever it did not make is there afterwards, byte for byte. */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { resolveEnvironment } from '../../../src/pipeline/environment.ts';
import { contentFolder, REPORT, write } from '../content-folder.ts';
import { treeOf } from '../tree.ts';

const TIME = 600_000;

/** `openFiles` is the most that the build may hold open at once. */
function build(content: string, out: string, openFiles?: number): { code: number | null; printed: string } {
  const { cacheDir } = resolveEnvironment({ WENMAI_CONTENT: content });
  onTestFinished(() => fs.rmSync(cacheDir, { recursive: true, force: true }));
  const env = { ...process.env, WENMAI_CONTENT: content, WENMAI_OUT: out };
  const limit = openFiles === undefined ? '' : `ulimit -n ${openFiles} && `;
  const command = `${limit}exec "$0" scripts/build.ts`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command, process.execPath], { env, encoding: 'utf8' });
  return { code: status, printed: `${stdout}${stderr}` };
}

const FILES = { '报告/总结.txt': REPORT, '重要.txt': '字', '照片/一.jpg': '图' };

/** A place under the folder of a test, made before the build; `content` and `out` are paths in it. */
interface Place {
  what: string;
  content: string;
  out: string;
  prepare?: (folder: string) => void;
  says: RegExp;
}

const PLACES: readonly Place[] = [
  {
    what: 'a folder of other files',
    content: '报告',
    out: '照片',
    says: /照片）.*不是本程序生成的东西.*一\.jpg.*照片\/wenmai/su,
  },
  { what: 'a folder around the content', content: '报告', out: '.', says: /包含内容文件夹/u },
  { what: 'a folder in the content', content: '.', out: '网站', says: /在内容文件夹里/u },
  {
    what: 'a folder around the content, which is named by a link',
    content: '链接',
    out: '馆',
    prepare: (folder) => {
      fs.mkdirSync(path.join(folder, '馆'));
      fs.renameSync(path.join(folder, '报告'), path.join(folder, '馆/报告'));
      fs.symlinkSync('馆/报告', path.join(folder, '链接'));
    },
    says: /包含内容文件夹/u,
  },
  {
    what: 'a link to a folder around the content',
    content: '报告',
    out: '链接',
    prepare: (folder) => fs.symlinkSync('.', path.join(folder, '链接')),
    says: /包含内容文件夹/u,
  },
  {
    what: 'a folder in the content, through a link above it',
    content: '报告',
    out: '链接/网站',
    prepare: (folder) => fs.symlinkSync('报告', path.join(folder, '链接')),
    says: /在内容文件夹里/u,
  },
  { what: 'a file', content: '报告', out: '重要.txt', says: /是一个文件.*重要\.txt-site/su },
  { what: 'a place below a file', content: '报告', out: '重要.txt/dist', says: /上层是一个文件/u },
  {
    what: 'a link to nothing',
    content: '报告',
    out: '链接',
    prepare: (folder) => fs.symlinkSync('无', path.join(folder, '链接')),
    says: /链接 是链接，所指的 无 不存在/u,
  },
  {
    what: 'a link to a file',
    content: '报告',
    out: '链接',
    prepare: (folder) => fs.symlinkSync('重要.txt', path.join(folder, '链接')),
    says: /是一个文件/u,
  },
];

test.each(PLACES)('$what is refused as output, and nothing is changed', { timeout: TIME }, (place) => {
  const folder = contentFolder(FILES);
  place.prepare?.(folder);
  const before = treeOf(folder);
  const { code, printed } = build(path.join(folder, place.content), path.join(folder, place.out));
  expect(printed).toMatch(place.says);
  expect(printed).not.toMatch(/^\s+at /mu);
  expect(code).toBe(1);
  expect(treeOf(folder)).toEqual(before);
});

test('a link to a folder is followed and stays; files put into the site stop the next build and stay', {
  timeout: TIME,
}, () => {
  const folder = contentFolder(FILES);
  fs.mkdirSync(path.join(folder, '真'));
  fs.symlinkSync('真', path.join(folder, '链接'));
  const [content, out] = [path.join(folder, '报告'), path.join(folder, '链接')];
  const sources = treeOf(content);
  for (const time of ['once', 'again']) expect(build(content, out), time).toMatchObject({ code: 0 });
  expect(fs.readlinkSync(out)).toBe('真');
  expect(fs.existsSync(path.join(folder, '真/index.html'))).toBe(true);
  write(out, 'reports/批注.txt', '字');
  const before = treeOf(folder);
  expect(build(content, out)).toMatchObject({ code: 1, printed: expect.stringContaining('reports/批注.txt') });
  expect(treeOf(folder)).toEqual(before);
  expect(treeOf(content)).toEqual(sources);
});

/** A file system of its own, as small as asked; undefined where this user may not mount one. */
function smallDisk(size: string): string | undefined {
  const folder = contentFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync('umount', [folder]));
  return folder;
}

describe('a disk of its own for the site', () => {
  test('takes it while there is room, and keeps the old one when there is not', { timeout: TIME }, (context) => {
    const disk = smallDisk('24m');
    if (disk === undefined) return context.skip('this user may not mount a disk');
    const content = path.join(contentFolder(FILES), '报告');
    const out = path.join(disk, 'dist');
    write(disk, '重要.txt', '字');
    expect(build(content, out)).toMatchObject({ code: 0 });
    const room = fs.statfsSync(disk);
    fs.writeFileSync(path.join(disk, '满'), Buffer.alloc(room.bavail * room.bsize - 500_000));
    const before = treeOf(disk);
    const { code, printed } = build(content, out);
    expect(printed).toMatch(/磁盘空间不够.*还差约 \d+ MB.*原有的网站没有改动/u);
    expect(code).toBe(1);
    expect(treeOf(disk)).toEqual(before);
  });
});

test('content that cannot be written to, and more files than may be open at once', { timeout: TIME }, (context) => {
  const content = smallDisk('8m');
  if (content === undefined) return context.skip('this user may not mount a disk');
  for (let number = 1; number <= 300; number += 1)
    write(content, `${number}.txt`, `第${number}号通报\n本期只有一句话。\n`);
  execFileSync('mount', ['-o', 'remount,ro', content]);
  expect(() => write(content, '新.txt', '字')).toThrow(/EROFS/u);
  const before = treeOf(content);
  const out = path.join(contentFolder(), 'dist');
  expect(build(content, out, 256)).toMatchObject({ code: 0 });
  expect(fs.readdirSync(path.join(out, 'reports')).length).toBeGreaterThanOrEqual(300);
  expect(treeOf(content)).toEqual(before);
});
