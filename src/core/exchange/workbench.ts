/**
 * Data of intake.html for correcting the catalogue in the browser: each report's fields as written, with doubts and candidates.
 */
import { doubtfulFields } from '../metadata/doubt.ts';
import { isStatedAbsent, openFields } from '../metadata/open-fields.ts';
import type { IntakeEntry } from '../report/intake.ts';
import type { Severity } from '../report/problem.ts';
import { type EvidenceSource, FIELD_NAMES, type Field, type MetadataField, type Report } from '../report/report.ts';
import type { Settings } from '../report/settings.ts';
import { NOT_STATED } from '../text/not-stated.ts';
import type { CatalogueTable } from './catalogue-table.ts';

export interface WorkbenchData {
  /** See `LoadedArchive`: the page has the same. */
  edition: string;
  reports: WorkbenchReport[];
  levels: string[];
  types: string[];
  /** Names of the archive's offices. */
  offices: string[];
  /** catalogue.csv at the time of the build; null where it could not be read. */
  catalogue: CatalogueTable | null;
}

export interface WorkbenchReport {
  id: string;
  file: string;
  /** Title as pages show it; a supplied one in 〔 〕, and its field is empty. */
  title: string;
  /** Only fields with a value or a doubt. */
  fields: Partial<Record<MetadataField, WorkbenchField>>;
  problems: WorkbenchProblem[];
}

export interface WorkbenchField {
  /**
   * Value as written in a cell: several types are joined by 、; empty without a value, 未注明 where somebody wrote that there is
   * none.
   */
  value: string;
  from: EvidenceSource;
  quote?: string;
  /** Whether it is on the review list. */
  doubt?: true;
  /** Reason, in the interface's words: 名称未带地名. */
  reason?: string;
  candidates?: WorkbenchCandidate[];
}

export interface WorkbenchCandidate {
  value: string;
  from: EvidenceSource;
  quote?: string;
}

interface WorkbenchProblem {
  code: string;
  severity: Severity;
  message: string;
}

/** `entries` in the order of their reports in the table. */
export function workbenchOf(
  entries: readonly IntakeEntry[],
  settings: Pick<Settings, 'levels' | 'types'>,
  { catalogue, edition }: Pick<WorkbenchData, 'catalogue' | 'edition'>,
): WorkbenchData {
  const reports = entries.flatMap(({ report, problems }) => (report ? [workbenchReport(report, problems)] : []));
  const offices = new Set(entries.flatMap(({ report }) => report?.metadata.org.value ?? []));
  return {
    edition,
    reports,
    levels: settings.levels.map(({ name }) => name),
    types: settings.types.map(({ name }) => name),
    offices: [...offices].sort(),
    catalogue,
  };
}

function workbenchReport(report: Report, problems: IntakeEntry['problems']): WorkbenchReport {
  const { metadata } = report;
  const doubts = reviewFields(report);
  const fields: WorkbenchReport['fields'] = {};
  for (const field of Object.keys(FIELD_NAMES) as MetadataField[]) {
    const its: Field<string | number | string[]> = metadata[field];
    const doubt = doubts.includes(field);
    const isAbsent = isStatedAbsent(its);
    if (its.value === undefined && !doubt && !isAbsent) continue;
    const supplied = field === 'title' && metadata.title.supplied;
    fields[field] = {
      value: supplied ? '' : isAbsent ? NOT_STATED : cellText(its.value),
      from: its.evidence.from,
      ...(its.evidence.quote !== undefined && { quote: its.evidence.quote }),
      ...(doubt && { doubt }),
      ...(its.reason !== undefined && { reason: its.reason }),
      ...(its.candidates !== undefined && { candidates: its.candidates.map(candidateOf) }),
    };
  }
  return {
    id: report.id,
    file: report.source.file,
    title: metadata.title.value,
    fields,
    problems: problems
      .filter(({ severity }) => severity !== 'info')
      .map(({ code, severity, message, mend = '' }) => ({ code, severity, message: message + mend })),
  };
}

function candidateOf({
  value,
  from,
  quote,
}: { value: string | number | string[] } & Omit<WorkbenchCandidate, 'value'>) {
  return { value: cellText(value), from, ...(quote !== undefined && { quote }) };
}

/** `['工作总结', '工作计划']` → 工作总结、工作计划 */
function cellText(value: string | number | readonly string[] | undefined): string {
  return typeof value === 'object' ? value.join('、') : String(value ?? '');
}

/** Fields on the review list: those without a value, then those in doubt. */
export function reviewFields(report: Report): MetadataField[] {
  const open = openFields(report);
  const fields = Object.keys(FIELD_NAMES) as MetadataField[];
  const isOpen = (field: MetadataField): boolean =>
    open.includes(field === 'title' ? '拟题' : FIELD_NAMES[field]) && isWithout(report, field);
  const doubtful = doubtfulFields(report.metadata);
  return fields.filter((field) => isOpen(field) || doubtful.includes(field));
}

function isWithout({ metadata }: Report, field: MetadataField): boolean {
  return field === 'title' ? metadata.title.supplied : metadata[field].value === undefined;
}

/** A value as lists show it; 未注明 without one. */
export const shownValue = (report: Report, field: MetadataField): string => {
  if (field === 'title' && report.metadata.title.supplied) return '拟题';
  return cellText(report.metadata[field].value) || NOT_STATED;
};
