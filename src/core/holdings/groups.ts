/**
 * Groups reports for browsing. Every function keeps the order of the given reports (core/holdings/order.ts sorts them), and
 * includes values without reports.
 */

import type { Report } from '../report/report.ts';
import { addUnder } from '../text/lists.ts';

/** Reports that share a value; `value` undefined is 未注明. */
export interface Group<T> {
  value: T | undefined;
  reports: Report[];
}

/** Newest year first, undated reports last. */
export function groupByYear(reports: readonly Report[]): Group<number>[] {
  const groups = new Map<number | undefined, Report[]>();
  for (const report of reports) addUnder(groups, report.metadata.year.value, report);
  const years = [...groups].sort(([a], [b]) => (b ?? -1) - (a ?? -1));
  return years.map(([value, members]) => ({ value, reports: members }));
}

/** One group for every value of `vocabulary`, in its order, including empty ones; 未注明 last if it occurs. */
export function groupByLevel(reports: readonly Report[], vocabulary: readonly string[]): Group<string>[] {
  return groupByValues(reports, vocabulary, (report) => [report.metadata.level.value]);
}

/** As `groupByLevel`; a report of several types (总结暨计划) is in each of their groups. */
export function groupByType(reports: readonly Report[], vocabulary: readonly string[]): Group<string>[] {
  return groupByValues(reports, vocabulary, (report) => report.metadata.types.value ?? [undefined]);
}

function groupByValues(
  reports: readonly Report[],
  vocabulary: readonly string[],
  valuesOf: (report: Report) => (string | undefined)[],
): Group<string>[] {
  const groups = new Map<string | undefined, Report[]>(vocabulary.map((value) => [value, []]));
  for (const report of reports) {
    for (const value of valuesOf(report)) addUnder(groups, value, report);
  }
  const notStated = groups.get(undefined);
  groups.delete(undefined);
  const known = [...groups].map(([value, members]) => ({
    value,
    reports: members,
  }));
  return notStated === undefined ? known : [...known, { value: undefined, reports: notStated }];
}
