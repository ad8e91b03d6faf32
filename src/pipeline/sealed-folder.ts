/** Folders of a cache that can be told whole: a disk that turns one bit, or a hand that deletes a file, must not change a site. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inParallel, listFiles } from './files/files.ts';
import { sha256Of } from './files/sha256.ts';

/** The seal lies beside the folder, so that the folder can be copied as it is. */
const sealOf = (folder: string): string => `${folder}.seal`;

/** Writes down what the folder holds. */
export async function sealFolder(folder: string): Promise<void> {
  await writeFile(sealOf(folder), await digestOf(folder));
}

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
