/** Rewrites a site built by Astro, in place, so that it works over file:// and at any sub-path. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inParallel, listFiles } from '../files/files.ts';
import { relateAssets } from './asset-links.ts';
import { rewriteStylesheet } from './stylesheet.ts';

/**
 * Makes the URLs of stylesheets and images relative in every page and stylesheet below `outDir`, and gives the number of pages.
 *
 * `untouched` are folders of the archivist's own files, with a closing slash.
 */
export async function makePortable(outDir: string, untouched: readonly string[]): Promise<number> {
  const all = await listFiles(outDir);
  const files = all.filter((file) => !untouched.some((folder) => file.startsWith(folder)));
  const pages = files.filter((file) => file.endsWith('.html'));
  await inParallel(pages, (page) => rewrite(join(outDir, page), (html) => relateAssets(html, page)));
  await inParallel(
    files.filter((file) => file.endsWith('.css')),
    (file) => rewrite(join(outDir, file), (css) => rewriteStylesheet(css, file)),
  );
  return pages.length;
}

async function rewrite(path: string, change: (text: string) => string): Promise<void> {
  await writeFile(path, change(await readFile(path, 'utf8')));
}
