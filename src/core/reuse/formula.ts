/** Decides which wordings are common, 通用表述. */
import { smallest } from '../text/lists.ts';
import type { Gathered } from './lists.ts';
import { membersOf } from './lists.ts';
import type { ReuseSource } from './model.ts';

/** Up to this share of all holders a wording is its holders' own. */
const OWN_SHARE = 0.05;
/** From this share on it is common. */
const FORMULA_SHARE = 0.2;
/**
 * Fewer holders never make a formula, however small the archive: of three offices with the same wording, each has it from
 * another.
 */
const FEWEST_HOLDERS = 4;
/** A type with so many reports is measured separately: what every 述职报告 says is a formula of 述职报告. */
const LARGE_TYPE = 20;
/** Below this weight a wording is shown as 通用表述: at least one holder of eight has it. */
const FORMULA_WEIGHT = 0.5;

export const isFormula = (weight: number): boolean => weight <= FORMULA_WEIGHT;

/** How far a wording that `holders` of `all` have is their own: 1 up to 5 %, falling to 0 at 20 %. */
export function weightOfShare(holders: number, all: number): number {
  if (holders < FEWEST_HOLDERS) return 1;
  const share = holders / all;
  return Math.min(1, Math.max(0, (FORMULA_SHARE - share) / (FORMULA_SHARE - OWN_SHARE)));
}

/** Holders of an archive, numbered. */
export interface Holders {
  count: number;
  /** Holder of each report. */
  ofReports: Int32Array;
}

export function readHolders(reports: readonly ReuseSource[]): Holders {
  const numbers = new Map<string, number>();
  const ofReports = Int32Array.from(reports, ({ holder }) => {
    const number = numbers.get(holder) ?? numbers.size;
    numbers.set(holder, number);
    return number;
  });
  return { count: numbers.size, ofReports };
}

export interface FormulaOptions {
  reports: readonly ReuseSource[];
  holders: Holders;
  /** The reports of each cluster. */
  clusterReports: Gathered;
}

/** Number of holders of each cluster, and its weight: see `ReuseCorpus.weightOf`. Linear in the reports of clusters. */
export function weighClusters({ reports, holders, clusterReports }: FormulaOptions): {
  holders: Int32Array;
  weightOf: (cluster: number, types?: readonly string[]) => number;
} {
  const large = largeTypes(reports, holders);
  const count = clusterReports.starts.length - 1;
  const counts = new Int32Array(count);
  /** Holders of a large type that have a cluster; only for clusters that can be formulas. */
  const within = new Map<string, Map<number, number>>([...large.keys()].map((type) => [type, new Map()]));
  for (let cluster = 0; cluster < count; cluster += 1) {
    const members = membersOf(clusterReports, cluster);
    counts[cluster] = distinctHolders(members, holders).size;
    if ((counts[cluster] as number) < FEWEST_HOLDERS) continue;
    for (const type of large.keys()) {
      const ofType = members.filter((report) => reports[report]?.types.includes(type));
      within.get(type)?.set(cluster, distinctHolders(ofType, holders).size);
    }
  }
  const weightOf = (cluster: number, types: readonly string[] = []): number => {
    const measured = types.filter((type) => large.has(type));
    if (measured.length === 0) return weightOfShare(counts[cluster] as number, holders.count);
    const weights = measured.map((type) =>
      weightOfShare(within.get(type)?.get(cluster) ?? 0, large.get(type) ?? holders.count),
    );
    return smallest(weights);
  };
  return { holders: counts, weightOf };
}

/** Types with many reports, each with its number of holders. */
function largeTypes(reports: readonly ReuseSource[], holders: Holders): Map<string, number> {
  const ofTypes = new Map<string, number[]>();
  reports.forEach(({ types }, report) => {
    for (const type of types) {
      const members = ofTypes.get(type) ?? [];
      members.push(report);
      ofTypes.set(type, members);
    }
  });
  const large = [...ofTypes].filter(([, members]) => members.length >= LARGE_TYPE);
  return new Map(large.map(([type, members]) => [type, distinctHolders(members, holders).size]));
}

function distinctHolders(reports: Iterable<number>, holders: Holders): Set<number> {
  const distinct = new Set<number>();
  for (const report of reports) distinct.add(holders.ofReports[report] as number);
  return distinct;
}
