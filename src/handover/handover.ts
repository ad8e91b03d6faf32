/**
 * The typed hand-over from a build to its pages.
 *
 * Both run in one process, but Astro bundles pages by themselves, so that a module's variables are not shared; its own store would
 * copy every text several times on the way (4.4 GB for 10,000 reports, docs/decisions/0006).
 */
import type { CatalogueTable } from '../core/exchange/catalogue-table.ts';
import type { IntakeEntry } from '../core/report/intake.ts';
import type { Problem } from '../core/report/problem.ts';
import type { Settings } from '../core/report/settings.ts';
import type { YearChanges } from '../core/trends/year-changes.ts';

/** The content folder as it was read last: everything that pages and data are made from. */
export interface LoadedArchive {
  settings: Settings;
  /** Everything in the folder, sorted by path; a fault of the folder itself stands under the folder's name. */
  files: IntakeEntry[];
  /** The problems of all files, in their order. */
  problems: Problem[];
  /** Faulty files were taken out: see `quarantine`. */
  lenient?: boolean;
  /** A digest of everything that a site shows: pages and data of one build bear the same. */
  edition?: string;
  /** By file, what changes with anything that pages may show of it. */
  digests?: ReadonlyMap<string, string>;
  /** Changes with any setting. */
  settingsDigest?: string;
  /** catalogue.csv as it lies; absent where there is none, null where it cannot be read. */
  catalogue?: CatalogueTable | null;
}

/** Puts pages of the last build in place. */
export interface PageKeeper {
  /**
   * Puts those of `wanted` in place that the last build has made from equal data; gives their paths. `shows` and `common`, which all of
   * them may show, are everything that a page shows, as text or a digest of it.
   */
  place(wanted: readonly { page: string; shows: string }[], common: string): Promise<ReadonlySet<string>>;
}

interface Handover {
  /** Anew whenever content changes in `dev`. */
  archive: LoadedArchive;
  /** Counted beside the pages. `of` are the very files that were counted: others, loaded since, have other counts. */
  yearChanges: { of: readonly IntakeEntry[]; changes: Promise<YearChanges[]> };
  /** Left by a build; `dev` leaves none. */
  pageKeeper: PageKeeper;
}

type Name = keyof Handover;

interface Desk {
  lying: Partial<Handover>;
  waiting: ((archive: LoadedArchive) => void)[];
}

const DESK = Symbol.for('wenmai.handover');

function desk(): Desk {
  const shared = globalThis as { [DESK]?: Desk };
  shared[DESK] ??= { lying: {}, waiting: [] };
  return shared[DESK];
}

/** Replaces what was handed over under `name` before. */
export function handOver<Key extends Name>(name: Key, value: Handover[Key]): void {
  desk().lying[name] = value;
}

/** Undefined where nothing was handed over. */
export function take<Key extends Name>(name: Key): Handover[Key] | undefined {
  return desk().lying[name];
}

/** Calls all that wait for the archive that was handed over last. */
export function announceArchive(): void {
  for (const receive of desk().waiting) receive(takeArchive());
}

/** Calls `receive` with each archive that is announced from now on. */
export function onArchive(receive: (archive: LoadedArchive) => void): void {
  desk().waiting.push(receive);
}

/** The archive of the pages, which are never made before it is loaded. */
export function takeArchive(): LoadedArchive {
  const archive = take('archive');
  if (archive === undefined) throw new Error('Pages were made before the content was loaded; this is a bug.');
  return archive;
}
