/** What the benchmark holds the figures against. */

const KB = 1024;

/** Milliseconds, seconds and bytes, as the names say. */
export interface Budgets {
  coldIndexBytes: number;
  coldLinesBytes: number;
  listP50: number;
  listP95: number;
  concordance: number;
  buildSeconds: number;
  peakBytes: number | undefined;
  pagesSeconds: number | undefined;
  rebuildSeconds: number;
  comparison: number;
  readingScripts: number;
  searchScripts: number;
}

const EVERYWHERE = { comparison: 150, readingScripts: 8 * KB, searchScripts: 110 * KB };

const THOUSAND: Budgets = {
  ...EVERYWHERE,
  coldIndexBytes: 60 * KB,
  coldLinesBytes: 350 * KB,
  listP50: 25,
  listP95: 80,
  concordance: 50,
  buildSeconds: 30,
  peakBytes: undefined,
  pagesSeconds: 5,
  rebuildSeconds: 8,
};

const TEN_THOUSAND: Budgets = {
  ...EVERYWHERE,
  coldIndexBytes: 250 * KB,
  coldLinesBytes: 600 * KB,
  listP50: 60,
  listP95: 250,
  concordance: 300,
  buildSeconds: 240,
  peakBytes: 3 * KB ** 3,
  pagesSeconds: undefined,
  rebuildSeconds: 40,
};

/** The budgets of the nearest size above; undefined beyond 10,000 reports, for which none are set. */
export function budgetsFor(reports: number): Budgets | undefined {
  if (reports <= 1000) return THOUSAND;
  return reports <= 10_000 ? TEN_THOUSAND : undefined;
}
