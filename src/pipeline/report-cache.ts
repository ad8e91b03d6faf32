/** Parsed reports kept on disk between runs, one file each, so that an unchanged file is not parsed again. */

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IntakeEntry } from '../core/report/intake.ts';
import { sha256Of } from './files/sha256.ts';
import { isBeingWritten, partOf } from './run-folder.ts';

export interface ReportCache {
  /** The entry of `file` that was made from what has this digest. */
  find(file: string, digest: string): IntakeEntry | undefined;
  keep(entry: IntakeEntry): void;
  /** Drops every entry that is not among these. */
  sweep(entries: readonly IntakeEntry[]): void;
}

/** A cache for runs that have nowhere to keep one. */
export const NO_CACHE: ReportCache = { find: () => undefined, keep: () => undefined, sweep: () => undefined };

/** Opens the cache of a folder, which may not exist yet. It can be deleted or spoilt at any time: what it gives is right. */
export function openReportCache(folder: string): ReportCache {
  mkdirSync(folder, { recursive: true });
  const known = new Set(readdirSync(folder));
  const nameOf = (digest: string): string => `${digest}.json`;
  return {
    find(file, digest) {
      const name = nameOf(digest);
      const entry = known.has(name) ? readEntry(join(folder, name)) : undefined;
      if (entry?.file === file && entry.digest === digest) return entry;
      // A spoilt entry is written anew.
      known.delete(name);
      return undefined;
    },
    keep(entry) {
      const name = nameOf(entry.digest);
      if (entry.digest === '' || known.has(name)) return;
      writeWhole(join(folder, name), seal(JSON.stringify(entry)));
      known.add(name);
    },
    sweep(entries) {
      const current = new Set(entries.map(({ digest }) => nameOf(digest)));
      for (const name of readdirSync(folder)) {
        if (!current.has(name) && !isBeingWritten(name)) rmSync(join(folder, name), { force: true });
      }
    },
  };
}

/** A run that is stopped, or one beside this, leaves nothing half written under the name. */
function writeWhole(path: string, text: string): void {
  const part = partOf(path);
  writeFileSync(part, text);
  renameSync(part, path);
}

/** The text after a line with its hash: a disk that turns one bit must not change a report. */
const seal = (text: string): string => `${sha256Of(text)}\n${text}`;

function readEntry(path: string): IntakeEntry | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined; // Deleted since the folder was listed, or not readable: the report is parsed again.
  }
  const json = text.slice(text.indexOf('\n') + 1);
  return seal(json) === text ? (JSON.parse(json) as IntakeEntry) : undefined;
}
