/** A folder of one build alone, so that builds at the same time, of whatever content, never meet in Astro's own files. */

import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './error-code.ts';
import { OutputRefused } from './output-folder.ts';
import { printable } from './terminal.ts';

export interface RunFolder {
  folder: string;
  /** Where the site is made. Inside the project: Astro would otherwise put its pages' code into one folder for all. */
  siteDir: string;
  /** For what Astro keeps; nothing of it is needed again. */
  astroCacheDir: string;
  close(): void;
}

const PREFIX = 'run-';
/** Lies in each run folder: one without it is somebody else's and stays. */
const MARK = '.wenmai-run';

/** Opens the folder of this process below the cache, and removes those of processes that are no more. */
export function openRunFolder(cache: string): RunFolder {
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) {
    if (isLeftBehind(name, PREFIX)) removeRun(join(cache, name));
  }
  const folder = join(cache, `${PREFIX}${process.pid}`);
  removeRun(folder);
  if (existsSync(folder)) {
    throw new OutputRefused(`${printable(folder)} 不是本程序留下的，没有动它。请移走它，再运行一次。`);
  }
  mkdirSync(folder);
  writeFileSync(join(folder, MARK), '');
  return {
    folder,
    siteDir: join(folder, 'site'),
    astroCacheDir: join(folder, 'astro'),
    close: () => removeRun(folder),
  };
}

/** Removes a run folder; anything else under such a name, a link among them, stays. */
function removeRun(folder: string): void {
  const isRun = lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() && existsSync(join(folder, MARK));
  if (isRun) rmSync(folder, { recursive: true, force: true });
}

/** Whether `name` is `prefix` and the number of a process that no longer runs. */
export function isLeftBehind(name: string, prefix: string): boolean {
  const pid = name.startsWith(prefix) ? name.slice(prefix.length) : '';
  return /^\d+$/.test(pid) && Number(pid) !== process.pid && !isRunning(Number(pid));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, but under another user.
    return errorCode(error) === 'EPERM';
  }
}

/** The name under which this process writes a file of a cache, to be renamed when it is whole. */
export const partOf = (path: string): string => `${path}.part-${process.pid}`;

/** Whether a running process is writing this file: a build beside this one must not lose it. */
export function isBeingWritten(name: string): boolean {
  const part = /\.part-\d+$/.exec(name)?.[0];
  return part !== undefined && !isLeftBehind(part, '.part-');
}
