import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { LIBRARY } from '../../src/core/scripts.ts';
import type { LoadedArchive } from '../../src/handover/handover.ts';
import { devFiles } from '../../src/pipeline/dev-files.ts';
import { resolveEnvironment } from '../../src/pipeline/environment.ts';
import { loadArchive } from '../../src/pipeline/load-archive.ts';
import { searchStep } from '../../src/pipeline/phrase/search-step.ts';
import type { SiteStep } from '../../src/pipeline/site-step.ts';
import { contentFolder, REPORT, write } from './content-folder.ts';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function serve(
  archive: () => LoadedArchive | undefined,
  steps: readonly SiteStep[] = [searchStep],
): Promise<string> {
  const { root } = resolveEnvironment();
  const middleware = devFiles({ scripts: [LIBRARY], steps, root, cacheDir: contentFolder({}), archive });
  const server = createServer((request, response) =>
    middleware(request, response, () => response.writeHead(404).end('next')),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  closers.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('serves the library and the data of the archive as it was last loaded', { timeout: 60_000 }, async () => {
  const folder = contentFolder({ 'a.txt': REPORT });
  let archive: LoadedArchive | undefined = await loadArchive(folder);
  const address = await serve(() => archive);
  expect(await (await fetch(`${address}/wenmai.js`)).text()).toContain('openArchive');
  const before = await (await fetch(`${address}/search/archive.js`)).text();
  expect(before).toContain('wenmai.put(');
  expect((await fetch(`${address}/reports/a.html`)).status).toBe(404);

  write(folder, 'b.txt', REPORT.replaceAll('2022', '2020'));
  archive = await loadArchive(folder);
  expect(await (await fetch(`${address}/search/archive.js`)).text()).not.toBe(before);
});

test('makes only what was asked for, by the step that knows the path best', async () => {
  const begun: string[] = [];
  const step = (name: string, ...writes: string[]): SiteStep => ({
    name,
    writes,
    begin: () => {
      begun.push(name);
      return async (outDir) => write(outDir, 'search/reuse/a.js', name);
    },
  });
  const archive = await loadArchive(contentFolder({ 'a.txt': REPORT }));
  const address = await serve(
    () => archive,
    [step('index', 'search/'), step('reuse', 'search/reuse/'), step('cards', 'cards/')],
  );
  for (let visit = 0; visit < 2; visit += 1) {
    expect(await (await fetch(`${address}/search/reuse/a.js`)).text()).toBe('reuse');
  }
  expect(begun).toEqual(['reuse']);
});

test('leaves a path to others while no archive is loaded', async () => {
  const address = await serve(() => undefined);
  expect((await fetch(`${address}/search/archive.js`)).status).toBe(404);
});
