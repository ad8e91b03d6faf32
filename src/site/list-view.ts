/** Input of a page that lists reports: the page and its parts read no more of the archive than this. */
import type { Report } from '../core/report/report.ts';
import type { Archive } from './archive.ts';

/**
 * Data that any list may show or link by beside its own reports: series and offices with their addresses, and the years of series with the
 * addresses of their reports. No list shows other facts of reports that it does not list.
 */
export const listed = ({ settingsDigest, series, offices, slugOf }: Archive): unknown => [
  settingsDigest,
  series.map(({ name, years, missing, undated, reports }) => [
    name,
    slugOf(name),
    years.map(({ year, reports: its }) => [year, its.map(({ id }) => id)]),
    missing,
    undated.map(({ id }) => id),
    reports.length,
  ]),
  offices.map(({ reports: _, ...office }) => [office, slugOf(office.name)]),
];

/** Facts that a list shows of its own reports, such as their lengths. */
export const listedHere = ({ digestOf }: Archive, reports: readonly Report[]): unknown => reports.map(digestOf);
