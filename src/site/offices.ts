/** The offices of the archive as the page that checks drafts offers them. */
import type { OfficeReports } from '../core/holdings/office-groups.ts';

/** Last reports of an office that a page names: more than one draft starts from. */
const LAST = 8;

/** `dag-2023 2023,dag-2022 2022`: ids and years of an office's last reports, newest first. */
export const lastReports = ({ reports }: OfficeReports): string =>
  reports
    .slice(0, LAST)
    .map(({ id, metadata }) => [id, metadata.year.value ?? ''].join(' ').trim())
    .join(',');
