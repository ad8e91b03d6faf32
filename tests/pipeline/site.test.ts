/** Builds whole sites, as `npm run build` does, and reads the pages back. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import { afterAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import { loadArchive } from '../../src/pipeline/load-archive.ts';
import { sharedFolder } from '../shared.ts';
import { buildSite, runBuild } from './build-site.ts';
import { writeSite } from './site-folder.ts';
import { treeOf } from './tree.ts';

const BUILD_TIME = 180_000;
const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'wenmai-site-'));
afterAll(() => fs.rmSync(temporary, { recursive: true, force: true }));

/** The text of every element of a page whose id is that of a paragraph, in document order. */
function paragraphsOf(html: string): { id: string; text: string }[] {
  const found: { id: string; text: string }[] = [];
  const open: ({ id: string; text: string } | undefined)[] = [];
  const parser = new Parser({
    onopentag(_name, { id }) {
      const paragraph = id !== undefined && /^p\d+$/u.test(id) ? { id, text: '' } : undefined;
      if (paragraph) found.push(paragraph);
      open.push(paragraph);
    },
    ontext(text) {
      for (const paragraph of open) if (paragraph) paragraph.text += text;
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return found;
}

async function readReports(contentDir: string): Promise<Report[]> {
  return (await loadArchive(contentDir)).files.flatMap(({ report }) => report ?? []);
}

/** White space, controls and invisible formatting characters: what the pages may drop. */
const unfold = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]/gu, '');

const folders = [
  { name: 'the samples', dir: path.resolve('content') },
  { name: 'the seeds', dir: sharedFolder('seeds') },
];

for (const { name, dir } of folders) {
  describe.skipIf(dir === undefined)(`${name}${dir === undefined ? ' (folder not at hand, skipped)' : ''}`, () => {
    test('every page holds exactly the paragraphs of its report, in order', { timeout: BUILD_TIME }, async () => {
      const contentDir = dir ?? '';
      const out = await buildSite(contentDir);
      const reports = await readReports(contentDir);
      expect(reports.length).toBeGreaterThan(0);
      for (const { id, source, paragraphs, cleaned } of reports) {
        const shown = paragraphsOf(fs.readFileSync(path.join(out, 'reports', `${id}.html`), 'utf8'));
        const expected = paragraphs.map((paragraph) => ({ id: paragraph.id, text: paragraph.text }));
        expect(shown, source.file).toEqual(expected);
        if (source.encoding !== 'UTF-8' || !source.file.endsWith('.txt')) continue;
        const removed = new Set(cleaned.filter(({ action }) => action === 'removed').map(({ line }) => line));
        const lines = fs.readFileSync(path.join(contentDir, source.file), 'utf8').split(/\r\n?|\n/u);
        const kept = lines.filter((_, index) => !removed.has(index + 1)).join('');
        expect(unfold(shown.map(({ text }) => text).join('')), source.file).toBe(unfold(kept));
      }
      const intake = fs.readFileSync(path.join(out, 'intake.html'), 'utf8');
      const text = unfold(textOf(intake));
      for (const { source, cleaned } of reports) {
        expect(text).toContain(unfold(source.file));
        for (const line of cleaned.filter(({ action }) => action === 'removed'))
          expect(text).toContain(unfold(line.text));
      }
      const { reports: listed } = JSON.parse(fs.readFileSync(path.join(out, 'data/catalogue.json'), 'utf8'));
      expect(listed.map(({ id }: { id: string }) => id).sort()).toEqual(reports.map(({ id }) => id).sort());
      for (const { url } of listed) expect(fs.existsSync(path.join(out, url))).toBe(true);
    });
  });
}

function textOf(html: string): string {
  let text = '';
  new Parser({ ontext: (part) => (text += part) }).end(html);
  return text;
}

test('a build of faulty content names every fault at once and leaves the old site as it was', {
  timeout: BUILD_TIME,
}, async () => {
  const dir = path.join(temporary, 'faulty');
  fs.mkdirSync(dir);
  fs.writeFileSync(path.join(dir, 'empty.txt'), '');
  fs.writeFileSync(path.join(dir, 'renamed.txt'), Buffer.from('504b0304140006000800', 'hex'));
  fs.writeFileSync(
    path.join(dir, 'level.md'),
    '---\nlevel: 区\n---\n\n# 某县2021年工作总结\n\n今年以来，我县各项工作有序推进。\n',
  );
  fs.writeFileSync(path.join(dir, 'catalogue.csv'), 'file,tytle\nmissing.txt,总结\n');
  const out = path.join(temporary, 'faulty-out');
  const before = treeOf(await writeSite(out, '旧站'));
  const failure = await runBuild(dir, out);
  expect(failure.code).toBe(1);
  const printed = `${failure.stdout}${failure.stderr}`;
  for (const file of ['empty.txt', 'renamed.txt', 'level.md', 'catalogue.csv']) expect(printed).toContain(file);
  expect(printed).toContain('区县');
  expect(printed).not.toMatch(/^\s+at /mu);
  expect(treeOf(out)).toEqual(before);
  expect(fs.readdirSync(temporary).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a lenient build leaves faulty files out, names them on intake.html and at its end, and exits with 3', {
  timeout: BUILD_TIME,
}, async () => {
  const dir = path.join(temporary, 'partly-faulty');
  fs.mkdirSync(dir);
  fs.writeFileSync(path.join(dir, 'good.txt'), '云河县档案馆2022年工作总结\n2022年，我馆接收档案4318卷。\n');
  fs.writeFileSync(path.join(dir, 'empty.txt'), '');
  fs.writeFileSync(path.join(dir, 'level.txt'), '---\nlevel: 区\n---\n云河县2021年工作总结\n各项工作有序推进。\n');
  const out = path.join(temporary, 'lenient-out');
  const run = await runBuild(dir, out, ['--lenient']);
  expect(run.code).toBe(3);
  expect(run.stdout.trim().split('\n').at(-1)).toContain('已隔离 2 个有误的文件');
  for (const file of ['empty.txt', 'level.txt']) expect(run.stderr).toContain(file);
  expect(run.stderr).toContain('第 2 行 级别“区”');
  expect(fs.readdirSync(path.join(out, 'reports'))).toEqual(['good.html']);
  const intake = textOf(fs.readFileSync(path.join(out, 'intake.html'), 'utf8'));
  expect(intake).toContain('未收入的文件 2 个');
  expect(intake).toMatch(/level\.txt\s*错误\s*第 2 行：级别“区”不在词表中。.*区县/su);
});
