/** Offices and series under the levels of government, from the highest down: the order of an archive's register of fonds. */
import { compareTexts } from '../core/holdings/order.ts';
import type { Report } from '../core/report/report.ts';
import { NOT_STATED } from '../core/text/not-stated.ts';

/** Entries that an index lists under a level. */
export interface LevelGroup<T> {
  /** 区县; undefined is 未注明, which comes last. */
  level: string | undefined;
  items: T[];
}

/** The groups that have items, these by name. `levels` from the highest to the lowest. */
export function groupedByLevel<T extends { name: string; level?: string | undefined }>(
  items: readonly T[],
  levels: readonly string[],
): LevelGroup<T>[] {
  const groups = [...levels, undefined].map((level) => ({
    level,
    items: items
      .filter((item) => (item.level !== undefined && levels.includes(item.level) ? item.level : undefined) === level)
      .sort((a, b) => compareTexts(a.name, b.name)),
  }));
  return groups.filter(({ items: its }) => its.length > 0);
}

/** 区县, or 级别未注明. */
export const levelName = (level: string | undefined): string => level ?? `级别${NOT_STATED}`;

/** The level that most of the reports have; undefined when none has any. */
export function levelOf(reports: readonly Report[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { metadata } of reports) {
    const level = metadata.level.value;
    if (level !== undefined) counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
