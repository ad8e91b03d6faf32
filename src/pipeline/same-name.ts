/** Files of one name and several formats, 总结.docx beside 总结.pdf: one report twice, or two reports. One page is made of them. */

import { findTwins } from '../core/holdings/resemblance.ts';
import type { IntakeEntry } from '../core/report/intake.ts';
import type { Problem } from '../core/report/problem.ts';
import type { SourceFormat } from '../core/report/report.ts';
import { addUnder } from '../core/text/lists.ts';

/** Formats by how much of a report's structure they hold, the best first. */
const BEST: readonly SourceFormat[] = ['docx', 'md', 'odt', 'doc', 'wps', 'rtf', 'html', 'ofd', 'pdf', 'txt'];

/** Of files that share a page's name: the one that is taken, and what is said of the others. */
export interface SameName {
  taken: IntakeEntry;
  /** Copies in another format, which are left out without harm. */
  copies: { entry: IntakeEntry; problem: Problem }[];
  /** Other reports, which need another name. */
  others: { entry: IntakeEntry; problem: Problem }[];
}

/** Groups of entries with one id, or one path but for the extension. The texts of files that differ in their extension alone are compared. */
export function findSameNames(entries: readonly IntakeEntry[]): SameName[] {
  const named = entries.filter(({ id }) => id !== undefined);
  return groupsOf(named, ({ id }) => id ?? '')
    .map(settle)
    .concat(formatsOfOne(named));
}

/** Files with a Chinese name have ids of their own, whatever their format: 总结.docx and 总结.pdf are two pages when they differ. */
function formatsOfOne(entries: readonly IntakeEntry[]): SameName[] {
  return groupsOf(entries, ({ file }) => stemOf(file))
    .filter((group) => new Set(group.map(({ id }) => id)).size === group.length)
    .map((group) => ({ ...settle(group), others: [] }));
}

function groupsOf(entries: readonly IntakeEntry[], keyOf: (entry: IntakeEntry) => string): IntakeEntry[][] {
  const groups = new Map<string, IntakeEntry[]>();
  for (const entry of entries) addUnder(groups, keyOf(entry), entry);
  return [...groups.values()].filter((group) => group.length > 1);
}

function settle(group: readonly IntakeEntry[]): SameName {
  const [taken, ...rest] = [...group].sort((a, b) => rankOf(a) - rankOf(b)) as [IntakeEntry, ...IntakeEntry[]];
  const same: SameName = { taken, copies: [], others: [] };
  for (const entry of rest) {
    const share = stemOf(entry.file) === stemOf(taken.file) ? resemblance(taken, entry) : undefined;
    if (share === undefined || share === 0) same.others.push({ entry, problem: otherReport(entry, taken, share) });
    else same.copies.push({ entry, problem: sameReport(entry, taken, share) });
  }
  return same;
}

/** Readable files come first, then files with a title of their own, then the better format. */
function rankOf({ report }: IntakeEntry): number {
  if (!report) return BEST.length * 2;
  return BEST.indexOf(report.source.format) + (report.metadata.title.supplied ? BEST.length : 0);
}

const stemOf = (file: string): string => file.replace(/\.[^./]*$/, '').toLowerCase();

/** Share of the text that both have, from where it counts as one report; 0 below, undefined when one has no text. */
function resemblance({ report: first }: IntakeEntry, { report: second }: IntakeEntry): number | undefined {
  if (!first || !second) return undefined;
  return findTwins([first, second])[1]?.resemblance ?? 0;
}

function sameReport({ file }: IntakeEntry, taken: IntakeEntry, share: number): Problem {
  const likeness = share === 1 ? '文字相同' : `相似度 ${Math.floor(share * 100)}%`;
  const message = `与“${taken.file}”同名，是同一份报告的另一种格式（${likeness}），只收“${taken.file}”。`;
  return {
    code: 'same-report',
    severity: 'warning',
    file,
    message,
    mend: '请核对后删去一份；若要两份都收，请把其中一个改名。',
  };
}

function otherReport({ file, id, report }: IntakeEntry, taken: IntakeEntry, share: number | undefined): Problem {
  const compared = share === undefined ? '' : '，内容不同，是两份报告';
  const message = `与“${taken.file}”的网页名相同（${id}.html）${compared}，只收“${taken.file}”。`;
  return {
    code: 'same-id',
    severity: 'error',
    file,
    message,
    mend:
      isTaken(report) || isTaken(taken.report) ? RENAME_THERE : '请把这个文件改名；只差大小写或扩展名的名字不能区分。',
  };
}

const isTaken = (report: IntakeEntry['report']): boolean => report?.source.archive !== undefined;
const RENAME_THERE =
  '并入的馆藏保留原来的网页名：请在其中一个馆藏里把文件改名或放进以馆名命名的文件夹，重新生成，再放进来。';
