/** Keeps the phrases of each year between builds: a change in one year leaves the other years' as they were. */
import { join } from 'node:path';
import { findStanding, type StandingPhrases } from '../../core/trends/counted-years.ts';
import type { DatedText } from '../../core/trends/dated-text.ts';
import { openKeptParts } from '../files/kept-parts.ts';
import { sha256Of } from '../files/sha256.ts';

/** Name of the file in the folder of the step. */
export const KEPT_YEARS = 'years.pack';

export interface KeptYears {
  /** `findStanding` of the texts of a year. */
  standingIn(texts: readonly DatedText[]): StandingPhrases;
  /** Keeps what this run asked for, and nothing else. */
  keep(): Promise<void>;
}

/** Opens what the last build has kept in `folder`, which exists. `code` identifies a state of the code. */
export async function openKeptYears(folder: string, code: string): Promise<KeptYears> {
  const parts = await openKeptParts(join(folder, KEPT_YEARS), code);
  return {
    standingIn(texts) {
      const key = sha256Of(JSON.stringify(texts.map(({ paragraphs }) => paragraphs)));
      const found = parts.take(key, () => Buffer.from(JSON.stringify([...findStanding(texts)])));
      return new Map(JSON.parse(found.toString()) as [string, number][]);
    },
    keep: parts.keep,
  };
}
