import { expect, test } from 'vitest';
import { formatCheck } from '../../src/pipeline/check-listing.ts';
import { checkResult } from '../../src/pipeline/intake-listing.ts';
import { loadArchive } from '../../src/pipeline/load-archive.ts';
import { contentFolder, REPORT } from './content-folder.ts';

const FILES = {
  'a.txt': REPORT,
  'b.txt': '',
  'c\u001b[31m.txt': '',
  'catalogue.csv': 'file,note,level\na.txt,"甲\n乙",县里\nx.txt,,\n',
  'd.png': 'x',
};

test('with --all the sum comes first, then every error by its kind with the cell that it stands in, then the files', async () => {
  const archive = await loadArchive(contentFolder(FILES));
  const [summary = '', errors = '', ...rest] = formatCheck(archive, { folder: 'content', all: true }).split('\n\n');
  expect(summary).toMatchInlineSnapshot(`
    "内容文件夹  content
    文件        5 个：略过 2，有误 3
    问题        错误 3（3 个文件），警告 1（1 个文件），提示 2（2 个文件）
    待核        无"
  `);
  expect(errors).toMatchInlineSnapshot(`
    "错误 3 处（改正之前不能建馆）
      unknown-level 1 处
        catalogue.csv C2 格  级别“县里”不在词表中。是否为“区县”？可用的值：中央、省、市、区县、乡镇、单位。
      empty-file 2 处：请补上正文，或移出内容文件夹。
        b.txt            文件里没有文字。
        c\\u{1b}[31m.txt  文件里没有文字。"
  `);
  expect(rest.at(-1)).toMatchInlineSnapshot(
    `"0 份报告，3 处错误，1 处警告。改正后运行 npm run build；要先建成其余部分，用 npm run build -- --lenient。"`,
  );
});

test('by default counts come first, then the first three of each kind, and no file', async () => {
  const copies = Array.from({ length: 60 }, (_, index) => [`${String(index).padStart(2, '0')}.txt`, REPORT]);
  const empty = Array.from({ length: 60 }, (_, index) => [`空${String(index).padStart(2, '0')}.txt`, '']);
  const archive = await loadArchive(contentFolder(Object.fromEntries([...copies, ...empty])));
  const listing = formatCheck(archive, { folder: 'content' });
  expect(listing.match(/空\d+\.txt/gu)).toEqual(['空00.txt', '空01.txt', '空02.txt']);
  expect(listing).toContain('… 另有 57 处');
  expect(listing.match(/^ {4}\d\d\.txt/gmu)).toHaveLength(3);
  expect(listing).not.toContain('UTF-8');
  expect(listing.split('\n').length).toBeLessThan(24);
  const all = formatCheck(archive, { folder: 'content', all: true });
  expect(new Set(all.match(/空\d+\.txt/gu))).toHaveProperty('size', 60);
  expect(all).not.toContain('… 另有');
});

test('for programs a problem has its cell, and its file where that is another', async () => {
  const { files } = checkResult((await loadArchive(contentFolder(FILES))).files);
  expect(files.find(({ file }) => file === 'a.txt')?.problems).toEqual([
    {
      code: 'unknown-level',
      severity: 'error',
      message: expect.stringContaining('是否为“区县”？'),
      line: 2,
      cell: 'C2',
      file: 'catalogue.csv',
    },
  ]);
  expect(files.find(({ file }) => file === 'catalogue.csv')?.problems).toContainEqual({
    code: 'catalogue-missing-file',
    severity: 'warning',
    message: expect.any(String),
    line: 4,
    cell: 'A3',
  });
});
