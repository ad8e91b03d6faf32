/** Series for browsing: each with its years, including missing ones, and links from year to year. */

import { toOffices } from '../metadata/offices.ts';
import type { Report } from '../report/report.ts';
import { compareWithinSeries } from './order.ts';
import { type SeriesYear, seriesYears } from './series.ts';

/** Reports of one `metadata.series`. */
export interface Series {
  name: string;
  /** Oldest first. */
  reports: Report[];
  /** From the first year to the last; a missing year has no reports. */
  years: SeriesYear[];
  missing: number[];
  undated: Report[];
}

/** In order of first appearance in `reports`. */
export function groupBySeries(reports: readonly Report[]): Series[] {
  const members = new Map<string, Report[]>();
  for (const report of reports) {
    const name = report.metadata.series.value;
    if (name === undefined) continue;
    const its = members.get(name);
    if (its === undefined) members.set(name, [report]);
    else its.push(report);
  }
  return [...members].map(([name, its]) => seriesOf(name, its.sort(compareWithinSeries)));
}

function seriesOf(name: string, reports: Report[]): Series {
  const years = seriesYears(reports);
  // A series by rule may include several offices: a year that one of them lacks is no gap.
  const ofOneOffice =
    toOffices(reports.flatMap(({ metadata: { org } }) => (org.value ? { org: org.value } : []))).length <= 1;
  const missing = ofOneOffice ? years.flatMap((its) => (its.reports.length === 0 ? its.year : [])) : [];
  return {
    name,
    reports,
    years,
    missing,
    undated: reports.filter(({ metadata }) => metadata.year.value === undefined),
  };
}

/** The report before or after another in its series, and the years between them without a report. */
export interface SeriesNeighbour {
  report: Report;
  year: number;
  missing: number[];
}

/** The neighbours in time of a dated report; of several reports of such a year, the first. */
export function seriesNeighbours(
  series: Series,
  report: Report,
): { previous?: SeriesNeighbour; next?: SeriesNeighbour } {
  const at = series.years.findIndex(({ reports }) => reports.includes(report));
  if (at === -1) return {};
  return { previous: nearest(series.years.slice(0, at).reverse()), next: nearest(series.years.slice(at + 1)) };
}

function nearest(years: readonly SeriesYear[]): SeriesNeighbour | undefined {
  const missing: number[] = [];
  for (const { year, reports } of years) {
    const [report] = reports;
    if (report !== undefined) return { report, year, missing };
    missing.push(year);
  }
  return undefined;
}
