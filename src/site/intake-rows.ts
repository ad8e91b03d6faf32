/** Rows of intake.html for a file: open fields, removed or corrected lines, abbreviations. Pure. */

import type { CleanedLine, Report } from '../core/report/report.ts';
import { groupBy } from '../core/text/lists.ts';

/** Names of cleaning rules in the interface. */
export const ACTION_NAMES: Record<CleanedLine['action'], string> = {
  removed: '删去整行',
  rejoined: '接回断行',
  'spaces closed': '合拢空格',
  'characters removed': '删去不可见字符',
};

/** Lines that one rule corrected, as ranges: 第 3–20、22 行. */
interface MendedLines {
  action: CleanedLine['action'];
  rule: string;
  ranges: string;
  count: number;
  /** Invisible characters that were taken away: U+200B、U+202E. */
  signs: string[];
}

export interface Cleaning {
  /** Every removed line, in source order. */
  removed: CleanedLine[];
  /** All else: the words are still in the text, so that line numbers are enough. */
  mended: MendedLines[];
}

export function cleaningOf(report: Report): Cleaning {
  const removed = report.cleaned.filter(({ action }) => action === 'removed');
  const changed = report.cleaned.filter(({ action }) => action !== 'removed');
  const groups = groupBy(changed, ({ action, rule }) => `${action} ${rule}`);
  const mended = [...groups.values()].flatMap((lines) => {
    const first = lines[0];
    if (first === undefined) return [];
    const ranges = formatRanges(lines.map(({ line }) => line));
    const signs = first.action === 'characters removed' ? signsIn(lines) : [];
    return [{ action: first.action, rule: first.rule, ranges, count: lines.length, signs }];
  });
  return { removed, mended };
}

/** Cleaning writes a character that it took away as 〔U+202E〕. */
function signsIn(lines: readonly CleanedLine[]): string[] {
  const signs = lines.flatMap(({ text }) => [...text.matchAll(/〔(U\+[0-9A-F]{4,6})〕/g)].map(([, sign = '']) => sign));
  return [...new Set(signs)];
}

/** `[3, 4, 5, 9]` → 3–5、9 */
export function formatRanges(lines: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last !== undefined && line - last[1] <= 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join('、');
}

/** An abbreviation of a report: mzshh → 民主生活会, 8 times. */
export interface AliasUse {
  written: string;
  meaning: string;
  count: number;
}

export function aliasesOf(report: Report): AliasUse[] {
  const uses = new Map<string, AliasUse>();
  for (const { text, marks } of report.paragraphs) {
    for (const { type, start, end, meaning = '' } of marks) {
      if (type !== 'alias') continue;
      const written = text.slice(start, end);
      const use = uses.get(`${written} ${meaning}`) ?? { written, meaning, count: 0 };
      use.count += 1;
      uses.set(`${written} ${meaning}`, use);
    }
  }
  return [...uses.values()];
}
