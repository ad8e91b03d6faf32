/** Finds repeated wordings of an archive. */
import { readHolders, weighClusters } from './formula.ts';
import { gather } from './lists.ts';
import type { ReuseCorpus, ReuseSource } from './model.ts';
import { findFamilies } from './near.ts';
import { likeness, readPairs } from './pairs.ts';
import { readArchive } from './read-archive.ts';
import { compareTimes } from './source.ts';

/**
 * The wordings of an archive with their places. The same for the same reports in any order; ids must be unique.
 *
 * Nearly linear in the length of the texts: docs/decisions/0010 has the measurements.
 */
export function findReuse(reports: readonly ReuseSource[]): ReuseCorpus {
  const ordered = [...reports].sort(compareTimes);
  const { sentences, count, text, starts, firsts } = readArchive(ordered);
  const pairs = readPairs({ text, starts });
  const families = findFamilies(pairs);
  const ofSentence = (sentence: number): number => sentences.reports[sentence] as number;
  const wordingReports = gather(sentences.wordings, count, ofSentence);
  const sentenceClusters = sentences.wordings.map((wording) => families.clusters[wording] as number);
  const clusterReports = gather(sentenceClusters, families.count, ofSentence);
  const holders = readHolders(ordered);
  const weights = weighClusters({ reports: ordered, holders, clusterReports });
  return {
    reports: ordered,
    sentences,
    wordings: {
      count,
      text,
      starts,
      firsts,
      reports: sizesOf(wordingReports.starts),
      clusters: families.clusters,
      twins: families.twins,
    },
    clusters: { count: families.count, reports: sizesOf(clusterReports.starts), holders: weights.holders },
    weightOf: weights.weightOf,
    likenessOf: (unitA, unitB, least) => likeness(pairs, unitA, unitB, least),
  };
}

function sizesOf(starts: Int32Array): Int32Array {
  return Int32Array.from(
    { length: starts.length - 1 },
    (_, owner) => (starts[owner + 1] as number) - (starts[owner] as number),
  );
}
