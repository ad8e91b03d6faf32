/** Facts that depend on the whole archive: series, ids and 档号 that two files share, files with the same text. */
import { type IntakeEntry, statusWith } from '../core/report/intake.ts';
import type { Problem } from '../core/report/problem.ts';
import type { Report } from '../core/report/report.ts';
import type { Settings } from '../core/report/settings.ts';
import { CROSSING_CODES, crossingProblems } from './crossing-problems.ts';
import type { KeptParts } from './files/kept-parts.ts';
import { findSameNames } from './same-name.ts';

export type SettleSeries = (reports: Report[], settings: Settings) => Report[];

/**
 * Settles all entries anew, whether just parsed or taken from the store, where they lie as settled the last time: a
 * deleted twin takes its `same-id` with it, and a series follows its other years. Settling twice changes nothing: an entry that comes
 * out as it went in is the very same object.
 */
export function settleArchive(
  entries: readonly IntakeEntry[],
  settings: Settings,
  { settle, sketches }: { settle: SettleSeries; sketches: KeptParts },
): IntakeEntry[] {
  const distinct = withoutCopies(entries.map(withoutCrossings));
  const settled = settleReports(tellCrossings(distinct, sketches), settings, settle);
  return settled.map((entry, index) => sameOr(entry, entries[index]));
}

/** `before` where settling has changed nothing of it. It fills series and problems; all else of a report is taken over as it is. */
function sameOr(entry: IntakeEntry, before: IntakeEntry | undefined): IntakeEntry {
  const told = ({ status, digest, problems, report }: IntakeEntry): string =>
    JSON.stringify([status, digest, problems, report?.metadata.series ?? null, report?.problems ?? null]);
  if (before === undefined || entry.report?.paragraphs !== before.report?.paragraphs) return entry;
  return told(entry) === told(before) ? before : entry;
}

/** Copies of a report in another format make no page. Without a digest they are read anew: the other may go. */
function withoutCopies(entries: readonly IntakeEntry[]): IntakeEntry[] {
  const copies = new Map(
    findSameNames(entries).flatMap(({ copies: found }) => found.map(({ entry, problem }) => [entry, problem])),
  );
  return entries.map((entry) => {
    const problem = copies.get(entry);
    if (!problem) return entry;
    const { report: _, id: __, ...rest } = entry;
    return { ...rest, digest: '', status: 'passed over', problems: [...entry.problems, problem] };
  });
}

/** The same entries with the series of their reports filled. */
export function settleReports(
  entries: readonly IntakeEntry[],
  settings: Settings,
  settle: SettleSeries,
): IntakeEntry[] {
  const reports = entries.flatMap(({ report }) => (report ? [report] : []));
  const settled = settle(reports, settings).values();
  return entries.map((entry) => (entry.report ? { ...entry, report: settled.next().value ?? entry.report } : entry));
}

/** `settle` fills series anew by itself. */
function withoutCrossings(entry: IntakeEntry): IntakeEntry {
  const problems = entry.problems.filter(({ code }) => !CROSSING_CODES.has(code));
  return problems.length === entry.problems.length ? entry : withProblems(entry, problems);
}

function tellCrossings(entries: readonly IntakeEntry[], sketches: KeptParts): IntakeEntry[] {
  const problems = crossingProblems(entries, sketches);
  return entries.map((entry) => {
    const crossing = problems.get(entry.file) ?? [];
    return crossing.length === 0 ? entry : withProblems(entry, [...entry.problems, ...crossing]);
  });
}

function withProblems(entry: IntakeEntry, problems: Problem[]): IntakeEntry {
  const report = entry.report && { ...entry.report, problems };
  return { ...entry, status: statusWith(problems, 'report'), problems, ...(report && { report }) };
}
