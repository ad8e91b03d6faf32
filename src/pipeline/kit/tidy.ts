/** A newer kit that is put over an old one leaves the old one's files beside its own: a page or a package that is no more would be used. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../files/files.ts';

/** Names every file of the program, a line each from its folder, then how many there are. */
const LIST = 'files.txt';
/** Holds the list that the folder was last tidied by. */
const TIDIED = 'tidied.txt';

/** Writes the list into the program's folder; to be called when all else is in it. */
export async function listProgram(app: string): Promise<void> {
  const files = await listFiles(app);
  writeFileSync(join(app, LIST), [...files, `${files.length} files`, ''].join('\n'));
}

/**
 * Takes out of the program's folder what its list does not name, once after each change of the list. Gives how many files went.
 *
 * Does nothing where the list is missing, cut off or names files that are not there (the kit is still being copied), and where the
 * folder cannot be written: then nobody put a kit over another in this way.
 */
export async function tidyProgram(app: string): Promise<number> {
  const list = join(app, LIST);
  if (!existsSync(list)) return 0;
  const text = readFileSync(list, 'utf8');
  const tidied = join(app, TIDIED);
  if (existsSync(tidied) && readFileSync(tidied, 'utf8') === text) return 0;
  const [total = '', ...files] = text.trimEnd().split('\n').reverse();
  if (total !== `${files.length} files` || !files.every((file) => existsSync(join(app, file)))) return 0;
  const named = new Set([...files, LIST, TIDIED]);
  const strays = (await listFiles(app)).filter((file) => !named.has(file));
  try {
    for (const file of strays) rmSync(join(app, file));
    removeEmptyFolders(app);
    writeFileSync(tidied, text);
    return strays.length;
  } catch {
    return 0;
  }
}

function removeEmptyFolders(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!statSync(path).isDirectory()) continue;
    removeEmptyFolders(path);
    if (readdirSync(path).length === 0) rmSync(path, { recursive: true });
  }
}
