/** Keeps the phrases of each year between builds: a change in one year leaves the other years' as they were. */
import { join } from 'node:path';
import { findStanding, type StandingPhrases } from '../../core/trends/counted-years.ts';
import type { DatedText } from '../../core/trends/dated-text.ts';
import { readPack, writePack } from '../files/pack-file.ts';
import { contentHash } from '../files/script-file.ts';

/** Name of the file in the folder of the step. */
export const KEPT_YEARS = 'years.pack';

export interface KeptYears {
  /** `findStanding` of the texts of a year. */
  standingIn(texts: readonly DatedText[]): StandingPhrases;
  /** Keeps what this run asked for, and nothing else. */
  keep(): Promise<void>;
}

/** Opens what the last build has kept in `folder`, which exists. `code` tells one state of the code from another. */
export async function openKeptYears(folder: string, code: string): Promise<KeptYears> {
  const file = join(folder, KEPT_YEARS);
  const kept = await readPack<{ keys: string[] }>(file);
  const known = new Map(kept?.head.keys.map((key, at) => [key, kept.parts[at]]));
  const asked = new Map<string, string | Uint8Array>();
  return {
    standingIn(texts) {
      const key = contentHash([code, ...texts.map(({ paragraphs }) => JSON.stringify(paragraphs))]);
      const bytes = known.get(key);
      const standing = bytes ? unpack(bytes) : findStanding(texts);
      asked.set(key, bytes ?? JSON.stringify([...standing]));
      return standing;
    },
    async keep() {
      if (known.size === asked.size && [...asked.keys()].every((key) => known.has(key))) return;
      await writePack(file, { head: { keys: [...asked.keys()] }, parts: [...asked.values()] });
    },
  };
}

const unpack = (bytes: Buffer): StandingPhrases => new Map(JSON.parse(bytes.toString('utf8')) as [string, number][]);
