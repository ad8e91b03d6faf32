/** Parsed reports kept on disk between runs, one file each, so that an unchanged file is not parsed again. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IntakeEntry } from '../core/report/intake.ts';

export interface ReportCache {
  /** The entry of `file` that was made from what has this digest. */
  find(file: string, digest: string): IntakeEntry | undefined;
  keep(entry: IntakeEntry): void;
  /** Drops every entry that is not among these. */
  sweep(entries: readonly IntakeEntry[]): void;
}

/** A cache for runs that have nowhere to keep one. */
export const NO_CACHE: ReportCache = { find: () => undefined, keep: () => undefined, sweep: () => undefined };

/** Opens the cache of a folder, which may not exist yet. It can be deleted at any time. */
export function openReportCache(folder: string): ReportCache {
  mkdirSync(folder, { recursive: true });
  const known = new Set(readdirSync(folder));
  const nameOf = (digest: string): string => `${digest}.json`;
  return {
    find(file, digest) {
      const name = nameOf(digest);
      return known.has(name) ? readEntry(join(folder, name), file, digest) : undefined;
    },
    keep(entry) {
      const name = nameOf(entry.digest);
      if (entry.digest === '' || known.has(name)) return;
      writeFileSync(join(folder, name), JSON.stringify(entry));
      known.add(name);
    },
    sweep(entries) {
      const current = new Set(entries.map(({ digest }) => nameOf(digest)));
      for (const name of known) {
        if (current.has(name)) continue;
        rmSync(join(folder, name), { force: true });
        known.delete(name);
      }
    },
  };
}

/** A file that a stopped run left half written is as good as none. */
function readEntry(path: string, file: string, digest: string): IntakeEntry | undefined {
  try {
    const entry = JSON.parse(readFileSync(path, 'utf8')) as IntakeEntry;
    return entry.file === file && entry.digest === digest ? entry : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
