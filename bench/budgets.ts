/** Budgets of the benchmark. */

const KB = 1024;

/** Milliseconds, seconds and bytes, as the names say. */
export interface Budgets {
  coldIndexBytes: number;
  coldLinesBytes: number;
  listP50: number;
  listP95: number;
  /** Count and years of the commonest phrase in a page that has asked nothing yet. */
  coldCount: number;
  /** The first screen of its lines, right after. */
  firstLines: number;
  buildSeconds: number;
  buildProcessorSeconds: number;
  peakBytes: number;
  rebuildSeconds: number;
  /** Originals apart. */
  filesAReport: number;
  bytesAReport: number;
  comparison: number | undefined;
  readingScripts: number | undefined;
  searchScripts: number | undefined;
}

const THOUSAND: Budgets = {
  coldIndexBytes: 60 * KB,
  coldLinesBytes: 350 * KB,
  listP50: 20,
  listP95: 50,
  coldCount: 100,
  firstLines: 100,
  buildSeconds: 14,
  buildProcessorSeconds: 22,
  peakBytes: KB ** 3,
  rebuildSeconds: 4,
  filesAReport: 3.5,
  bytesAReport: 50 * KB,
  comparison: 120,
  readingScripts: 8 * KB,
  searchScripts: 110 * KB,
};

const TEN_THOUSAND: Budgets = {
  coldIndexBytes: 250 * KB,
  coldLinesBytes: 600 * KB,
  listP50: 60,
  listP95: 200,
  coldCount: 500,
  firstLines: 300,
  buildSeconds: 130,
  buildProcessorSeconds: 200,
  peakBytes: 2 * KB ** 3,
  rebuildSeconds: 30,
  filesAReport: 3,
  bytesAReport: 45 * KB,
  comparison: undefined,
  readingScripts: undefined,
  searchScripts: undefined,
};

/** The budgets of the nearest size above; undefined beyond 10,000 reports, for which none are set. */
export function budgetsFor(reports: number): Budgets | undefined {
  if (reports <= 1000) return THOUSAND;
  return reports <= 10_000 ? TEN_THOUSAND : undefined;
}
