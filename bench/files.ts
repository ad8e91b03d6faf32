/** Kinds of a site's files by their names, and their sizes. */
import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * `pages` HTML · `index` files loaded to find the reports that match · `texts` the reports' words for lines and counts ·
 * `originals` the archivist's own files · `engine` Pagefind's code · `code` our scripts · `other` styles, catalogue, feeds
 */
export type FileKind = 'pages' | 'index' | 'texts' | 'originals' | 'engine' | 'code' | 'other';

const KINDS: readonly [RegExp, FileKind][] = [
  [/^originals\//, 'originals'],
  [/\.html$/, 'pages'],
  [/^search\/texts\./, 'texts'],
  [/^search\/(?:engine|wasm)\./, 'engine'],
  [/^search\//, 'index'],
  [/\.js$/, 'code'],
];

/** The kind of a file by its path in the site, with forward slashes: `search/texts.k2.js` is texts. */
export function kindOf(path: string): FileKind {
  return KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? 'other';
}

export interface Weight {
  files: number;
  bytes: number;
}

/** A file of the site with the times at which the build made it and finished it, in milliseconds. */
export interface SiteFile {
  path: string;
  kind: FileKind;
  bytes: number;
  born: number;
  changed: number;
}

export function listSite(siteDir: string): SiteFile[] {
  const entries = readdirSync(siteDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => {
    const file = join(entry.parentPath, entry.name);
    const path = relative(siteDir, file).split(sep).join('/');
    const { size, birthtimeMs, mtimeMs } = statSync(file);
    return { path, kind: kindOf(path), bytes: size, born: birthtimeMs || mtimeMs, changed: mtimeMs };
  });
}

/** Files and bytes by kind; `all` sums them. */
export function weigh(files: readonly Pick<SiteFile, 'kind' | 'bytes'>[]): Record<FileKind | 'all', Weight> {
  const none = (): Weight => ({ files: 0, bytes: 0 });
  const weights = {
    all: none(),
    pages: none(),
    index: none(),
    texts: none(),
    originals: none(),
    engine: none(),
    code: none(),
    other: none(),
  };
  for (const { kind, bytes } of files) {
    for (const weight of [weights[kind], weights.all]) {
      weight.files += 1;
      weight.bytes += bytes;
    }
  }
  return weights;
}
