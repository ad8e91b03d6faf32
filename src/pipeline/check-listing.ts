/** The listing of `npm run check`: counts first, then problems by kind; with `--all` every problem and every file. */

import { openFields } from '../core/metadata/open-fields.ts';
import { countTotals, type IntakeEntry, STATUS_NAMES } from '../core/report/intake.ts';
import { type Problem, SEVERITIES, SEVERITY_NAMES, type Severity } from '../core/report/problem.ts';
import { groupBy, largest } from '../core/text/lists.ts';
import type { LoadedArchive } from '../handover/handover.ts';
import { formatEntry } from './intake-listing.ts';
import { isBuildable } from './quarantine.ts';
import { formatPlace, padTo, printable, widthOf } from './terminal.ts';

/** Of one kind; `--all`, `--json` and intake.html have them all. */
const FIRST_OF_A_KIND = 3;
/** File names up to here line up the words behind them. */
const PLACE_WIDTH = 44;

export interface CheckListing {
  /** The content folder as it is shown. */
  folder: string;
  /** Every problem, hints included, and every file with its metadata; otherwise the first three errors and warnings of a kind. */
  all?: boolean;
}

export function formatCheck(archive: LoadedArchive, { folder, all = false }: CheckListing): string {
  const { files } = archive;
  const parts = [formatSummary(files, folder)];
  for (const severity of all ? SEVERITIES : GRAVE) {
    const found = files.flatMap(({ problems }) => problems.filter((problem) => problem.severity === severity));
    if (found.length > 0) parts.push(formatSeverity(severity, found, all ? Number.POSITIVE_INFINITY : FIRST_OF_A_KIND));
  }
  if (all) parts.push(`各文件\n\n${files.map(formatEntry).join('\n\n')}`);
  parts.push(formatOutcome(archive, all));
  return parts.join('\n\n');
}

const GRAVE = SEVERITIES.filter((severity) => severity !== 'info');

function formatSummary(files: readonly IntakeEntry[], folder: string): string {
  const rows: [string, string][] = [
    ['内容文件夹', printable(folder)],
    ['文件', `${files.length} 个：${formatStatuses(files)}`],
    ['问题', formatSeverities(files)],
    ['待核', formatOpen(files)],
  ];
  return rows.map(([name, value]) => `${padTo(name, 12)}${value}`).join('\n');
}

function formatStatuses(files: readonly IntakeEntry[]): string {
  const order = Object.keys(STATUS_NAMES) as IntakeEntry['status'][];
  const inOrder = order.flatMap((wanted) => files.filter(({ status }) => status === wanted));
  return formatCounts(inOrder.map(({ status }) => STATUS_NAMES[status]));
}

/** `错误 2（1 个文件），警告 0，提示 4（4 个文件）` */
function formatSeverities(files: readonly IntakeEntry[]): string {
  const counts = SEVERITIES.map((severity) => {
    const found = files.flatMap(({ problems }) => problems.filter((problem) => problem.severity === severity));
    const places = new Set(found.map(({ file }) => file)).size;
    return `${SEVERITY_NAMES[severity]} ${found.length}${places === 0 ? '' : `（${places} 个文件）`}`;
  });
  return counts.join('，');
}

/** `2 篇：年度 1，责任单位 1（npm run -s catalogue -- --missing 写成表）` */
function formatOpen(files: readonly IntakeEntry[]): string {
  const open = files
    .flatMap(({ report }) => (report ? [openFields(report)] : []))
    .filter((fields) => fields.length > 0);
  if (open.length === 0) return '无';
  return `${open.length} 篇：${formatCounts(open.flat())}（npm run -s catalogue -- --missing 写成表）`;
}

/** `甲 2，乙 1`, in the order of their first appearance. */
function formatCounts(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} ${count}`).join('，');
}

const CONSEQUENCES: Readonly<Record<Severity, string>> = {
  error: '改正之前不能建馆',
  warning: '请核对',
  info: '仅供知悉',
};

function formatSeverity(severity: Severity, problems: readonly Problem[], most: number): string {
  const kinds = groupBy(problems, ({ code }) => code);
  const blocks = [...kinds].map(([code, found]) => formatKind(code, found, most));
  return `${SEVERITY_NAMES[severity]} ${problems.length} 处（${CONSEQUENCES[severity]}）\n${blocks.join('\n')}`;
}

/** Problems of one code; the fix is printed once when it is the same for all. */
function formatKind(code: string, problems: readonly Problem[], most: number): string {
  const mends = new Set(problems.map(({ mend }) => mend));
  const [common] = mends.size === 1 && problems.length > 1 ? mends : [undefined];
  const shown = problems.slice(0, most);
  const width = Math.min(PLACE_WIDTH, largest(shown.map((problem) => widthOf(formatPlace(problem)))));
  const rows = shown.map((problem) => {
    const { message, mend = '' } = problem;
    return `    ${padTo(formatPlace(problem), width)}  ${printable(common === undefined ? message + mend : message)}`;
  });
  if (problems.length > most) rows.push(`    … 另有 ${problems.length - most} 处`);
  return [`  ${code} ${problems.length} 处${common === undefined ? '' : `：${printable(common)}`}`, ...rows].join('\n');
}

/** Last, where a terminal is when all is printed. */
function formatOutcome(archive: LoadedArchive, all: boolean): string {
  const { reports, errors, warnings } = countTotals(archive.files);
  const rest = all ? '' : '逐个文件的著录、依据和清理记录：npm run check -- --all。';
  const totals = `${reports} 份报告，${errors} 处错误，${warnings} 处警告。${rest}`;
  if (errors === 0) return totals;
  if (archive.lenient && isBuildable(archive)) return `${totals}有误的文件将不收入馆藏（--lenient）。`;
  return `${totals}改正后运行 npm run build；要先建成其余部分，用 npm run build -- --lenient。`;
}
