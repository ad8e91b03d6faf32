/** Builds that take over pages of the build before, as `npm run build` does, in a copy of the program that can be changed. */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openKeptPages } from '../../src/pipeline/kept-pages.ts';
import type { PageFindings } from '../../src/pipeline/portable/guard/page-faults.ts';
import { reportId } from '../../src/pipeline/report-id.ts';
import { contentFolder, REPORT, write } from './content-folder.ts';
import { treeOf } from './tree.ts';

const TIME = 600_000;
const ROOT = path.join(import.meta.dirname, '../..');
const PROGRAM = ['src', 'scripts', 'public', 'package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'];

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'wenmai-kept-'));
const program = path.join(temporary, 'program');
const content = path.join(temporary, 'content');
beforeAll(() => {
  for (const name of PROGRAM) fs.cpSync(path.join(ROOT, name), path.join(program, name), { recursive: true });
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(program, 'node_modules'), 'junction');
  for (const office of ['档案馆', '水务局']) {
    for (const year of [2019, 2020, 2022]) writeReport(`${office}${year}.txt`, office, year);
  }
  writeReport('林业局2019.txt', '林业局', 2019);
});
afterAll(() => fs.rmSync(temporary, { recursive: true, force: true }));

const writeReport = (file: string, office: string, year: number): void =>
  write(content, file, REPORT.replaceAll('2022', String(year)).replaceAll('档案馆', office));

/** Builds into a folder of that name; gives its files. Builds with the same cache follow one another. */
async function build(out: string, cache: string, of = content): Promise<Map<string, string>> {
  const env = {
    ...process.env,
    WENMAI_CONTENT: of,
    WENMAI_OUT: path.join(temporary, out),
    WENMAI_CACHE: path.join(temporary, cache),
  };
  await promisify(execFile)(process.execPath, ['scripts/build.ts'], { cwd: program, env });
  return treeOf(path.join(temporary, out));
}

/** Files that are in one of two sites only, or differ. */
function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file)).sort();
}

const archivesIn = (cache: string): string[] =>
  fs.readdirSync(path.join(temporary, cache)).filter((name) => name.startsWith('archive-'));

/** When the code of pages was bundled. */
const bundledAt = (cache: string): number => fs.statSync(path.join(temporary, cache, 'program/page-code.pack')).mtimeMs;

/** The pages that are kept of an archive, with the times at which their packs were written. */
function packsOf(archive: string): Map<string, number> {
  const folder = path.join(temporary, 'cache', archive, 'pages');
  const names = fs.readdirSync(folder);
  return new Map(
    names.flatMap((name) => {
      const [line = ''] = fs.readFileSync(path.join(folder, name), 'utf8').split('\n', 1);
      const { head } = JSON.parse(line) as { head: { page: string }[] };
      return head.map(({ page }): [string, number] => [page, fs.statSync(path.join(folder, name)).mtimeMs]);
    }),
  );
}

const reportsAmong = (packs: ReadonlyMap<string, number>): string[] =>
  [...packs.keys()].filter((page) => page.startsWith('reports/'));

function replaceIn(file: string, from: string, to: string): void {
  const text = fs.readFileSync(path.join(program, file), 'utf8');
  expect(text).toContain(from);
  fs.writeFileSync(path.join(program, file), text.replace(from, to));
}

/** A cache that holds bundled code of another cache, and no page. */
function cacheOfCode(cache: string, from: string): string {
  fs.cpSync(path.join(temporary, from, 'program'), path.join(temporary, cache, 'program'), { recursive: true });
  return cache;
}

