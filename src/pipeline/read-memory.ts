/** Memory of `npm run dev` between two readings of a content folder: an untouched file is not read again. */
import type { IntakeEntry } from '../core/report/intake.ts';
import type { ContentFile } from './read-content.ts';

export interface ReadMemory {
  /** The entry that was made of `file` when it was as it is now and `key`, all else that it is made from, was the same. */
  find(file: ContentFile, key: string): IntakeEntry | undefined;
  /** Remembers `entry`, which was made of `file` and `key`. */
  keep(file: ContentFile, key: string, entry: IntakeEntry): void;
  /** Puts settled entries in the place of those that were kept, and forgets all other files. */
  settle(entries: readonly IntakeEntry[]): void;
}

/** For a run that reads once. */
export const NO_MEMORY: ReadMemory = { find: () => undefined, keep: () => undefined, settle: () => undefined };

/** A second writing within the same tick of the clock leaves equal times; some disks count in two seconds. */
const TICK_MS = 2000;

interface Remembered {
  stamp: string;
  key: string;
  entry: IntakeEntry;
}

/** Starts with nothing. Members of archives are not remembered, nor entries without a digest, which may turn out otherwise. */
export function openReadMemory(now: () => number = Date.now): ReadMemory {
  let known = new Map<string, Remembered>();
  return {
    find({ file, stamp }, key) {
      const remembered = known.get(file);
      if (stamp === undefined || remembered?.stamp !== stamp.text || remembered.key !== key) return undefined;
      return remembered.entry;
    },
    keep({ file, stamp }, key, entry) {
      if (stamp === undefined || now() - stamp.changed < TICK_MS) return;
      known.set(file, { stamp: stamp.text, key, entry });
    },
    settle(entries) {
      const settled = new Map<string, Remembered>();
      for (const entry of entries) {
        const remembered = known.get(entry.file);
        if (remembered && entry.digest !== '') settled.set(entry.file, { ...remembered, entry });
      }
      known = settled;
    },
  };
}
