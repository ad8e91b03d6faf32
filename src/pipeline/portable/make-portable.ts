/** Rewrites a site built by Astro, in place, so that it works over file:// and at any sub-path. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NOT_FOUND } from '../../core/paths.ts';
import { FIND_ROOT } from '../../core/scripts.ts';
import { inParallel, listFiles } from '../files/files.ts';
import { relateAssets } from './asset-links.ts';
import { inlineScript } from './inline-script.ts';
import { rewriteStylesheet } from './stylesheet.ts';

/**
 * Makes the URLs of stylesheets and images relative in every page and stylesheet below `outDir`, writes its script into the page for
 * unknown addresses, and gives the number of pages.
 *
 * `untouched` are folders of the archivist's own files, with a closing slash; `isDone` tells pages that are portable already.
 */
export async function makePortable(
  outDir: string,
  untouched: readonly string[],
  isDone: (page: string) => boolean = () => false,
): Promise<number> {
  const all = await listFiles(outDir);
  const files = all.filter((file) => !untouched.some((folder) => file.startsWith(folder)));
  const pages = files.filter((file) => file.endsWith('.html'));
  await inParallel(
    pages.filter((page) => !isDone(page)),
    (page) => rewrite(join(outDir, page), (html) => relateAssets(html, page)),
  );
  if (pages.includes(NOT_FOUND) && files.includes(FIND_ROOT.file)) {
    const code = await readFile(join(outDir, FIND_ROOT.file), 'utf8');
    await rewrite(join(outDir, NOT_FOUND), (html) => inlineScript(html, FIND_ROOT.file, code));
  }
  await inParallel(
    files.filter((file) => file.endsWith('.css')),
    (file) => rewrite(join(outDir, file), (css) => rewriteStylesheet(css, file)),
  );
  return pages.length;
}

async function rewrite(path: string, change: (text: string) => string): Promise<void> {
  await writeFile(path, change(await readFile(path, 'utf8')));
}
