import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { requireReplaceableFile, writeWhole } from '../../src/pipeline/output-file.ts';
import { contentFolder } from './content-folder.ts';
import { treeOf } from './tree.ts';

const FILES = { '报告/总结.txt': '字', '重要.jsonl': '我的', '旧.jsonl': '{"id":"a"}\n', '空.jsonl': '' };

/** The refusal of a file that must not be written; undefined where it may. Nothing has changed. */
function refusal(folder: string, file: string): string | undefined {
  const before = treeOf(folder);
  const rules = {
    setting: '--out',
    contentDir: path.join(folder, '报告'),
    isOurs: (head: string) => head.startsWith('{'),
  };
  try {
    requireReplaceableFile(path.join(folder, file), rules);
    return undefined;
  } catch (error) {
    expect(treeOf(folder)).toEqual(before);
    return (error as Error).message;
  }
}

test('only a new file, an empty one or one of ours is written', () => {
  const folder = contentFolder(FILES);
  fs.symlinkSync('报告', path.join(folder, '链接'));
  fs.symlinkSync('重要.jsonl', path.join(folder, '别名.jsonl'));
  expect(['新.jsonl', '旧.jsonl', '空.jsonl'].map((file) => refusal(folder, file))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(refusal(folder, '重要.jsonl')).toContain('不是由此写出的文件');
  expect(refusal(folder, '报告/总结.txt')).toContain('在内容文件夹里');
  expect(refusal(folder, '报告/新.jsonl')).toContain('在内容文件夹里');
  expect(refusal(folder, '链接/新.jsonl')).toContain('在内容文件夹里');
  expect(refusal(folder, '报告')).toContain('不是文件');
  expect(refusal(folder, '别名.jsonl')).toContain('不是文件');
  expect(refusal(folder, '无/新.jsonl')).toContain('不存在');
});

test('a file is written whole or not at all', async () => {
  const folder = contentFolder({ '旧.jsonl': '旧' });
  const target = path.join(folder, '旧.jsonl');
  const failing = function* (): Generator<string> {
    yield '新';
    throw new Error('停');
  };
  await expect(writeWhole(target, failing())).rejects.toThrow('停');
  await expect(writeWhole(path.join(folder, '无/新.jsonl'), ['新'])).rejects.toThrow(/ENOENT/);
  expect(fs.readdirSync(folder)).toEqual(['旧.jsonl']);
  expect(fs.readFileSync(target, 'utf8')).toBe('旧');
  await writeWhole(target, ['一', '二'.repeat(100_000)]);
  expect(fs.readFileSync(target, 'utf8')).toBe(`一${'二'.repeat(100_000)}`);
  expect(fs.readdirSync(folder)).toEqual(['旧.jsonl']);
});
