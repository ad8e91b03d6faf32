/** A build without Astro's bundler: pages are rendered by the code that the last build has kept. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PathWithRoute } from 'astro/runtime/prerender/static-paths.js';
import { writeSiteFile } from './files/files.ts';
import { CODE_FOLDER, openPageApp, type PageApp, type PageCode, readPageCode, writePageCode } from './page-code.ts';
import type { ArchiveLoader } from './report-loader.ts';
import { openSiteBuild, type SitePlan } from './site-build.ts';

/** Where pages are rendered as if they lay; no page shows it. */
const ORIGIN = 'http://localhost:4321';

/**
 * Makes the site in `outDir` as Astro makes it; false, and nothing is made, where no code of this very program is kept. Throws what a
 * build throws.
 */
export async function buildByKeptCode(plan: SitePlan, outDir: string, loader: ArchiveLoader): Promise<boolean> {
  const code = await readPageCode(plan);
  if (code === undefined) return false;
  const build = await openSiteBuild(plan, outDir);
  await writePageCode(code, outDir);
  await loader.load({
    store: { set: () => true },
    logger: { info: console.log, warn: console.warn, error: console.error },
  });
  await renderPages(code, outDir);
  await rm(join(outDir, CODE_FOLDER), { recursive: true, force: true });
  await build.finish();
  return true;
}

/** Messages of Astro while pages are rendered. */
const destination = { write: ({ message }: { message: string }): void => console.error(message) };

async function renderPages(code: PageCode, outDir: string): Promise<void> {
  const app = await openPageApp(outDir);
  app.setInternals({ pagesByKeys: code.heads });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  const { StaticPaths } = await import('astro/runtime/prerender/static-paths.js');
  // A public file wins over a page of its name, and the first of two pages of one address over the second.
  const taken = new Set(code.files.keys());
  for (const path of await new StaticPaths(app).getAll()) {
    const file = fileOf(path);
    if (taken.has(file)) continue;
    taken.add(file);
    await renderPage(app, path, { outDir, file });
  }
}

async function renderPage(
  app: PageApp,
  { pathname, route }: PathWithRoute,
  { outDir, file }: { outDir: string; file: string },
): Promise<void> {
  const request = new Request(new URL(urlPath(pathname, route), ORIGIN));
  const response = await app.render(request, { routeData: route });
  if (!response.body) return;
  await writeSiteFile(outDir, file, Buffer.from(await response.arrayBuffer()));
}

type Route = PathWithRoute['route'];

const plainPath = (pathname: string): string => pathname.replace(/^\/|\/$/g, '');

/** Where Astro writes a page in the format `preserve`, from the site's root. */
function fileOf({ pathname, route }: PathWithRoute): string {
  const path = plainPath(pathname);
  if (route.type === 'endpoint') return path;
  if (path === '') return 'index.html';
  return route.isIndex ? `${path}/index.html` : `${path}.html`;
}

/** The address at which Astro renders it. */
function urlPath(pathname: string, { type, isIndex }: Route): string {
  const path = plainPath(pathname);
  if (type === 'endpoint' || path === '') return `/${path}`;
  return isIndex ? `/${path}/` : `/${path}.html`;
}
