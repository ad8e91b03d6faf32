import type { ReportCard } from './archive-api.ts';

/** One name for one office, however its reports name it: 云河县人民政府 for 云河县政府. Undefined where none is named. */
export const officeOf = ({ office, org }: Pick<ReportCard, 'office' | 'org'>): string | undefined => office ?? org;
