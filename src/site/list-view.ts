/** What a page that lists reports shows: the page and its parts take no more of the archive than this. */
import type { Report } from '../core/report/report.ts';
import type { Archive } from './archive.ts';

/**
 * What any list may show or lead by beside its own reports: which series and offices there are, with their addresses, and the years of
 * series with the addresses of their reports. How reports of others are described otherwise stands on no list.
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

/** What a list shows of its own reports: their lengths too, say. */
export const listedHere = ({ digestOf }: Archive, reports: readonly Report[]): unknown => reports.map(digestOf);
