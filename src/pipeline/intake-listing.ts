/** How each file was read: as JSON for programs, and as a block of lines for people. */

import { countTotals, type IntakeEntry, STATUS_NAMES } from '../core/report/intake.ts';
import { type Problem, SEVERITIES, SEVERITY_NAMES } from '../core/report/problem.ts';
import {
  EVIDENCE_NAMES,
  type Evidence,
  FIELD_NAMES,
  FORMAT_NAMES,
  type MetadataField,
  type Report,
} from '../core/report/report.ts';
import { appendAll } from '../core/text/lists.ts';
import { NOT_STATED } from '../core/text/not-stated.ts';
import { padTo, printable } from './terminal.ts';

/** A row of the listing should fit a wide terminal; intake.html shows quotes in full. */
const LONGEST_QUOTE = 30;

/** The contract of `check --json`; see ARCHITECTURE A1. */
export interface CheckResult {
  files: CheckedFile[];
  reports: number;
  errors: number;
  warnings: number;
}

interface CheckedFile {
  file: string;
  status: IntakeEntry['status'];
  id?: string;
  /** `file` only where it is another: a cell of catalogue.csv. */
  problems: (Pick<Problem, 'code' | 'severity' | 'message' | 'line' | 'cell'> & { file?: string })[];
}

export function checkResult(entries: readonly IntakeEntry[]): CheckResult {
  return { files: entries.map(checkedFile), ...countTotals(entries) };
}

function checkedFile({ file, status, id, problems }: IntakeEntry): CheckedFile {
  return {
    file,
    status,
    ...(id !== undefined && { id }),
    problems: problems.map(({ code, severity, message, mend = '', line, cell, file: place }) => ({
      code,
      severity,
      message: message + mend,
      ...(line !== undefined && { line }),
      ...(cell !== undefined && { cell }),
      ...(place !== file && { file: place }),
    })),
  };
}

/** One block a file: status, encoding and size, how many problems, each field with its evidence, what cleaning did. */
export function formatEntry({ file, status, encoding, report, problems }: IntakeEntry): string {
  const format = report && encoding === 'binary' ? FORMAT_NAMES[report.source.format] : encoding;
  const facts = [
    STATUS_NAMES[status],
    format,
    report && `${report.characters} 字`,
    report && `${report.id}.html`,
    formatCounts(problems),
  ];
  const lines = [`${printable(file)}  ${facts.filter(Boolean).join(' · ')}`];
  if (report) appendAll(lines, [...formatMetadata(report), ...formatCleaned(report)]);
  return lines.join('\n');
}

/** `错误 1 · 警告 2`; empty when there are neither. */
function formatCounts(problems: readonly Problem[]): string {
  const grave = SEVERITIES.filter((severity) => severity !== 'info');
  const counts = grave.map((severity) => ({
    severity,
    count: problems.filter((problem) => problem.severity === severity).length,
  }));
  return counts
    .flatMap(({ severity, count }) => (count === 0 ? [] : `${SEVERITY_NAMES[severity]} ${count}`))
    .join(' · ');
}

/** Fields that most reports do not have. */
const SELDOM: ReadonlySet<MetadataField> = new Set(['note', 'series', 'planYear', 'ref']);

function formatMetadata({ metadata }: Report): string[] {
  const fields = Object.keys(metadata) as MetadataField[];
  return fields.flatMap((field) => {
    const { value, evidence } = metadata[field];
    // An empty note or series is no finding; the rest is worth knowing as 未注明.
    if (value === undefined && SELDOM.has(field)) return [];
    const shown = value === undefined ? NOT_STATED : printable(Array.isArray(value) ? value.join('、') : String(value));
    const row = `  ${padTo(FIELD_NAMES[field], 9)}${padTo(shown, 40)}  ${value === undefined ? '' : formatEvidence(evidence)}`;
    return [row.trimEnd()];
  });
}

function formatEvidence({ from, quote, line }: Evidence): string {
  const place = line === undefined ? '' : `，第 ${line} 行`;
  return `${EVIDENCE_NAMES[from]}${quote === undefined ? '' : `“${shorten(printable(quote))}”`}${place}`;
}

function shorten(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

const ACTION_NAMES: Readonly<Record<Report['cleaned'][number]['action'], string>> = {
  removed: '删去',
  'characters removed': '删字',
  rejoined: '接行',
  'spaces closed': '并空格',
};

function formatCleaned({ cleaned }: Report): string[] {
  return cleaned.map(
    ({ line, text, action, rule }) => `  清理 第 ${line} 行 ${ACTION_NAMES[action]}（${rule}）：${printable(text)}`,
  );
}
