/** Folders of a cache with a seal that proves them whole: a flipped bit or a deleted file must not change a site. */

import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './error-code.ts';
import { inParallel, listFiles } from './files/files.ts';
import { sha256Of } from './files/sha256.ts';
import { isMissing } from './real-path.ts';
import { partOf } from './run-folder.ts';

/** The seal lies beside the folder, so that the folder can be copied as it is. */
const sealOf = (folder: string): string => `${folder}.seal`;

/** Puts `part` in the place of `folder`, sealed; a folder that a build at the same time has put there whole stays instead. */
export async function keepSealed(part: string, folder: string): Promise<void> {
  const digest = await digestOf(part);
  if (!(await isWholeFolder(folder))) {
    await takeAway(folder, partOf(`${part}.damaged`));
    // The seal comes first: a folder without one would be taken for a damaged one.
    await writeFile(sealOf(folder), digest);
    if (await tryRename(part, folder)) return;
  }
  await rm(part, { recursive: true, force: true });
}

/** In one step: a removal file by file would meet the folder that another build puts there meanwhile, and take files of that. */
async function takeAway(folder: string, aside: string): Promise<void> {
  try {
    await rename(folder, aside);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  await rm(aside, { recursive: true, force: true });
}

/** False where another folder has come into the place. */
async function tryRename(part: string, folder: string): Promise<boolean> {
  try {
    await rename(part, folder);
    return true;
  } catch (error) {
    if (IN_PLACE.has(errorCode(error))) return false;
    throw error;
  }
}

/** Windows says EPERM. */
const IN_PLACE: ReadonlySet<string | undefined> = new Set(['ENOTEMPTY', 'EEXIST', 'EPERM']);

/** Whether the folder holds what it held when it was sealed. */
export async function isWholeFolder(folder: string): Promise<boolean> {
  try {
    return (await readFile(sealOf(folder), 'utf8')) === (await digestOf(folder));
  } catch {
    return false; // Without a seal, without the folder, or not to be read: made again.
  }
}

async function digestOf(folder: string): Promise<string> {
  const files = await listFiles(folder);
  const digests = await inParallel(files, async (file) => sha256Of(await readFile(join(folder, file))));
  return sha256Of(files.map((file, index) => `${digests[index]}  ${file}\n`).join(''));
}
