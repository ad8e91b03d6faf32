/** Content of a folder, to be compared before and after. */
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Path of everything below `folder` → its bytes, or what it is instead of a file. Links are not followed. */
export function treeOf(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (above: string): void => {
    for (const name of readdirSync(join(folder, above)).sort()) {
      const path = join(above, name);
      const content = contentOf(join(folder, path));
      found.set(path, content);
      if (content === FOLDER) visit(path);
    }
  };
  visit('');
  return found;
}

/** How many of what `treeOf` found are files. */
export const fileCount = (tree: ReadonlyMap<string, string>): number =>
  [...tree.values()].filter((content) => content !== FOLDER).length;

const FOLDER = 'folder';

function contentOf(path: string): string {
  const stats = lstatSync(path);
  if (stats.isSymbolicLink()) return `link to ${readlinkSync(path)}`;
  return stats.isFile() ? readFileSync(path).toString('base64') : FOLDER;
}
