/** Puts a finished folder in the place of an old one, so that nobody ever finds half of it there. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The folder beside `outDir` in which its next content is made: a rename is at once only within one disk. */
export function stagingFolder(outDir: string): string {
  return join(dirname(outDir), `.${basename(outDir)}.building`);
}

/**
 * Moves `staging` to `outDir`. What lay there is moved aside first and deleted at the end; when the second move fails it is
 * moved back, and the error is thrown.
 */
export function swapFolder(staging: string, outDir: string): void {
  const aside = join(dirname(outDir), `.${basename(outDir)}.old`);
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(dirname(outDir), { recursive: true });
  const hadOld = existsSync(outDir);
  if (hadOld) renameSync(outDir, aside);
  try {
    renameSync(staging, outDir);
  } catch (error) {
    if (hadOld) renameSync(aside, outDir);
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}
