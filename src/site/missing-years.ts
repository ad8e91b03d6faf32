/** Years that a run of reports lacks, as the pages say them. */
import type { Series } from '../core/holdings/series-groups.ts';
import { yearRuns } from '../core/text/year-runs.ts';

/** More runs of years than this are only counted. */
const MOST_RUNS = 3;

/**
 * `8, [2015, 2017, 2018]` → 缺 2015、2017–2018 年; many runs as 缺 9 年. `held` is how many years have a report. Where more years are
 * missing than held the reports are samples, not a run with gaps: undefined, as when nothing is missing.
 */
export function missingYears(held: number, missing: readonly number[]): string | undefined {
  if (missing.length === 0 || missing.length > held) return undefined;
  const runs = yearRuns(missing);
  return runs.split('、').length > MOST_RUNS ? `缺 ${missing.length} 年` : `缺 ${runs} 年`;
}

const MOST_IN_ROW = 16;

/** Whether a list shows each year of a series, missing ones struck through: they fit a row or two, and most are held. */
export const showsYears = ({ years, missing }: Pick<Series, 'years' | 'missing'>): boolean =>
  years.length <= MOST_IN_ROW && 2 * missing.length <= years.length;
