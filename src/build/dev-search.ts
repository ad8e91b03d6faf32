/** The browser library and the data of search in `npm run dev`, which has no output folder to find them in. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { DATA_FOLDER } from '../core/search-data/layout.ts';
import type { LoadedArchive } from './load-archive.ts';
import { indexArchive } from './phrase/index-archive.ts';
import { writeSearchData } from './phrase/write-search.ts';
import { type Library, writeLibrary } from './portable/bundle.ts';

export interface DevSearchOptions {
  libraries: readonly Library[];
  /** The repository's root, where libraries begin. */
  root: string;
  cacheDir: string;
  /** The archive as it was last loaded. */
  archive: () => LoadedArchive | undefined;
}

export type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/** Answers `/wenmai.js` and `/search/…`, making each anew when it is asked for the first time after a change. */
export function devSearch({ libraries, root, cacheDir, archive }: DevSearchOptions): Middleware {
  const folder = join(cacheDir, 'dev');
  const serve = sirv(folder, { dev: true });
  let made: { from: LoadedArchive; done: Promise<unknown> } | undefined;
  const prepare = async (path: string): Promise<boolean> => {
    const library = libraries.find(({ file }) => path === `/${file}`);
    if (library) await writeLibrary(library, root, folder);
    if (!path.startsWith(`/${DATA_FOLDER}/`)) return library !== undefined;
    const from = archive();
    if (from && made?.from !== from) made = { from, done: writeData(from, folder, cacheDir) };
    await made?.done;
    return made !== undefined;
  };
  return (request, response, next) => {
    const path = (request.url ?? '/').replace(/[?#].*$/s, '');
    prepare(path).then((isOurs) => (isOurs ? serve(request, response, () => next()) : next()), next);
  };
}

async function writeData({ files, settings }: LoadedArchive, outDir: string, cacheDir: string): Promise<void> {
  const reports = files.flatMap(({ report }) => (report ? [report] : []));
  const input = { reports, aliases: settings.aliases, cacheDir: join(cacheDir, 'phrase') };
  await writeSearchData({ ...input, index: await indexArchive(input), outDir });
}
