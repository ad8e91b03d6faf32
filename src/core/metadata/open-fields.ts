/** Lists the fields of a report that an archivist still has to determine. */
import { FIELD_NAMES, type Field, type MetadataField, REVIEWED_FIELDS, type Report } from '../report/report.ts';

/** Whether somebody stated that the report has no such value: 未注明 in catalogue.csv or front matter. */
export const isStatedAbsent = ({ value, evidence: { from } }: Field<unknown>): boolean =>
  value === undefined && (from === 'catalogue' || from === 'front matter');

/** Names of the fields that an archivist should determine: 年度、责任单位; a supplied title counts as open (拟题). */
export function openFields(report: Report): string[] {
  const isOpen = (field: MetadataField): boolean =>
    field === 'title'
      ? report.metadata.title.supplied
      : report.metadata[field].value === undefined && !isStatedAbsent(report.metadata[field]);
  return REVIEWED_FIELDS.filter(isOpen).map((field) => (field === 'title' ? '拟题' : FIELD_NAMES[field]));
}
