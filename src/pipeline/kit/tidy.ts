/** A newer kit that is put over an old one leaves the old one's files beside its own: a page or a package that is no more would be used. */
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../files/files.ts';

/** Names every file of the program, a line each from its folder, then how many there are. */
const LIST = 'files.txt';
/** The list of the kit that ran here last. */
const LAST_LIST = 'last-files.txt';

/** Writes the list into the program's folder; to be called when all else is in it. */
export async function listProgram(app: string): Promise<void> {
  const files = (await listFiles(app)).filter((file) => file !== LIST && file !== LAST_LIST);
  writeFileSync(join(app, LIST), [...files, `${files.length} files`, ''].join('\n'));
}

/**
 * Removes from the program's folder what the kit that ran here last brought and this one lacks, once after each change of the list.
 * What neither brought is somebody's own and stays. Returns how many files went.
 *
 * Does nothing where the list is missing, cut off or names files that are not there (the kit is still being copied), and where the
 * folder cannot be written: then nobody put a kit over another in this way.
 */
export function tidyProgram(app: string): number {
  const text = readList(app, LIST);
  const last = readList(app, LAST_LIST);
  if (text === undefined || text === last) return 0;
  const files = namesIn(text);
  if (files === undefined || !files.every((file) => existsSync(join(app, file)))) return 0;
  const kept = new Set(files);
  const old = (namesIn(last ?? '') ?? []).filter((file) => !kept.has(file) && existsSync(join(app, file)));
  try {
    for (const file of old) rmSync(join(app, file));
    for (const file of old) removeEmptyFolders(app, dirname(file));
    writeFileSync(join(app, LAST_LIST), text);
    return old.length;
  } catch {
    return 0;
  }
}

function readList(app: string, name: string): string | undefined {
  const path = join(app, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Undefined where the list is not whole, or names what lies outside the folder. */
function namesIn(text: string): string[] | undefined {
  const [total = '', ...files] = text.trimEnd().split('\n').reverse();
  const isWhole = total === `${files.length} files` && files.every((file) => !file.split('/').includes('..'));
  return isWhole ? files : undefined;
}

/** Removes a folder below `app` and those around it, as long as they are empty. */
function removeEmptyFolders(app: string, folder: string): void {
  if (folder === '.' || !existsSync(join(app, folder)) || readdirSync(join(app, folder)).length > 0) return;
  rmdirSync(join(app, folder));
  removeEmptyFolders(app, dirname(folder));
}
