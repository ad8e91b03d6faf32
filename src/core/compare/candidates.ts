/** Which sentences of two reports are alike enough to be looked at. */
import type { Features } from '../sentence/features.ts';
import { findRecurring, pairRecurring } from './recurring.ts';

/** A sentence of `a` beside a sentence of `b`, by index. */
export interface Candidate {
  a: number;
  b: number;
  /** Likeness of the words alone, 0–1: Dice's coefficient of their weighted pairs. */
  likeness: number;
  /** Weight of the pairs that both hold. */
  common: number;
  /** Whether the words are the same from end to end. */
  same: boolean;
  /** Likeness with the evidence of the context. */
  score: number;
}

/** Tuned on the development pairs 2018→2019 and 2023→2024 (docs/decisions/0007-comparison.md). */
const LEAST_LIKENESS = 0.12;
/** A short sentence that a long one holds nearly whole is looked at from here on. */
const LEAST_LIKENESS_INSIDE = 0.05;
const INSIDE = 0.6;

/**
 * All candidates. Counts common pairs through an inverted index: time grows with the pairs of sentences that share anything,
 * 86,000 for two national reports; lines that recur (是, 已完成) are paired without it.
 */
export function findCandidates(features: Features, forms: { a: readonly string[]; b: readonly string[] }): Candidate[] {
  const recurring = findRecurring(forms.a, forms.b);
  const postings = invert(features, (a) => recurring.has(forms.a[a] ?? ''));
  const common = new Float64Array(features.a.length);
  const candidates = pairRecurring(recurring, forms).map(
    ([a, b]): Candidate => ({ a, b, likeness: 1, common: features.weightsA[a] ?? 0, same: true, score: 1 }),
  );
  features.b.forEach((pairs, b) => {
    if (recurring.has(forms.b[b] ?? '')) return;
    const touched = countCommon(pairs, { weights: features.weights, postings, common });
    const weightB = features.weightsB[b] ?? 0;
    for (const a of touched) {
      const shared = common[a] ?? 0;
      common[a] = 0;
      const weightA = features.weightsA[a] ?? 0;
      const likeness = (2 * shared) / (weightA + weightB);
      const inside = likeness > LEAST_LIKENESS_INSIDE && shared / Math.min(weightA, weightB) >= INSIDE;
      if (likeness < LEAST_LIKENESS && !inside) continue;
      candidates.push({ a, b, likeness, common: shared, same: forms.a[a] === forms.b[b], score: likeness });
    }
  });
  return candidates;
}

/** For each pair the sentences of `a` that hold it. */
function invert({ a, weights }: Features, isPassedOver: (sentence: number) => boolean): number[][] {
  const postings: number[][] = Array.from(weights, () => []);
  a.forEach((held, sentence) => {
    if (isPassedOver(sentence)) return;
    for (const pair of held) postings[pair]?.push(sentence);
  });
  return postings;
}

interface Index {
  weights: Int32Array;
  postings: number[][];
  common: Float64Array;
}

/** Adds up in `common` what each sentence of `a` shares with some pairs; gives the sentences that share anything. */
function countCommon(pairs: Int32Array, { weights, postings, common }: Index): number[] {
  const touched: number[] = [];
  for (const pair of pairs) {
    const weight = weights[pair] ?? 0;
    for (const a of postings[pair] ?? []) {
      if (common[a] === 0) touched.push(a);
      common[a] = (common[a] ?? 0) + weight;
    }
  }
  return touched;
}

/**
 * The order in which candidates are settled: same words first, then by score. Ties fall to the pair nearer to both beginnings,
 * so that the order is the same with `a` and `b` exchanged.
 */
export function byPromise(x: Candidate, y: Candidate): number {
  return (
    Number(y.same) - Number(x.same) ||
    y.score - x.score ||
    y.likeness - x.likeness ||
    x.a + x.b - (y.a + y.b) ||
    Math.abs(x.a - x.b) - Math.abs(y.a - y.b)
  );
}
