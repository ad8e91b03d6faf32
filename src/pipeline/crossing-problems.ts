/** Problems between two files of an archive: what both claim, and what both hold. */

import { findTwins, type Twin } from '../core/holdings/resemblance.ts';
import type { IntakeEntry } from '../core/report/intake.ts';
import type { Problem } from '../core/report/problem.ts';
import type { Report } from '../core/report/report.ts';
import { addUnder } from '../core/text/lists.ts';
import type { KeptParts } from './files/kept-parts.ts';
import { sketchesOf } from './kept-sketches.ts';
import { recurringLines } from './recurring-lines.ts';
import { findSameNames } from './same-name.ts';

/** Their codes: such a problem goes when the other file does. */
export const CROSSING_CODES: ReadonlySet<string> = new Set([
  'same-id',
  'recurring-line',
  'same-ref',
  'same-bytes',
  'same-text',
  'near-text',
]);

/** By file. Of two with one page's name, the one that is not taken; of two with one 档号, both; of two that hold the same, the later one. */
export function crossingProblems(entries: readonly IntakeEntry[], sketches: KeptParts): Map<string, Problem[]> {
  const found = new Map<string, Problem[]>();
  const tell = (problem: Problem): void => addUnder(found, problem.file, problem);
  const reports = entries.flatMap(({ report }) => (report ? [report] : []));
  for (const { others } of findSameNames(entries)) for (const { problem } of others) tell(problem);
  for (const problem of recurringLines(reports)) tell(problem);
  for (const [report, other] of sharing(reports, ({ metadata }) => metadata.ref.value)) tell(sameRef(report, other));
  const twins = findTwins(reports, sketchesOf(entries, sketches));
  reports.forEach((report, index) => {
    const twin = twins[index];
    const other = twin && reports[twin.of];
    if (twin && other) tell(twinProblem(report, other, twin));
  });
  return found;
}

/** Those that have their key in common with another, each with one other. */
function sharing<T>(items: readonly T[], keyOf: (item: T) => string | undefined): [T, T][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) addUnder(groups, key, item);
  }
  return [...groups.values()].flatMap(([first, second, ...rest]): [T, T][] => {
    if (first === undefined || second === undefined) return [];
    return [[first, second], ...[second, ...rest].map((item): [T, T] => [item, first])];
  });
}

function sameRef({ source: { file }, metadata: { ref } }: Report, other: Report): Problem {
  const message = `与“${other.source.file}”的档号相同（${ref.value}）。`;
  return { code: 'same-ref', severity: 'error', file, message, mend: '一件一号，请改正其中一个。' };
}

function twinProblem({ source }: Report, { source: other }: Report, { same, resemblance }: Twin): Problem {
  if (source.sha256 === other.sha256) {
    const message = `与“${other.file}”逐字节相同。`;
    return { code: 'same-bytes', severity: 'warning', file: source.file, message, mend: '请删去一份。' };
  }
  if (same) {
    const message = `与“${other.file}”的文字相同，只有标点、断行或编码不同。`;
    return { code: 'same-text', severity: 'warning', file: source.file, message, mend: '请核对后删去一份。' };
  }
  const message = `与“${other.file}”几乎相同（相似度 ${Math.floor(resemblance * 100)}%）。`;
  const mend = '若是同一份文件的不同稿本，请只留定稿，或在附注中说明。';
  return { code: 'near-text', severity: 'info', file: source.file, message, mend };
}
