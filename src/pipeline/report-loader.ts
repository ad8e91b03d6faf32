/** Astro content loaders: the archive as the collections `files` and `settings`, kept up to date while developing. */
import { join } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { DEFAULT_SETTINGS } from '../core/report/defaults.ts';
import { formatProblem } from '../core/report/problem.ts';
import { announceArchive, handOver, type LoadedArchive } from '../handover/handover.ts';
import { ContentFaults } from './content-faults.ts';
import { loadArchive } from './load-archive.ts';
import { isBuildable, quarantine } from './quarantine.ts';
import { NO_CACHE, openReportCache, type ReportCache } from './report-cache.ts';
import { readArchiveSettings } from './settings-files.ts';
import { printable } from './terminal.ts';
import { type FolderWatcher, watchFolder } from './watch-folder.ts';

/** What of Astro's loader context is used. */
export interface ArchiveContext extends Pick<LoaderContext, 'generateDigest'> {
  store: Pick<LoaderContext['store'], 'get' | 'set' | 'keys' | 'delete'>;
  logger: Pick<LoaderContext['logger'], 'info' | 'warn' | 'error'>;
  watcher?: FolderWatcher | undefined;
}

export interface LoaderOptions {
  load?: typeof loadArchive;
  /** Whether faulty files are left out instead of stopping a build. */
  lenient?: boolean;
  /** Where parsed reports are kept between runs. */
  cacheDir?: string;
}

export interface ArchiveLoader {
  name: string;
  load: (context: ArchiveContext) => Promise<void>;
}

/** Id of the one entry of the collection `settings`. */
export const SETTINGS_ID = 'archive';

/**
 * Loads the collection `files`. Each file of the folder has an entry whose digest changes with anything that pages show of
 * it; the files themselves, see `IntakeEntry`, are left in the process under `LOADED_FILES`.
 *
 * A build throws `ContentFaults` when any file has an error, or when `lenient` and no report is left. With a watcher (`npm run dev`) errors are logged, and a file
 * that is added, edited, renamed or deleted changes its own entry; the others are not parsed again.
 */
export function filesLoader(
  contentDir: string,
  { load = loadArchive, lenient = false, cacheDir }: LoaderOptions = {},
): ArchiveLoader {
  return {
    name: 'wenmai-files',
    async load(context) {
      const cache = cacheDir === undefined ? NO_CACHE : openReportCache(join(cacheDir, 'reports'));
      const archive = await refresh(contentDir, context, { load, cache, lenient });
      if (!context.watcher) {
        if (!isBuildable(archive)) throw new ContentFaults(archive.problems);
        return;
      }
      const { logger, watcher } = context;
      let told = logProblems(archive, logger, new Set());
      watchFolder(watcher, contentDir, {
        onChange: async () => {
          told = logProblems(await refresh(contentDir, context, { load, cache, lenient }), logger, told);
        },
        onError: (error) => logger.error(`内容文件夹未能重新读取：${String(error)}`),
      });
    },
  };
}

/** Loads the collection `settings`. Mistakes in archive.yaml are told by `files`; here they leave the defaults. */
export function settingsLoader(contentDir: string): ArchiveLoader {
  return {
    name: 'wenmai-settings',
    async load(context) {
      const settle = async (): Promise<void> => {
        const digest = context.generateDigest(JSON.stringify(readArchiveSettings(contentDir, DEFAULT_SETTINGS)));
        context.store.set({ id: SETTINGS_ID, data: { digest }, digest });
      };
      await settle();
      if (!context.watcher) return;
      const onError = (error: unknown): void => context.logger.error(`archive.yaml 未能重新读取：${String(error)}`);
      watchFolder(context.watcher, contentDir, { onChange: settle, onError });
    },
  };
}

interface Refreshing {
  load: typeof loadArchive;
  cache: ReportCache;
  lenient: boolean;
}

async function refresh(
  contentDir: string,
  { store, generateDigest }: ArchiveContext,
  { load, cache, lenient }: Refreshing,
): Promise<LoadedArchive> {
  const loaded = await load(contentDir, { known: cache.find });
  // What is kept for the next run is the whole report: the same file may be right again once another is gone.
  for (const entry of loaded.files) cache.keep(entry);
  const settled = lenient ? quarantine(loaded) : loaded;
  // Over the settled entry: a series may change while its file does not.
  const digests = new Map(settled.files.map((entry) => [entry.file, generateDigest(JSON.stringify(entry))]));
  const edition = generateDigest([JSON.stringify(settled.settings), ...digests.values()].join('\n'));
  const archive = { ...settled, edition };
  // Pages are told of the change by the store, so what they will read comes first.
  handOver('archive', archive);
  for (const file of store.keys()) if (!digests.has(file)) store.delete(file);
  for (const [id, digest] of digests) store.set({ id, data: { digest }, digest });
  cache.sweep(archive.files);
  announceArchive();
  return archive;
}

/** Tells each problem once, and again when it comes back; gives the problems that there are. */
function logProblems({ problems }: LoadedArchive, logger: ArchiveContext['logger'], told: Set<string>): Set<string> {
  const lines = new Set<string>();
  for (const problem of problems) {
    if (problem.severity === 'info') continue;
    const line = printable(formatProblem(problem));
    lines.add(line);
    if (told.has(line)) continue;
    if (problem.severity === 'error') logger.error(line);
    else logger.warn(line);
  }
  return lines;
}
