/** Words and fields of the workbench. */
import type { WorkbenchCandidate, WorkbenchReport } from '../../core/exchange/workbench.ts';
import { EVIDENCE_NAMES, FIELD_NAMES, type MetadataField } from '../../core/report/report.ts';

/** Fields that are columns of the table; the others are in a report's details. */
export const TABLE_FIELDS = ['year', 'title', 'level', 'types', 'org', 'date'] as const satisfies MetadataField[];
export const DETAIL_FIELDS = ['planYear', 'author', 'post', 'series', 'ref', 'note'] as const satisfies MetadataField[];

/** As the page's hooks call a field: `type`, though a report may have several. */
export const hookOf = (field: MetadataField): string => (field === 'types' ? 'type' : field);

/** `据题名“2022年度”` */
export function formatEvidence({ from, quote }: Omit<WorkbenchCandidate, 'value'>): string {
  if (from === 'none') return '';
  return `据${EVIDENCE_NAMES[from]}${quote === undefined ? '' : `“${shorten(quote)}”`}`;
}

const LONGEST_QUOTE = 36;
const shorten = (text: string): string => (text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);

export const labelOf = (field: MetadataField, { title }: WorkbenchReport): string => `${FIELD_NAMES[field]}：${title}`;

/** Fields of a report on the review list, in the order of the interface. */
export const doubtsOf = ({ fields }: WorkbenchReport): MetadataField[] =>
  (Object.keys(fields) as MetadataField[]).filter((field) => fields[field]?.doubt);
