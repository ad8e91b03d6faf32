/** Finds when the archive last used a sentence of a draft. */

import { ALIKE } from '../sentence/thresholds.ts';
import type { CheckedSentence, DraftCheck, DraftSource } from './draft.ts';

export interface LastUse {
  year: number;
  source: DraftSource;
}

/**
 * The newest year of the sources with the same or nearly the same wording. Undefined without such sources, or when the year of
 * one is unknown: it may be newer.
 */
export function lastUseOf({ sources }: CheckedSentence, { reports }: Pick<DraftCheck, 'reports'>): LastUse | undefined {
  const alike = sources.filter(({ score }) => score >= ALIKE);
  let last: LastUse | undefined;
  for (const source of alike) {
    const year = reports[source.reportId]?.year;
    if (year === undefined) return undefined;
    if (last === undefined || year > last.year) last = { year, source };
  }
  return last;
}
