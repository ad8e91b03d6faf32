/** Where a kit works: beside the program, or in the user's own folder where that place is read-only. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { ARCHIVE_README, completeArchive } from '../new-archive.ts';

interface Workplace {
  /** The site, the results and the cache go here. */
  folder: string;
  content: string;
  /** Whether it is not the kit's own folder. */
  isElsewhere: boolean;
}

/** Makes the archive's folder and what it lacks. Reports beside a read-only program are read where they are. */
export function findWorkplace(kit: string, home: string): Workplace {
  const beside = join(kit, 'content');
  if (isWritable(kit)) {
    completeArchive(beside);
    return { folder: kit, content: beside, isElsewhere: false };
  }
  const folder = join(home, '文脉');
  mkdirSync(folder, { recursive: true });
  const isFilled = existsSync(beside) && readdirSync(beside).some((name) => name !== ARCHIVE_README);
  const content = isFilled ? beside : join(folder, 'content');
  if (!isFilled) completeArchive(content);
  return { folder, content, isElsewhere: true };
}

/** Tried by writing: what Windows says of a folder's permissions is not what it does. */
function isWritable(folder: string): boolean {
  try {
    rmdirSync(mkdtempSync(join(folder, '.wenmai-')));
    return true;
  } catch {
    return false;
  }
}
