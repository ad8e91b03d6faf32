/** What can only be told over the whole archive: series, and ids that two files share. */
import { type IntakeEntry, statusWith } from '../core/report/intake.ts';
import type { Problem } from '../core/report/problem.ts';
import type { EvidenceSource, Report } from '../core/report/report.ts';
import type { Settings } from '../core/report/settings.ts';

export type SettleSeries = (reports: Report[], settings: Settings) => Report[];

const SAME_ID = 'same-id';
const GIVEN: readonly EvidenceSource[] = ['front matter', 'catalogue'];

/**
 * Settles all entries anew, whether just parsed or taken from the store, where they lie as settled the last time: a
 * deleted twin takes its `same-id` with it, and a series follows its other years. Settling twice changes nothing.
 */
export function settleArchive(
  entries: readonly IntakeEntry[],
  settings: Settings,
  settle: SettleSeries,
): IntakeEntry[] {
  const told = tellSharedIds(entries.map(unsettle));
  const reports = told.flatMap(({ report }) => (report ? [report] : []));
  const settled = settle(reports, settings).values();
  return told.map((entry) => (entry.report ? { ...entry, report: settled.next().value ?? entry.report } : entry));
}

function unsettle(entry: IntakeEntry): IntakeEntry {
  if (!entry.report) return entry;
  const problems = entry.problems.filter(({ code }) => code !== SAME_ID);
  const { series } = entry.report.metadata;
  const metadata = GIVEN.includes(series.evidence.from)
    ? entry.report.metadata
    : { ...entry.report.metadata, series: { evidence: { from: 'none' as const } } };
  return withProblems({ ...entry, report: { ...entry.report, metadata } }, problems);
}

function tellSharedIds(entries: readonly IntakeEntry[]): IntakeEntry[] {
  const files = new Map<string, string[]>();
  for (const { file, report } of entries) {
    if (report) files.set(report.id, [...(files.get(report.id) ?? []), file]);
  }
  return entries.map((entry) => {
    const others = (entry.report ? (files.get(entry.report.id) ?? []) : []).filter((file) => file !== entry.file);
    const [other] = others;
    return other === undefined ? entry : withProblems(entry, [...entry.problems, sameId(entry, other)]);
  });
}

function withProblems(entry: IntakeEntry, problems: Problem[]): IntakeEntry {
  const report = entry.report && { ...entry.report, problems };
  return { ...entry, status: statusWith(problems, 'report'), problems, ...(report && { report }) };
}

function sameId({ file, report }: IntakeEntry, other: string): Problem {
  return {
    code: SAME_ID,
    severity: 'error',
    file,
    message: `与“${other}”的网页名相同（${report?.id}.html）。`,
    mend: '请把其中一个文件改名；只差大小写或扩展名的名字不能区分。',
  };
}
