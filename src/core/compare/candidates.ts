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
    const touched = countCommon(y, index);
    markGrams(y, index);
    for (let place = 0; place < touched; place += 1) {
      const x = index.touched[place] as number;
      const common = index.common[x] ?? 0;
      index.common[x] = 0;
      const weightA = a.weights[x] ?? 0;
      const likeness = (2 * common) / (weightA + weightB);
      const inside = likeness > LEAST_LIKENESS_INSIDE && common / Math.min(weightA, weightB) >= INSIDE;
      if (likeness < LEAST_LIKENESS && !inside) continue;
      const dot = dotOf(x, y, index);
      const cosine = dot / Math.sqrt((a.norms[x] ?? 0) * (b.norms[y] ?? 0));
      candidates.push({ a: x, b: y, likeness, common, dot, cosine, same: forms.a[x] === forms.b[y], score: likeness });
    }
  }
  return candidates;
}

interface Index {
  features: Features;
  /** The sentences of `a` that hold each pair: those of `pair` from `starts[pair]` to `starts[pair + 1]`. */
  postings: Int32Array;
  starts: Int32Array;
  /** What each sentence of `a` shares with the sentence of `b` that is looked at. */
  common: Float64Array;
  /** The sentences of `a` that share anything with it. */
  touched: Int32Array;
  /** The last sentence of `b` that holds each gram, and one. */
  marks: Int32Array;
}

function buildIndex(features: Features, isPassedOver: (sentence: number) => boolean): Index {
  const { a, weights } = features;
  const starts = new Int32Array(weights.length + 1);
  const held = a.pairs.map((pairs, sentence) => (isPassedOver(sentence) ? [] : pairs));
  for (const pairs of held) for (const pair of pairs) starts[pair + 1] = (starts[pair + 1] ?? 0) + 1;
  for (let pair = 0; pair < weights.length; pair += 1) starts[pair + 1] = (starts[pair + 1] ?? 0) + (starts[pair] ?? 0);
  const postings = new Int32Array(starts[weights.length] ?? 0);
  const next = starts.slice();
  held.forEach((pairs, sentence) => {
    for (const pair of pairs) {
      const place = next[pair] ?? 0;
      postings[place] = sentence;
      next[pair] = place + 1;
    }
  });
  const size = a.pairs.length;
  return {
    ...{ features, postings, starts, marks: new Int32Array(weights.length) },
    ...{ common: new Float64Array(size), touched: new Int32Array(size) },
  };
}

/** Adds up what each sentence of `a` shares with a sentence of `b`; gives how many share anything. */
function countCommon(sentence: number, { features, postings, starts, common, touched }: Index): number {
  const pairs = features.b.pairs[sentence] ?? [];
  let count = 0;
  for (let at = 0; at < pairs.length; at += 1) {
    const pair = pairs[at] as number;
    const weight = features.weights[pair] as number;
    const end = starts[pair + 1] as number;
    for (let place = starts[pair] as number; place < end; place += 1) {
      const a = postings[place] as number;
      if (common[a] === 0) {
        touched[count] = a;
        count += 1;
      }
      common[a] = (common[a] as number) + weight;
    }
  }
  return count;
}

function markGrams(sentence: number, { features: { b }, marks }: Index): void {
  for (const grams of [b.pairs[sentence], b.longer[sentence]]) {
    for (const gram of grams ?? []) marks[gram] = sentence + 1;
  }
}

/** Sum of the squared weights of the grams that a sentence of `a` shares with the marked one of `b`. */
function dotOf(sentenceA: number, sentenceB: number, { features: { a, weights }, marks }: Index): number {
  let dot = 0;
  for (const grams of [a.pairs[sentenceA], a.longer[sentenceA]]) {
    for (const gram of grams ?? []) if (marks[gram] === sentenceB + 1) dot += (weights[gram] ?? 0) ** 2;
  }
  return dot;
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
