/** Finds gaps of an archive: years inside a series or a level without a report. */

import type { Report } from '../report/report.ts';
import { largest, smallest } from '../text/lists.ts';
import { groupByLevel } from './groups.ts';
import type { Series } from './series-groups.ts';

export interface Gap {
  of: 'series' | 'level';
  /** 云河县档案馆工作总结; 乡镇 */
  name: string;
  /** Oldest first. */
  years: number[];
}

/** A level with fewer years is a sample, not a run with gaps. */
const LEAST_YEARS = 3;

/**
 * Gaps of series first, fewest missing years first: one missing year among ten can be looked for. A series that lacks more years
 * than it has is a sample without gaps: those years were never collected. Then gaps of levels: years between their first and last
 * in which another level has a report. Years before the first or after the last are no gaps, because it is unknown whether there
 * was a report.
 */
export function findGaps(reports: readonly Report[], series: readonly Series[], levels: readonly string[]): Gap[] {
  const inSeries = series
    .filter(({ missing, years }) => missing.length > 0 && 2 * missing.length <= years.length)
    .map(({ name, missing }): Gap => ({ of: 'series', name, years: missing }))
    .sort((a, b) => a.years.length - b.years.length);
  return [...inSeries, ...gapsOfLevels(reports, levels)];
}

function gapsOfLevels(reports: readonly Report[], levels: readonly string[]): Gap[] {
  const all = yearsOf(reports);
  return groupByLevel(reports, levels).flatMap(({ value, reports: its }): Gap[] => {
    const own = new Set(yearsOf(its));
    if (value === undefined || own.size < LEAST_YEARS) return [];
    const [first, last] = [smallest(own), largest(own)];
    const years = all.filter((year) => year > first && year < last && !own.has(year));
    return years.length === 0 || years.length > own.size ? [] : [{ of: 'level', name: value, years }];
  });
}

/** Distinct years, oldest first. */
function yearsOf(reports: readonly Report[]): number[] {
  const years = new Set(reports.flatMap(({ metadata }) => metadata.year.value ?? []));
  return [...years].sort((a, b) => a - b);
}
