import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../../src/pipeline/files/files.ts';
import { findAttribute, readTags } from '../../../src/pipeline/portable/tags.ts';

const ASTRO = join(import.meta.dirname, '../../../node_modules/astro/bin/astro.mjs');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wenmai-site-'));
});

afterAll(() => rm(folder, { recursive: true }));

test('a site built by Astro opens anywhere', async () => {
  await build();
  const files = (await listFiles(join(folder, 'out'))).map((file) => file.replace(/\.[\w-]{8,10}\./, '.HASH.'));
  expect(files).toEqual([
    'assets/dot.HASH.svg',
    'assets/site.HASH.css',
    'greeting.js',
    'index.html',
    'reports/a.html',
    'reports/index.html',
    'wenmai.js',
  ]);
  const home = await readFile(join(folder, 'out/index.html'), 'utf8');
  const [text] = readTags(home).filter((tag) => tag.name === 'p');
  expect(text && findAttribute(text, 'title')).toBe(
    '<script type="module" src="/assets/a.js"></script> crossorigin "/assets/" ]]> {{',
  );
  expect(home).toContain('&lt;/script&gt; crossorigin &quot;/assets/&quot; ]]&gt; {{</p>');
  const report = await readFile(join(folder, 'out/reports/a.html'), 'utf8');
  expect(report).toMatch(/<script defer src="\.\.\/greeting\.js\?v=[0-9a-f]{10}"><\/script>/);
  expect(report).toMatch(/<link rel="stylesheet" href="\.\.\/assets\/site\.[\w-]+\.css">/);
});

test('a site that would not open everywhere is not built', async () => {
  await expect(build({ WENMAI_TEST_LINK: '/reports/a.html' })).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('absolute-link: <a href="/reports/a.html">'),
  });
});

function build(env: Record<string, string> = {}): Promise<unknown> {
  const folders = { WENMAI_OUT: join(folder, 'out'), WENMAI_TEST_CACHE: join(folder, 'cache') };
  return promisify(execFile)(process.execPath, [ASTRO, 'build'], {
    cwd: join(import.meta.dirname, 'site'),
    env: { ...process.env, ...folders, ...env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
  });
}
