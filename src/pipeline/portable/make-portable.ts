/** Rewrites a site built by Astro, in place, so that it works over file:// and at any sub-path. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOT_FOUND } from '../../core/paths.ts';
import { FIND_ROOT } from '../../core/scripts.ts';
import { listFiles } from '../files/files.ts';
import { relateAssets } from './asset-links.ts';
import { inlineScript } from './inline-script.ts';
import { rewriteStylesheet } from './stylesheet.ts';

export interface PortableOptions {
  /** Whether a page is portable already. */
  isDone?: (page: string) => boolean;
  /** Called after each page. */
  onPage?: (done: number, total: number) => void;
}

/**
 * Makes the URLs of stylesheets and images relative in every page and stylesheet below `outDir`, writes its script into the page for
 * unknown addresses, and gives the number of pages.
 *
 * `untouched` are folders of the archivist's own files, with a closing slash.
 */
export async function makePortable(
  outDir: string,
  untouched: readonly string[],
  { isDone = () => false, onPage = () => undefined }: PortableOptions = {},
): Promise<number> {
  const all = await listFiles(outDir);
  const files = all.filter((file) => !untouched.some((folder) => file.startsWith(folder)));
  const pages = files.filter((file) => file.endsWith('.html'));
  for (const [index, page] of pages.entries()) {
    if (!isDone(page)) rewrite(join(outDir, page), (html) => relateAssets(html, page));
    onPage(index + 1, pages.length);
  }
  if (pages.includes(NOT_FOUND) && files.includes(FIND_ROOT.file)) {
    const code = readFileSync(join(outDir, FIND_ROOT.file), 'utf8');
    rewrite(join(outDir, NOT_FOUND), (html) => inlineScript(html, FIND_ROOT.file, code));
  }
  for (const file of files) {
    if (file.endsWith('.css')) rewrite(join(outDir, file), (css) => rewriteStylesheet(css, file));
  }
  return pages.length;
}

/** Small files that were just written are read and written in less time than it takes to hand them to a thread. */
function rewrite(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}
