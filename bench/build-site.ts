/** Builds the site as a person would, by scripts/build.ts, and watches. */
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { resolveEnvironment } from '../src/pipeline/environment.ts';
import type { BenchPlaces } from './content.ts';
import { type TreeUse, watchProcess } from './process-tree.ts';

export interface BuildRun {
  /** When it began, in milliseconds of the wall clock. */
  began: number;
  seconds: number;
  /** Memory and processor time of the build and all that it started; undefined where it cannot be measured. */
  use: TreeUse | undefined;
}

/** Runs one build. Throws with what the build said when it fails. */
export async function buildSite({ root, contentDir, siteDir }: BenchPlaces): Promise<BuildRun> {
  const began = Date.now();
  const started = performance.now();
  const env = { ...process.env, WENMAI_CONTENT: contentDir, WENMAI_OUT: siteDir };
  const child = spawn(process.execPath, ['scripts/build.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => said.push(data));
  child.stderr.on('data', (data: Buffer) => said.push(data));
  const stopWatching = watchProcess(child.pid ?? 0);
  const status = await new Promise<number | null>((done, fail) => child.on('close', done).on('error', fail));
  const use = stopWatching();
  if (status !== 0) throw new Error(`The build failed:\n${Buffer.concat(said).toString('utf8').slice(-4000)}`);
  return { began, seconds: (performance.now() - started) / 1000, use };
}

/** Removes the site and everything that builds keep for the next one. */
export async function removeSite({ contentDir, siteDir }: BenchPlaces): Promise<void> {
  const { cacheDir, programCache } = resolveEnvironment({ WENMAI_CONTENT: contentDir, WENMAI_OUT: siteDir });
  await Promise.all([siteDir, cacheDir, programCache].map((folder) => rm(folder, { recursive: true, force: true })));
}
