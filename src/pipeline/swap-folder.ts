/** Replaces a folder atomically. */

import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { MANIFEST } from '../core/paths.ts';
import { errorCode } from './error-code.ts';
import { OutputRefused, removeOurs, requireReplaceable } from './output-folder.ts';
import { isFolder } from './real-path.ts';
import { isLeftBehind } from './run-folder.ts';
import { printable } from './terminal.ts';

/** Two builds that end at once take turns; more turns than this mean something else is wrong. */
const MOST_TURNS = 10;

const beside = (outDir: string, what: string): string => join(dirname(outDir), `.${basename(outDir)}.${what}-`);

/** The folder beside `outDir` that holds its next content: a rename is at once only within one disk. */
export function stagingFolder(outDir: string): string {
  return `${beside(outDir, 'building')}${process.pid}`;
}

/** Files of an old site that were altered or added while its successor was made, and the folder where they are now. */
export interface Kept {
  folder: string;
  files: string[];
}

/**
 * Brings a built folder beside `outDir`, by a rename where they are on one disk, and makes it the new `outDir`. Throws
 * `OutputRefused`, and changes nothing, when what lies there is not ours to replace.
 */
export async function publishFolder(built: string, outDir: string): Promise<Kept | undefined> {
  requireReplaceable(outDir, RULES);
  const staging = stagingFolder(outDir);
  await clear(staging);
  mkdirSync(dirname(outDir), { recursive: true });
  try {
    if (!tryRename(built, staging, ['EXDEV'])) copySite(built, staging);
    return await swapFolder(staging, outDir);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

const RULES = { setting: 'WENMAI_OUT' };

/** The manifest comes first, to mark half a copy as ours, and last, to be no older than what it lists. */
function copySite(built: string, staging: string): void {
  requireRoom(built, dirname(staging));
  const copyManifest = (): void => {
    if (!existsSync(join(built, MANIFEST))) return;
    mkdirSync(dirname(join(staging, MANIFEST)), { recursive: true });
    copyFileSync(join(built, MANIFEST), join(staging, MANIFEST));
  };
  copyManifest();
  cpSync(built, staging, { recursive: true });
  copyManifest();
}

/** Throws when the disk of `target` has no room for a copy of `built`. */
function requireRoom(built: string, target: string): void {
  const { bavail, bsize } = statfsSync(target);
  const room = bavail * bsize;
  const sizes = readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => Math.ceil(statSync(join(entry.parentPath, entry.name)).size / bsize) * bsize);
  const missing = sizes.reduce((sum, size) => sum + size, 0) - room;
  if (missing <= 0) return;
  const megabytes = Math.ceil(missing / 2 ** 20);
  throw new OutputRefused(`${printable(target)} 的磁盘空间不够，还差约 ${megabytes} MB。原有的网站没有改动。`);
}

/**
 * Moves `staging` to `outDir`. What lay there is moved aside first and its files deleted at the end; when it is not ours to
 * replace, or the second move fails, it is moved back, and the error is thrown. Of two builds that end at once the later one stays.
 */
export async function swapFolder(staging: string, outDir: string): Promise<Kept | undefined> {
  const aside = `${beside(outDir, 'old')}${process.pid}`;
  await clear(aside);
  mkdirSync(dirname(outDir), { recursive: true });
  for (let turn = 1; ; turn += 1) {
    requireReplaceable(outDir, RULES);
    const hadOld = tryRename(outDir, aside, ['ENOENT']);
    let swapped: boolean;
    try {
      // Somebody may have put something there since it was looked at.
      requireReplaceable(aside, RULES);
      // Another build may have put its site there in this very moment.
      swapped = tryRename(staging, outDir, turn < MOST_TURNS ? ['ENOTEMPTY', 'EEXIST'] : []);
    } catch (error) {
      if (hadOld) renameSync(aside, outDir);
      throw error;
    }
    const kept = await discard(aside, outDir);
    if (swapped) return kept;
  }
}

/** An old site under the name `.old-` is always whole: it gets another one before its files go. */
async function discard(aside: string, outDir: string): Promise<Kept | undefined> {
  const gone = `${beside(outDir, 'gone')}${process.pid}`;
  await clear(gone);
  if (!tryRename(aside, gone, ['ENOENT'])) return undefined;
  const files = await removeOurs(gone);
  return files.length === 0 ? undefined : { folder: moveToFreeName(gone, `${outDir}.kept`), files };
}

function moveToFreeName(from: string, wanted: string): string {
  for (let number = 1; ; number += 1) {
    const to = number === 1 ? wanted : `${wanted}-${number}`;
    if (existsSync(to)) continue;
    renameSync(from, to);
    return to;
  }
}

/** Makes a name of this process free that an earlier one of the same number left taken. */
async function clear(folder: string): Promise<void> {
  if ((await removeOurs(folder)).length > 0) {
    throw new OutputRefused(`${folder} 里有不是本程序生成的东西，没有动它。请移走它，再运行一次。`);
  }
}

/**
 * Repairs what a killed build left: between two renames there is a moment without an `outDir`, and then the old site comes
 * back. What builds that no longer run have made and left is removed; files that they did not make stay where they are.
 */
export async function recoverFolder(outDir: string): Promise<void> {
  const folder = dirname(outDir);
  if (!isFolder(folder)) return;
  const left = (what: string): string[] => {
    const prefix = basename(beside(outDir, what));
    return readdirSync(folder).filter((name) => isLeftBehind(name, prefix));
  };
  const [old] = left('old');
  if (old !== undefined && !existsSync(outDir)) tryRename(join(folder, old), outDir, ['ENOENT', 'ENOTEMPTY', 'EEXIST']);
  for (const name of [...left('old'), ...left('gone'), ...left('building')]) await removeOurs(join(folder, name));
}

/** False when it fails with one of `allowed`; any other failure is thrown. */
function tryRename(from: string, to: string, allowed: readonly string[]): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (allowed.includes(errorCode(error) ?? '')) return false;
    throw error;
  }
}
