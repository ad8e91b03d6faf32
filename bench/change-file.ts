/** Changes one report for a while, as an archivist who corrects a sentence does. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The paragraph that is added. */
export const ADDED = '本段为测量重建所需时间而添加，测量之后即行删去。\n';

/** Adds a paragraph to one report of the folder, in the middle of the list. Gives its path from the folder, and what undoes it. */
export function changeOneFile(contentDir: string): { file: string; undo: () => void } {
  const names = readdirSync(contentDir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
  const name = names.sort()[Math.floor(names.length / 2)];
  if (name === undefined) throw new Error(`No report lies in ${contentDir}.`);
  const file = join(contentDir, name);
  const before = readFileSync(file);
  writeFileSync(file, Buffer.concat([before, Buffer.from(ADDED)]));
  return { file: name, undo: () => writeFileSync(file, before) };
}
