/** Long lists by parts: a page shows the first items of each, the others open when asked for. */
import type { Report } from '../core/report/report.ts';

/** Reports and their headings, which take as much room, on a page that gives each report an entry. */
export const MOST_IN_ENTRIES = 40;
/** A page lists so many reports whole: some 5,500 pixels at a width of 1280. */
export const MOST_WHOLE = 150;
/** Reports that a longer page shows before anything is opened. */
const SHOWN_AT_FIRST = 100;
/** Of each group however many there are, so that a reader sees of what kind they are. */
const LEAST_SHOWN = 10;
const MOST_IN_BATCH = 100;
/** A few more do not make a fold worth while. */
const SPARE = 5;

/** Some items of a list in a row; `from` and `to` count from 1. */
export interface Batch<T> {
  from: number;
  to: number;
  items: readonly T[];
}

/** The first `shown` items and the others in batches of one size, no more than `most`: 330 with 30 shown are 30, 31–130, 131–230, 231–330. All items, each once, in their order. */
export function batchesOf<T>(
  items: readonly T[],
  shown: number,
  most = MOST_IN_BATCH,
): { first: readonly T[]; rest: Batch<T>[] } {
  if (items.length <= shown + SPARE) return { first: items, rest: [] };
  const left = items.length - shown;
  const size = Math.ceil(left / Math.ceil(left / most));
  const rest: Batch<T>[] = [];
  for (let start = shown; start < items.length; start += size) {
    const batch = items.slice(start, start + size);
    rest.push({ from: start + 1, to: start + batch.length, items: batch });
  }
  return { first: items.slice(0, shown), rest };
}

/** How many reports each of some groups shows at first, on a page of `total` reports. */
export const shownOfGroup = (total: number, groups: number): number =>
  total <= MOST_WHOLE ? total : Math.max(LEAST_SHOWN, Math.floor(SHOWN_AT_FIRST / groups));

/** From which office to which a run of reports by title goes: 白沙区审计局 – 长丰市水务局; a title where it does not begin with the office. */
export function spanOfTitles(reports: readonly Report[]): string {
  const names = [reports[0], reports.at(-1)].flatMap((report) => report?.metadata ?? []);
  const [first, last] = names.map(({ org: { value: org }, title }) =>
    org !== undefined && title.value.startsWith(org) ? org : title.value,
  );
  return first === last ? `${first}` : `${first} – ${last}`;
}
