/** What a page that lists reports shows: the page and its parts take no more of the archive than this. */
import type { Report } from '../core/report/report.ts';
import type { Archive } from './archive.ts';

/** What any list may show or lead by: how all reports are described, in their order, from which series, offices and addresses follow. */
export const listed = ({ settingsDigest, reports }: Archive): unknown => [
  settingsDigest,
  reports.map(({ id, metadata }) => [id, metadata]),
];

/** What a list shows of its own reports: their lengths too, say. */
export const listedHere = ({ digestOf }: Archive, reports: readonly Report[]): unknown => reports.map(digestOf);
