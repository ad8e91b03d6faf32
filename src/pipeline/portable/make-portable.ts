/** Rewrites a site built by Astro, in place, so that it works over file:// and at any sub-path. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inParallel, listFiles } from '../files/files.ts';
import { createPageBundler, type Library, writeLibrary } from './bundle.ts';
import { rewritePage } from './rewrite-page.ts';
import { rewriteStylesheet } from './stylesheet.ts';

export interface PortableOptions {
  outDir: string;
  /** The repository's root, which libraries' entries are relative to. */
  root: string;
  /** Folder of the files that Vite wrote, from the site's root. */
  assets: string;
  libraries: readonly Library[];
  /** Folders of the archivist's own files, with a closing slash; they are neither changed nor judged. */
  untouched: readonly string[];
}

export interface PortableSummary {
  pages: number;
  /** Classic scripts that now stand for the pages' modules. */
  bundles: number;
  /** Modules removed, since they are part of the bundles. */
  removed: number;
}

/** Equal input gives byte-identical output, whatever order files are worked on. */
export async function makePortable(options: PortableOptions): Promise<PortableSummary> {
  const { outDir, assets, untouched } = options;
  const all = await listFiles(outDir);
  const files = all.filter((file) => !untouched.some((folder) => file.startsWith(folder)));
  const pages = files.filter((file) => file.endsWith('.html'));
  const bundled = new Set<string>();
  const bundleModules = createPageBundler(outDir, assets);
  const bundle = async (modules: string[]): Promise<string> => {
    const file = await bundleModules(modules);
    bundled.add(file);
    return file;
  };

  const scripts = await inParallel(pages, async (page) => {
    const path = join(outDir, page);
    const rewritten = await rewritePage(await readFile(path, 'utf8'), { page, assets, bundle });
    await writeFile(path, rewritten.html);
    return rewritten.scripts;
  });
  await rewriteStylesheets(outDir, files);
  const removed = await removeModules(outDir, assets, files, new Set(scripts.flat()));
  for (const library of options.libraries) await writeLibrary(library, options.root, outDir);
  return { pages: pages.length, bundles: bundled.size, removed };
}

async function rewriteStylesheets(outDir: string, files: readonly string[]): Promise<void> {
  await inParallel(
    files.filter((file) => file.endsWith('.css')),
    async (file) => {
      const path = join(outDir, file);
      await writeFile(path, rewriteStylesheet(await readFile(path, 'utf8'), file));
    },
  );
}

/** Removes the scripts that Vite wrote and no page names any more: bundled modules, and chunks of nobody. */
async function removeModules(
  outDir: string,
  assets: string,
  files: readonly string[],
  used: Set<string>,
): Promise<number> {
  const unused = files.filter((file) => file.startsWith(`${assets}/`) && /\.m?js$/.test(file) && !used.has(file));
  await inParallel(unused, (file) => rm(join(outDir, file)));
  return unused.length;
}
