/** The result of reading a file of the content folder: intake.html and `check` show it, and the site is made from it. */
import type { Problem } from './problem.ts';
import type { Encoding, Report } from './report.ts';

/** Plain data, stored as JSON. */
export interface IntakeEntry {
  /** Path in the content folder, with forward slashes; unique. */
  file: string;
  bytes: number;
  status: IntakeStatus;
  /** Name of the report's page; for a .txt or .md file present even when no report could be made. */
  id?: string;
  /** Present once the file was read as text. */
  encoding?: Encoding;
  /** Digest of everything that the report was made from; equal digests have equal reports. Empty when the file was not read. */
  digest: string;
  /** Also present in a faulty entry when one could still be made, so that `dev` can show it. */
  report?: Report;
  /** Includes the report's own problems. */
  problems: Problem[];
}

/** A report with warnings is a report; one with an error is faulty and stops a build. */
export type IntakeStatus = 'report' | 'passed over' | 'faulty';

/** Names of statuses in the interface. */
export const STATUS_NAMES: Record<IntakeStatus, string> = { report: '报告', 'passed over': '略过', faulty: '有误' };

/** `status` if no problem is an error, otherwise `faulty`. */
export function statusWith(problems: readonly Problem[], status: 'report' | 'passed over'): IntakeStatus {
  return problems.some(({ severity }) => severity === 'error') ? 'faulty' : status;
}

/** Counts over an archive, as in `check --json` and at the end of a build. */
export interface IntakeTotals {
  reports: number;
  errors: number;
  warnings: number;
}

export function countTotals(entries: readonly IntakeEntry[]): IntakeTotals {
  const count = (severity: Problem['severity']): number =>
    entries.reduce((sum, { problems }) => sum + problems.filter((problem) => problem.severity === severity).length, 0);
  const reports = entries.filter(({ status }) => status === 'report').length;
  return { reports, errors: count('error'), warnings: count('warning') };
}
