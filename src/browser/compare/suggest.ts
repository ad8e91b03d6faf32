/** Reports to choose from while a title is typed. */
import type { ReportCard } from '../library/archive-api.ts';
import { yearsApart } from './pairs.ts';

const MOST = 30;

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * Reports that hold every word of `typed` in title, year, office or series, the other side's nearest years first.
 * `云河 2022` finds 云河县2022年政府工作报告. The other side itself is left out.
 */
export function suggest(reports: readonly ReportCard[], typed: string, other: ReportCard | undefined): ReportCard[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const found = reports.filter((report) => {
    if (report.id === other?.id) return false;
    const told = fold([report.title, report.year ?? '', report.org ?? '', report.series ?? '', report.id].join(' '));
    return words.every((word) => told.includes(word));
  });
  if (other === undefined) return found.slice(0, MOST);
  const distance = (report: ReportCard): number => yearsApart(report, other) ?? Number.POSITIVE_INFINITY;
  const near = found.filter((report) => distance(report) < Number.POSITIVE_INFINITY);
  const far = found.filter((report) => distance(report) === Number.POSITIVE_INFINITY);
  return [...near.sort((x, y) => distance(x) - distance(y)), ...far].slice(0, MOST);
}
