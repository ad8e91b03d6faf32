/** Chooses one partner for each sentence. */
import { byPromise, type Candidate } from './candidates.ts';

/** Sentences paired one to one: `ofA[a]` is the pair of sentence `a`. */
export interface Matching {
  pairs: Candidate[];
  ofA: (Candidate | undefined)[];
  ofB: (Candidate | undefined)[];
}

/** Below this many characters the words alone are weak evidence, and a link needs more. */
const SHORT = 14;
const SHORT_PENALTY = 0.1;

/** Score that a short sentence needs beyond the threshold: nothing from 14 characters on, 0.1 at none. */
export function shortness(lengthA: number, lengthB: number): number {
  const length = Math.min(lengthA, lengthB);
  return length >= SHORT ? 0 : (SHORT_PENALTY * (SHORT - length)) / SHORT;
}

/**
 * Takes candidates best first, each sentence once. Greedy matching does better here than the best sum (Hungarian), which prefers
 * many weak pairs to a good one: F1 .860 against .822. Sentences with the same words always get partners.
 */
export function matchGreedily(
  candidates: readonly Candidate[],
  isEligible: (candidate: Candidate, index: number) => boolean,
  sentences: { a: number; b: number },
): Matching {
  const matching: Matching = { pairs: [], ofA: new Array(sentences.a), ofB: new Array(sentences.b) };
  const eligible = candidates.filter((candidate, index) => candidate.same || isEligible(candidate, index));
  for (const candidate of eligible.sort(byPromise)) {
    if (matching.ofA[candidate.a] || matching.ofB[candidate.b]) continue;
    matching.ofA[candidate.a] = candidate;
    matching.ofB[candidate.b] = candidate;
    matching.pairs.push(candidate);
  }
  return matching;
}
