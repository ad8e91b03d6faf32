/** The code that renders pages, as Astro has bundled it, kept between builds: a program that has not changed is not bundled again. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import type { StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { listFiles, writeSiteFile } from './files/files.ts';
import { readPack, writePack } from './files/pack-file.ts';
import { contentHash } from './files/script-file.ts';
import { codeVersion } from './parser-version.ts';
import { PAGE_MAKERS, type SitePlan } from './site-build.ts';

/** The part of a page's build data that bundled code reads: its stylesheets. */
interface PageHead {
  styles: unknown[];
}

/** The part of Astro's options that bundled code takes. */
interface RenderOptions {
  settings: { scripts: readonly { stage: string }[] };
  logger: { options: { destination: { write: (event: { message: string }) => void } } };
}

/** Astro's application in the bundled code. */
export interface PageApp extends StaticPathsApp {
  setInternals(internals: { pagesByKeys: ReadonlyMap<string, PageHead> }): void;
  setOptions(options: RenderOptions): void;
  render(request: Request, options: { routeData: unknown }): Promise<Response>;
}

export interface PageCode {
  heads: ReadonlyMap<string, PageHead>;
  /** Files that Astro writes before it renders pages, from the site's root: public files, stylesheets, and the code itself. */
  files: ReadonlyMap<string, Uint8Array>;
}

interface Head {
  key: string;
  heads: [string, PageHead][];
  files: string[];
}

/** Astro's folder for the code, in the site until all pages are rendered. */
export const CODE_FOLDER = '.prerender';
const ENTRY = /^prerender-entry\..*\.m?js$/;
/** Scripts that Astro would write into pages by what the kept code does not know. */
const INTO_PAGES: ReadonlySet<string> = new Set(['page', 'head-inline']);

const fileOf = (programCache: string): string => join(programCache, 'page-code.pack');

/** Identifies a state of what bundles are made by: the program, its packages, and its path, which is bundled too. */
const keyOf = (root: string): string =>
  contentHash([process.version, root, codeVersion([...PAGE_MAKERS, 'public', 'tsconfig.json'], root)]);

/** The code that the last build has kept; undefined where there is none, or the program has changed since. */
export async function readPageCode({ root, programCache }: SitePlan): Promise<PageCode | undefined> {
  const pack = await readPack<Head>(fileOf(programCache));
  if (pack === undefined || pack.head.key !== keyOf(root)) return undefined;
  const { heads, files } = pack.head;
  return {
    heads: new Map(heads),
    files: new Map(files.map((file, index) => [file, pack.parts[index] ?? Buffer.alloc(0)])),
  };
}

/** Astro's usual way to render pages, which also keeps the code of the site in `outDir` for the next build. */
export function keepsPageCode(
  usual: AstroPrerenderer,
  { root, programCache }: SitePlan,
  outDir: string,
): AstroPrerenderer {
  // Before anything is bundled: sources that change meanwhile are another program.
  const key = keyOf(root);
  return {
    ...usual,
    async setup() {
      const files = await listFiles(outDir);
      const parts = files.map((file) => readFileSync(join(outDir, file)));
      const app = await openPageApp(outDir);
      const heads = watchHeads(app);
      await usual.setup?.();
      const found = heads();
      if (found === undefined) return;
      mkdirSync(programCache, { recursive: true });
      await writePack<Head>(fileOf(programCache), { head: { key, heads: found, files }, parts });
    },
  };
}

/** Records the data of pages that Astro passes to the application; undefined where they are more than can be kept. */
function watchHeads(app: PageApp): () => [string, PageHead][] | undefined {
  let heads: [string, PageHead][] | undefined;
  let isWhole = true;
  const [setInternals, setOptions] = [app.setInternals.bind(app), app.setOptions.bind(app)];
  app.setInternals = (internals) => {
    heads = [...internals.pagesByKeys].map(([key, { styles }]) => [key, { styles }]);
    setInternals(internals);
  };
  app.setOptions = (options) => {
    isWhole = !options.settings.scripts.some(({ stage }) => INTO_PAGES.has(stage));
    setOptions(options);
  };
  return () => (isWhole ? heads : undefined);
}

/** Writes kept files into the site's folder. */
export async function writePageCode({ files }: PageCode, outDir: string): Promise<void> {
  for (const [file, bytes] of files) await writeSiteFile(outDir, file, bytes);
}

/** The application in the code that lies in the site's folder. Each folder's is loaded once. */
export async function openPageApp(outDir: string): Promise<PageApp> {
  const folder = join(outDir, CODE_FOLDER);
  const entry = readdirSync(folder).find((name) => ENTRY.test(name));
  if (entry === undefined) throw new Error(`Astro has left no code of pages in ${folder}; this is a bug.`);
  const module = (await import(pathToFileURL(join(folder, entry)).href)) as { app: PageApp };
  return module.app;
}
