/** Puts a finished folder in the place of an old one, so that nobody ever finds half of it there. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isLeftBehind } from './run-folder.ts';

/** Two builds that end at once take turns; more turns than this mean something else is wrong. */
const MOST_TURNS = 10;

const beside = (outDir: string, what: string): string => join(dirname(outDir), `.${basename(outDir)}.${what}-`);

/** The folder beside `outDir` that holds its next content: a rename is at once only within one disk. */
export function stagingFolder(outDir: string): string {
  return `${beside(outDir, 'building')}${process.pid}`;
}

/** Brings a built folder beside `outDir`, by a rename where they are on one disk, and makes it the new `outDir`. */
export function publishFolder(built: string, outDir: string): void {
  const staging = stagingFolder(outDir);
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(dirname(outDir), { recursive: true });
  try {
    if (!tryRename(built, staging, ['EXDEV'])) cpSync(built, staging, { recursive: true });
    swapFolder(staging, outDir);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/**
 * Moves `staging` to `outDir`. What lay there is moved aside first and deleted at the end; when the second move fails it is
 * moved back, and the error is thrown. Of two builds that end at once the later one stays.
 */
export function swapFolder(staging: string, outDir: string): void {
  const aside = `${beside(outDir, 'old')}${process.pid}`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(dirname(outDir), { recursive: true });
  for (let turn = 1; ; turn += 1) {
    const hadOld = tryRename(outDir, aside, ['ENOENT']);
    try {
      // Another build may have put its site there in this very moment.
      if (tryRename(staging, outDir, turn < MOST_TURNS ? ['ENOTEMPTY', 'EEXIST'] : [])) break;
    } catch (error) {
      if (hadOld) renameSync(aside, outDir);
      throw error;
    }
    rmSync(aside, { recursive: true, force: true });
  }
  discard(aside, outDir);
}

/** An old site under the name `.old-` is always whole: it gets another one before its files go. */
function discard(aside: string, outDir: string): void {
  const gone = `${beside(outDir, 'gone')}${process.pid}`;
  if (tryRename(aside, gone, ['ENOENT'])) rmSync(gone, { recursive: true, force: true });
}

/**
 * Mends what a killed build left: between two renames there is a moment without an `outDir`, and then the old site comes
 * back. Other leavings of builds that no longer run are removed.
 */
export function recoverFolder(outDir: string): void {
  const folder = dirname(outDir);
  if (!existsSync(folder)) return;
  const left = (what: string): string[] => {
    const prefix = basename(beside(outDir, what));
    return readdirSync(folder).filter((name) => isLeftBehind(name, prefix));
  };
  const [old] = left('old');
  if (old !== undefined && !existsSync(outDir)) tryRename(join(folder, old), outDir, ['ENOENT', 'ENOTEMPTY', 'EEXIST']);
  for (const name of [...left('old'), ...left('gone'), ...left('building')]) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** False when it fails with one of `allowed`; any other failure is thrown. */
function tryRename(from: string, to: string, allowed: readonly string[]): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && allowed.includes(String(error.code))) return false;
    throw error;
  }
}
