/** Cuts an archive into indexes that are made, kept and asked one by one. */
import type { Report } from '../../core/report/report.ts';

/** A query loads chunks of each index, so there are few; one of this size is made in about 90 s and 3 GB. */
const LARGEST_SHARD = 20_000;

/**
 * Cuts reports, given newest year first, into runs of whole years of at most `largest` reports; larger years are cut evenly.
 *
 * Filling begins with the oldest year, so that this year's additions leave the other shards, and their cache, as they were.
 */
export function cutShards(reports: readonly Report[], largest = LARGEST_SHARD): Report[][] {
  let shards: Report[][] = [];
  let shard: Report[] = [];
  const close = (): void => {
    if (shard.length > 0) shards.unshift(shard);
    shard = [];
  };
  for (const year of yearsOf(reports).reverse()) {
    if (shard.length + year.length > largest) close();
    if (year.length > largest) shards = [...cutEvenly(year, largest), ...shards];
    else shard = [...year, ...shard];
  }
  close();
  return shards;
}

function yearsOf(reports: readonly Report[]): Report[][] {
  const years: Report[][] = [];
  for (const report of reports) {
    const last = years.at(-1);
    if (last !== undefined && last[0]?.metadata.year.value === report.metadata.year.value) last.push(report);
    else years.push([report]);
  }
  return years;
}

function cutEvenly(reports: readonly Report[], largest: number): Report[][] {
  const parts = Math.ceil(reports.length / largest);
  const bounds = Array.from({ length: parts + 1 }, (_, part) => Math.round((part * reports.length) / parts));
  return bounds.slice(1).map((end, part) => reports.slice(bounds[part], end));
}