// Bundling takes most of a build: it happens where the program has changed, and once with nothing kept, to compare with.
// A change that makes every page again has a build without another such change, which would hide it.
test('a template, a style and a report deleted, then a setting, and reports edited, added and renamed: byte for byte as from nothing', {
  timeout: TIME,
}, async () => {
  const other = contentFolder({ '总结.txt': REPORT });
  await build('of-another', 'cache', other);
  const bundled = bundledAt('cache');
  const [ofOther = ''] = archivesIn('cache');
  await build('first', 'cache');
  const own = archivesIn('cache').find((name) => name !== ofOther) ?? expect.fail('nothing kept');
  expect(bundledAt('cache'), 'bundles are of the program alone: another archive takes them').toBe(bundled);
  expect(reportsAmong(packsOf(own))).toHaveLength(7);

  fs.rmSync(path.join(content, '林业局2019.txt'));
  replaceIn('src/components/report/ReadingLine.astro', '专注', '静读');
  replaceIn('src/styles/report/report.css', '.report-grid {', '.report-grid {\n  outline: 0;');
  const otherRestyled = await build('of-another-restyled', 'cache', other);
  const rebundled = bundledAt('cache');
  expect(rebundled).toBeGreaterThan(bundled);
  const restyled = await build('restyled', 'cache');
  const pagesAnew = cacheOfCode('cache-of-code', 'cache');
  const copiedAt = bundledAt(pagesAnew);
  expect(differences(otherRestyled, await build('of-another-anew', pagesAnew, other))).toEqual([]);
  expect(differences(restyled, await build('restyled-anew', pagesAnew))).toEqual([]);
  expect(bundledAt(pagesAnew)).toBe(copiedAt);
  expect(reportsAmong(packsOf(own))).toHaveLength(6);

  write(content, 'archive.yaml', 'title: 云河县文库\n');
  writeReport('档案馆2021.txt', '档案馆', 2021);
  fs.renameSync(path.join(content, '水务局2019.txt'), path.join(content, '水务局旧.txt'));
  writeReport('林业局2018.txt', '林业局', 2018);
  await build('moved', 'cache');
  const moved = packsOf(own);
  expect(reportsAmong(moved)).toHaveLength(8);
  write(content, '档案馆2022.txt', `${REPORT}今后要补齐短板。\n2022年12月5日\n`);
  const changed = await build('changed', 'cache');
  // By bundles of the other archive and pages kept by several builds, or by neither.
  expect(differences(changed, await build('changed-anew', 'cache-of-nothing'))).toEqual([]);
  expect(bundledAt('cache')).toBe(rebundled);
  const after = packsOf(own);
  // The lists of the other offices hold nothing that was edited.
  const isKept = (page: string): boolean => after.get(page) === moved.get(page);
  for (const folder of ['offices/', 'series/']) {
    const lists = [...moved.keys()].filter((page) => page.startsWith(folder));
    expect(lists.length).toBeGreaterThan(1);
    expect(lists.filter((page) => !isKept(page))).toHaveLength(1);
  }
  // 2022 of the water office stands in a series whose other reports are what they were, but for a new address.
  const pages = differences(restyled, changed).filter((file) => /^reports\//.test(file));
  expect(pages).toContain(`reports/${reportId('水务局2022.txt')}.html`);
});

const FOUND: PageFindings = { faults: [], anchors: ['p1'], targets: ['index.html'], crossings: [] };

/** Keeps pages as a build does: those that are not placed are made. Gives the pages that were made. */
async function keepAll(folder: string, wanted: Record<string, string>, code = '1'): Promise<string[]> {
  const outDir = contentFolder();
  const kept = openKeptPages({ folder, outDir, code: async () => code, edition: () => 'e1' });
  const placed = await kept.place(
    Object.entries(wanted).map(([page, shows]) => ({ page, shows })),
    '',
  );
  const made = Object.keys(wanted).filter((page) => !placed.has(page));
  for (const page of made) write(outDir, page, `${page}: ${wanted[page]}`);
  for (const [page, shows] of Object.entries(wanted))
    expect(fs.readFileSync(path.join(outDir, page), 'utf8')).toBe(`${page}: ${shows}`);
  for (const page of placed) expect(kept.placed.get(page)).toEqual(FOUND);
  await kept.keep(new Map(Object.keys(wanted).map((page) => [page, FOUND])));
  return made;
}

test('only pages that show something else are made again', async () => {
  const folder = contentFolder();
  const pages: Record<string, string> = Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [`reports/${index}.html`, `甲${index}`]),
  );
  expect(await keepAll(folder, pages)).toEqual(Object.keys(pages));
  expect(await keepAll(folder, pages)).toEqual([]);
  const fewer: Record<string, string> = { ...pages, 'reports/9.html': '乙', 'years/2022.html': '年' };
  delete fewer['reports/7.html'];
  expect(await keepAll(folder, fewer)).toEqual(['reports/9.html', 'years/2022.html']);
  expect(await keepAll(folder, fewer)).toEqual([]);
  expect(await keepAll(folder, pages)).toEqual(['reports/7.html', 'reports/9.html']);
});

test('a page that bears the edition gets that of the new build', async () => {
  const folder = contentFolder();
  const page = 'series/a.html';
  const bearing = (edition: string): string => `<head><meta name="wenmai-edition" content="${edition}"></head>文`;
  for (const edition of ['e1', 'e2', 'e2', 'e3']) {
    const outDir = contentFolder();
    const kept = openKeptPages({ folder, outDir, code: async () => '1', edition: () => edition });
    const placed = await kept.place([{ page, shows: '甲' }], '');
    expect(placed.has(page)).toBe(edition !== 'e1');
    if (!placed.has(page)) write(outDir, page, bearing(edition));
    expect(fs.readFileSync(path.join(outDir, page), 'utf8')).toBe(bearing(edition));
    await kept.keep(new Map([[page, FOUND]]));
  }
});

test('other code makes all pages again, and so does a spoilt pack those that it held', async () => {
  const folder = contentFolder();
  const pages = { 'reports/a.html': '甲', 'years/2022.html': '年' };
  await keepAll(folder, pages);
  expect(await keepAll(folder, pages, '2')).toEqual(Object.keys(pages));
  const pack = path.join(folder, fs.readdirSync(folder).find((name) => name.startsWith('reports-')) ?? '');
  const bytes = fs.readFileSync(pack);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  fs.writeFileSync(pack, bytes);
  expect(await keepAll(folder, pages, '2')).toEqual(['reports/a.html']);
});
