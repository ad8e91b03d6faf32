/** When the catalogue that this program writes may take the place of a file that exists. */
import { join, resolve } from 'node:path';
import type { LoadedArchive } from '../handover/handover.ts';
import { CATALOGUE_FILE } from './catalogue.ts';
import { printable } from './terminal.ts';

export interface Overwriting {
  contentDir: string;
  archive: LoadedArchive;
  force?: boolean | undefined;
  /** The sheet holds only the reports with gaps. */
  missing?: boolean | undefined;
}

/**
 * Why `target`, which exists, is not written over; undefined when it may be. The archivist's own catalogue.csv is never lost:
 * a sheet that lacks rows of it, or rows of files that cannot be read, does not take its place even by force.
 */
export function overwriteFault(
  target: string,
  { contentDir, archive, force, missing }: Overwriting,
): string | undefined {
  const name = printable(target);
  if (!force) return `${name} 已存在，没有改动。确要覆盖请加 --force，或用 --out 另选文件名。`;
  if (resolve(target) !== join(contentDir, CATALOGUE_FILE)) return undefined;
  if (missing)
    return `${name} 没有改动：只含待核报告的表（--missing）会丢掉其余各行。请用 --out 另选文件名，改好后并入。`;
  const errors = archive.problems.filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return undefined;
  return `${name} 没有改动：内容有 ${errors} 处错误，覆盖后错误的各格会丢失。请先改正（npm run check）。`;
}
