/** What can only be told over the whole archive: series, and ids that two files share. */
import { type IntakeEntry, statusWith } from '../core/report/intake.ts';
import type { Problem } from '../core/report/problem.ts';
import type { Report } from '../core/report/report.ts';
import type { Settings } from '../core/report/settings.ts';

export type SettleSeries = (reports: Report[], settings: Settings) => Report[];

const SAME_ID = 'same-id';

/**
 * Settles all entries anew, whether just parsed or taken from the store, where they lie as settled the last time: a
 * deleted twin takes its `same-id` with it, and a series follows its other years. Settling twice changes nothing.
 */
export function settleArchive(
  entries: readonly IntakeEntry[],
  settings: Settings,
  settle: SettleSeries,
): IntakeEntry[] {
  const told = tellSharedIds(entries.map(withoutSharedId));
  const reports = told.flatMap(({ report }) => (report ? [report] : []));
  const settled = settle(reports, settings).values();
  return told.map((entry) => (entry.report ? { ...entry, report: settled.next().value ?? entry.report } : entry));
}

/** `settle` fills series anew by itself. */
function withoutSharedId(entry: IntakeEntry): IntakeEntry {
  const problems = entry.problems.filter(({ code }) => code !== SAME_ID);
  return problems.length === entry.problems.length ? entry : withProblems(entry, problems);
}

function tellSharedIds(entries: readonly IntakeEntry[]): IntakeEntry[] {
  const files = new Map<string, string[]>();
  for (const { file, id } of entries) if (id !== undefined) files.set(id, [...(files.get(id) ?? []), file]);
  return entries.map((entry) => {
    const sharing = entry.id === undefined ? [] : (files.get(entry.id) ?? []);
    const other = sharing.find((file) => file !== entry.file);
    return other === undefined ? entry : withProblems(entry, [...entry.problems, sameId(entry, other)]);
  });
}

function withProblems(entry: IntakeEntry, problems: Problem[]): IntakeEntry {
  const report = entry.report && { ...entry.report, problems };
  return { ...entry, status: statusWith(problems, 'report'), problems, ...(report && { report }) };
}

function sameId({ file, id }: IntakeEntry, other: string): Problem {
  return {
    code: SAME_ID,
    severity: 'error',
    file,
    message: `与“${other}”的网页名相同（${id}.html）。`,
    mend: '请把其中一个文件改名；只差大小写或扩展名的名字不能区分。',
  };
}
