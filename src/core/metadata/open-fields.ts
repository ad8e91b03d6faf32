/** What an archivist still has to find out about a report. */
import { FIELD_NAMES, type MetadataField, REVIEWED_FIELDS, type Report } from '../report/report.ts';

/** Names of the fields that an archivist should settle: 年度、责任单位; a supplied title counts as open (拟题). */
export function openFields(report: Report): string[] {
  const isOpen = (field: MetadataField): boolean =>
    field === 'title' ? report.metadata.title.supplied : report.metadata[field].value === undefined;
  return REVIEWED_FIELDS.filter(isOpen).map((field) => (field === 'title' ? '拟题' : FIELD_NAMES[field]));
}
