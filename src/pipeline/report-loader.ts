/** Astro's content loader: reads the archive, leaves it for the pages, and keeps it up to date while developing. */
import { join } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import type { IntakeEntry } from '../core/report/intake.ts';
import { formatProblem } from '../core/report/problem.ts';
import { announceArchive, handOver, type LoadedArchive } from '../handover/handover.ts';
import { ContentFaults } from './content-faults.ts';
import { type KeptParts, NO_PARTS } from './files/kept-parts.ts';
import { sha256Of } from './files/sha256.ts';
import { openKeptSketches } from './kept-sketches.ts';
import { loadArchive } from './load-archive.ts';
import { readingProgress } from './progress.ts';
import { isBuildable, quarantine } from './quarantine.ts';
import { openReadMemory, type ReadMemory } from './read-memory.ts';
import { NO_CACHE, openReportCache, type ReportCache } from './report-cache.ts';
import { printable } from './terminal.ts';
import { type FolderWatcher, watchFolder } from './watch-folder.ts';

/** The part of Astro's loader context that is used. */
export interface ArchiveContext {
  store: Pick<LoaderContext['store'], 'set'>;
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

/** Id of the one entry of the collection. */
export const ARCHIVE_ID = 'archive';

/**
 * Loads the collection `archive`: one entry, whose digest is the archive's edition. The archive itself is left in the process by
 * `handOver`, with digests of its files.
 *
 * A build throws `ContentFaults` when any file has an error, or when `lenient` and no report is left. With a watcher (`npm run dev`)
 * errors are logged, and a file that is added, edited, renamed or deleted changes its own digest; the others are not read again.
 */
export function archiveLoader(
  contentDir: string,
  { load = loadArchive, lenient = false, cacheDir }: LoaderOptions = {},
): ArchiveLoader {
  return {
    name: 'wenmai-archive',
    async load(context) {
      const { logger, watcher } = context;
      const cache = cacheDir === undefined ? NO_CACHE : openReportCache(join(cacheDir, 'reports'));
      const sketches = cacheDir === undefined ? NO_PARTS : await openKeptSketches(join(cacheDir, 'sketches.pack'));
      const refreshing: Refreshing = { load, cache, sketches, lenient, digestOf: digestsOf() };
      if (!watcher) {
        const archive = await refresh(contentDir, context, refreshing);
        await sketches.keep();
        if (!isBuildable(archive)) throw new ContentFaults(archive.problems);
        return;
      }
      const watching = { ...refreshing, memory: openReadMemory() };
      let told = logProblems(await refresh(contentDir, context, watching), logger, new Set());
      watchFolder(watcher, contentDir, {
        onChange: async () => {
          told = logProblems(await refresh(contentDir, context, watching), logger, told);
        },
        onError: (error) => logger.error(`内容文件夹未能重新读取：${String(error)}`),
      });
    },
  };
}

interface Refreshing {
  load: typeof loadArchive;
  cache: ReportCache;
  sketches: KeptParts;
  lenient: boolean;
  memory?: ReadMemory;
  digestOf: (entry: IntakeEntry) => string;
}

async function refresh(contentDir: string, context: ArchiveContext, refreshing: Refreshing): Promise<LoadedArchive> {
  const { load, cache, sketches, lenient, memory, digestOf } = refreshing;
  const onRead = readingProgress();
  const loaded = await load(contentDir, { known: cache.find, sketches, onRead, ...(memory && { memory }) });
  // The whole report is kept for the next run: the same file may be right again once another is gone.
  for (const entry of loaded.files) cache.keep(entry);
  const settled = lenient ? quarantine(loaded) : loaded;
  // Over the settled entry: a series may change while its file does not.
  const digests = new Map(settled.files.map((entry) => [entry.file, digestOf(entry)]));
  const settingsDigest = shortDigest(JSON.stringify(settled.settings));
  const edition = shortDigest([JSON.stringify(settled.settings), ...digests.values()].join('\n'));
  const archive = { ...settled, digests, settingsDigest, edition };
  // The store notifies pages of the change, so the data that they read are set first.
  handOver('archive', archive);
  context.store.set({ id: ARCHIVE_ID, data: { digest: edition }, digest: edition });
  cache.sweep(archive.files);
  announceArchive();
  return archive;
}

/** Half of a SHA-256, as pages bear it. */
const shortDigest = (text: string): string => sha256Of(text).slice(0, 32);

/** The digest of each entry, made once: entries that settling has left alone are the same objects the next time. */
function digestsOf(): (entry: IntakeEntry) => string {
  const known = new WeakMap<IntakeEntry, string>();
  return (entry) => {
    const digest = known.get(entry) ?? shortDigest(JSON.stringify(entry));
    known.set(entry, digest);
    return digest;
  };
}

/** Logs each problem once, and again when it comes back; returns the present problems. */
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
