/** Builds that are interrupted, repeated and run side by side, as `npm run build` runs them. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { resolveEnvironment } from '../../../src/pipeline/environment.ts';
import { verifyCopy } from '../../../src/pipeline/preservation/verify.ts';
import { REPORT } from '../content-folder.ts';
import { writeSite } from '../site-folder.ts';
import { fileCount, treeOf } from '../tree.ts';

const TIME = 600_000;
const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'wenmai-whole-'));
const caches: string[] = [];
afterAll(() => {
  for (const folder of [temporary, ...caches]) fs.rmSync(folder, { recursive: true, force: true });
});

function contentOf(name: string, files: Record<string, string>): string {
  const folder = path.join(temporary, name);
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
  caches.push(resolveEnvironment({ WENMAI_CONTENT: folder }).cacheDir);
  return folder;
}

const start = (content: string, out: string, env: NodeJS.ProcessEnv = {}, args: string[] = []) =>
  spawn(process.execPath, [...args, 'scripts/build.ts'], {
    env: { ...process.env, WENMAI_CONTENT: content, WENMAI_OUT: out, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

interface Ended {
  code: number | null;
  printed: string;
}

function ended(child: ReturnType<typeof start>): Promise<Ended> {
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (printed += data));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, printed })));
}

async function build(...args: Parameters<typeof start>): Promise<void> {
  const { code, printed } = await ended(start(...args));
  expect(printed, printed).toContain('已生成');
  expect(code).toBe(0);
}

const YEARS = Object.fromEntries(
  [2019, 2020, 2021, 2022].map((year) => [`${year}/总结.txt`, REPORT.replaceAll('2022', String(year))]),
);

/** Spoils each file of a cache in one of four ways: gone, cut short, one sign changed, empty. */
function spoil(folder: string): number {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.map((name) => path.join(folder, name)).filter((file) => fs.statSync(file).isFile());
  files.forEach((file, index) => {
    const bytes = fs.readFileSync(file);
    const middle = bytes.length >> 1;
    const altered = Buffer.from(bytes);
    altered[middle] = (altered[middle] ?? 0) ^ 1;
    if (index % 4 === 0) fs.rmSync(file);
    else fs.writeFileSync(file, [altered, bytes.subarray(0, middle), Buffer.alloc(0)][(index % 4) - 1] ?? '');
  });
  return files.length;
}

test('another day, another time zone and a spoilt cache give the same bytes, all of them in the manifest', {
  timeout: TIME,
}, async () => {
  const content = contentOf('same', {
    ...YEARS,
    'archive.yaml': 'publish: { search: true, address: https://example.org/a, oai: true, email: a@b.cn }\n',
  });
  const [first, second] = ['first', 'second'].map((name) => path.join(temporary, name)) as [string, string];
  await build(content, first);
  expect(spoil(resolveEnvironment({ WENMAI_CONTENT: content }).cacheDir)).toBeGreaterThan(4);
  const later = path.join(temporary, 'later.mjs');
  fs.writeFileSync(
    later,
    `const Real = Date; const ahead = 401.3 * 86_400_000;
globalThis.Date = class extends Real {
  constructor(...given) { super(...(given.length === 0 ? [Real.now() + ahead] : given)); }
  static now() { return Real.now() + ahead; }
};`,
  );
  await build(content, second, { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' }, ['--import', later]);
  expect([...treeOf(second).keys()]).toEqual([...treeOf(first).keys()]);
  for (const [file, bytes] of treeOf(first)) expect(treeOf(second).get(file) === bytes, file).toBe(true);
  const found = await verifyCopy(second, content);
  expect(found).toMatchObject({ missing: [], altered: [], extra: [], unreadable: [] });
  expect(found?.sound).toBe(fileCount(treeOf(second)) - 1 + 5);
  expect(treeOf(second).has('data/oai.xml')).toBe(true);
});

/** In milliseconds, over the time that a build takes: a few, or as many as `WENMAI_KILLS=50` asks for, at random. */
function momentsToKill(buildTime: number): number[] {
  const count = Number(process.env.WENMAI_KILLS ?? 0);
  const parts = count === 0 ? [0.02, 0.25, 0.5, 0.75, 0.95, 1.1] : Array.from({ length: count }, Math.random);
  return parts.map((part) => Math.round(part * buildTime));
}

describe('a build that is stopped', () => {
  const time = TIME * Math.max(1, Number(process.env.WENMAI_KILLS ?? 0) / 10);
  test('leaves the old site whole, at whatever moment it is killed', { timeout: time }, async () => {
    const content = contentOf('killed', YEARS);
    const parent = path.join(temporary, 'sites');
    const out = path.join(parent, 'dist');
    await build(content, out);
    const begun = performance.now();
    await build(content, out);
    const buildTime = performance.now() - begun;
    const old = treeOf(out);
    const textOf = (folder: string): string => JSON.stringify([...treeOf(folder)]);
    const textOfOld = textOf(out);
    contentOf('killed', { '2023/总结.txt': REPORT.replaceAll('2022', '2023') });
    const renewed: { moment: number; tree: string }[] = [];
    for (const moment of momentsToKill(buildTime)) {
      const child = start(content, out);
      const end = ended(child);
      await wait(moment);
      child.kill('SIGKILL');
      await end;
      const tree = textOf(out);
      if (tree !== textOfOld) renewed.push({ moment, tree });
    }
    await build(content, out);
    // One that is stopped once the sites have changed places leaves the new one, as whole as the old.
    for (const { moment, tree } of renewed) expect(tree === textOf(out), `killed after ${moment} ms`).toBe(true);
    expect(treeOf(out).size).toBeGreaterThan(old.size);
    expect(fs.readdirSync(parent)).toEqual(['dist']);
  });

  test('by a key says so, tidies up and tells by its code', { timeout: TIME }, async () => {
    const content = contentOf('stopped', YEARS);
    const out = path.join(temporary, 'stopped-site');
    const old = treeOf(await writeSite(out, '旧站'));
    const child = start(content, out);
    const end = ended(child);
    child.stdout.once('data', () => child.kill('SIGINT'));
    expect(await end).toMatchObject({ code: 130, printed: expect.stringContaining('原有的网站没有改动') });
    expect(treeOf(out)).toEqual(old);
    expect(fs.readdirSync('.cache').filter((name) => name === `run-${child.pid}`)).toEqual([]);
  });
});

test('archives built at once, two of them of one folder, do not meet', { timeout: TIME }, async () => {
  const names = ['水务局', '林业局', '林业局'];
  const outs = names.map((_, index) => path.join(temporary, `beside-${index}`));
  await Promise.all(
    names.map((name, index) =>
      build(contentOf(`beside-${name}`, { 'a.txt': REPORT.replaceAll('档案馆', name) }), outs[index] ?? ''),
    ),
  );
  names.forEach((name, index) => {
    const page = fs.readFileSync(path.join(outs[index] ?? '', 'reports/a.html'), 'utf8');
    expect(page).toContain(`云河县${name}2022年工作总结`);
  });
  expect(treeOf(outs[2] ?? '')).toEqual(treeOf(outs[1] ?? ''));
});
