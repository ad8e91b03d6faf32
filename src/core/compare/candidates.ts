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
  /** Sum of the squared weights of the grams that both hold. */
  dot: number;
  /** Cosine of the two sentences over grams of two to four characters, 0–1. */
  cosine: number;
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
  const { a, b } = features;
  const recurring = findRecurring(forms.a, forms.b);
  const index = buildIndex(features, (sentence) => recurring.has(forms.a[sentence] ?? ''));
  const candidates = pairRecurring(recurring, forms).map(
    ([x, y]): Candidate => ({
      ...{ a: x, b: y, likeness: 1, common: a.weights[x] ?? 0 },
      ...{ dot: a.norms[x] ?? 0, cosine: 1, same: true, score: 1 },
    }),
  );
  for (let y = 0; y < b.pairs.length; y += 1) {
    if (recurring.has(forms.b[y] ?? '')) continue;
    const weightB = b.weights[y] ?? 0;
    for (const x of countCommon(y, index)) {
      const common = index.common[x] ?? 0;
      const dot = index.dots[x] ?? 0;
      index.common[x] = 0;
      index.dots[x] = 0;
      const weightA = a.weights[x] ?? 0;
      const likeness = (2 * common) / (weightA + weightB);
      const inside = likeness > LEAST_LIKENESS_INSIDE && common / Math.min(weightA, weightB) >= INSIDE;
      if (likeness < LEAST_LIKENESS && !inside) continue;
      const cosine = dot / Math.sqrt((a.norms[x] ?? 0) * (b.norms[y] ?? 0));
      candidates.push({ a: x, b: y, likeness, common, dot, cosine, same: forms.a[x] === forms.b[y], score: likeness });
    }
  }
  return candidates;
}

interface Index {
  features: Features;
  /** For each gram the sentences of `a` that hold it. */
  postings: number[][];
  /** What each sentence of `a` shares with the sentence of `b` that is looked at. */
  common: Float64Array;
  dots: Float64Array;
}

function buildIndex(features: Features, isPassedOver: (sentence: number) => boolean): Index {
  const { a, weights } = features;
  const postings: number[][] = Array.from(weights, () => []);
  for (const grams of [a.pairs, a.longer]) {
    grams.forEach((held, sentence) => {
      if (isPassedOver(sentence)) return;
      for (const gram of held) postings[gram]?.push(sentence);
    });
  }
  return { features, postings, common: new Float64Array(a.pairs.length), dots: new Float64Array(a.pairs.length) };
}

/** Adds up what each sentence of `a` shares with a sentence of `b`; gives the sentences that share anything. */
function countCommon(sentence: number, { features, postings, common, dots }: Index): number[] {
  const touched: number[] = [];
  for (const pair of features.b.pairs[sentence] ?? []) {
    const weight = features.weights[pair] ?? 0;
    for (const a of postings[pair] ?? []) {
      if (common[a] === 0) touched.push(a);
      common[a] = (common[a] ?? 0) + weight;
      dots[a] = (dots[a] ?? 0) + weight * weight;
    }
  }
  for (const gram of features.b.longer[sentence] ?? []) {
    const weight = features.weights[gram] ?? 0;
    for (const a of postings[gram] ?? []) dots[a] = (dots[a] ?? 0) + weight * weight;
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
