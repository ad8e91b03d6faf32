/**
 * How long `npm run dev` takes: `node bench/dev-speed.ts [content folder]`.
 *
 * Starts it twice, first without anything kept from an earlier run, then with the reports that the first run has parsed. Prints the
 * seconds from the start until the home page and a report's page are there, those of one page of each other kind asked for afterwards,
 * those from saving a changed report until its page shows the change, and memory and processor time. The change is undone at the end.
 */
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { HOME, INTAKE, reportPath, SEARCH, YEARS } from '../src/core/paths.ts';
import { resolveEnvironment } from '../src/pipeline/environment.ts';
import { reportId } from '../src/pipeline/report-id.ts';
import { ADDED, changeOneFile } from './change-file.ts';
import { watchProcess } from './process-tree.ts';

const EDITS = 3;
/** Between two looks at a page that does not show the change yet. */
const PAUSE = 50;
/** A page of a large archive may take as long as it likes to come. */
const PATIENCE = 1_800_000;

const contentDir = resolve(process.argv[2] ?? 'content');
const { root, cacheDir } = resolveEnvironment({ WENMAI_CONTENT: contentDir });
const middle = changeOneFile(contentDir);
middle.undo();
const reportPage = reportPath(reportId(middle.file));

console.log(contentDir);
await rm(cacheDir, { recursive: true, force: true });
await measure('nothing kept');
await measure('reports kept');

async function measure(name: string): Promise<void> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/`;
  const env = { ...process.env, WENMAI_CONTENT: contentDir, PORT: String(port) };
  const started = performance.now();
  const child = spawn(process.execPath, ['scripts/dev.ts'], { cwd: root, env, stdio: 'ignore' });
  const stopWatching = watchProcess(child.pid ?? 0);
  try {
    const home = await secondsUntil(() => shows(address + HOME, '</html>'), started);
    const report = await secondsUntil(() => shows(address + reportPage, '</html>'), started);
    console.log(`${name}: home after ${home} s, report after ${report} s`);
    for (const page of [SEARCH, YEARS, INTAKE])
      console.log(`  ${page} ${await secondsUntil(() => shows(address + page, '</html>'))} s`);
    console.log(`  edits shown after ${(await edits(address + reportPage)).join(', ')} s`);
  } finally {
    const use = stopWatching();
    child.kill('SIGTERM');
    if (use) console.log(`  ${(use.peakBytes / 2 ** 30).toFixed(2)} GB, ${use.seconds.toFixed(1)} s of processor time`);
  }
}

async function edits(page: string): Promise<string[]> {
  const seconds: string[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const { undo } = changeOneFile(contentDir);
    try {
      seconds.push(await secondsUntil(() => shows(page, ADDED.trim())));
    } finally {
      undo();
    }
    await secondsUntil(async () => !(await shows(page, ADDED.trim())));
  }
  return seconds;
}

async function secondsUntil(isSo: () => Promise<boolean>, started = performance.now()): Promise<string> {
  while (!(await isSo())) {
    if (performance.now() - started > PATIENCE) throw new Error('It never came.');
    await setTimeout(PAUSE);
  }
  return ((performance.now() - started) / 1000).toFixed(1);
}

/** False as well while no server answers. */
async function shows(url: string, text: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    return response.ok && (await response.text()).includes(text);
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
