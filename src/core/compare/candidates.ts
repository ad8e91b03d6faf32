/** Finds the pairs of sentences of two reports that are alike enough to be considered. */
import type { Features } from '../sentence/features.ts';
import type { GramLists } from '../sentence/gram-numbering.ts';
import { findRecurring, pairRecurring } from './recurring.ts';

/** A sentence of `a` and a sentence of `b`, by index. */
export interface Candidate {
  a: number;
  b: number;
  /** Likeness of the words alone, 0–1: Dice's coefficient of their weighted pairs. */
  likeness: number;
  /** Weight of the common pairs. */
  common: number;
  /** Sum of the squared weights of the common grams. */
  dot: number;
  /** Cosine of the two sentences over grams of two to four characters, 0–1. */
  cosine: number;
  /** Whether the words are entirely the same. */
  same: boolean;
  /** Likeness including the evidence of the context. */
  score: number;
}

/** Tuned on the development pairs 2018→2019 and 2023→2024 (docs/decisions/0007-comparison.md). */
const LEAST_LIKENESS = 0.12;
/** Least likeness of a short sentence that a long one contains nearly whole. */
const LEAST_LIKENESS_INSIDE = 0.05;
const INSIDE = 0.4;

/**
 * All candidates. Counts common pairs through an inverted index: time grows with the pairs of sentences that share anything,
 * 86,000 for two national reports. Recurring lines (是, 已完成) are paired without it.
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
  for (let y = 0; y < b.weights.length; y += 1) {
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
  /** Sentences of `a` with each pair: those of `pair` from `starts[pair]` to `starts[pair + 1]`. */
  postings: Int32Array;
  starts: Int32Array;
  /** Weight that each sentence of `a` shares with the current sentence of `b`. */
  common: Float64Array;
  /** The sentences of `a` that share anything with it. */
  touched: Int32Array;
  /** The last sentence of `b` with each gram, plus 1. */
  marks: Int32Array;
}

function buildIndex(features: Features, isPassedOver: (sentence: number) => boolean): Index {
  const { a, weights } = features;
  const starts = new Int32Array(weights.length + 1);
  const { numbers, starts: lists } = a.pairs;
  const size = a.weights.length;
  const held = Array.from({ length: size }, (_, sentence) => sentence).filter((sentence) => !isPassedOver(sentence));
  for (const sentence of held) {
    const end = lists[sentence + 1] as number;
    for (let at = lists[sentence] as number; at < end; at += 1) {
      const pair = numbers[at] as number;
      starts[pair + 1] = (starts[pair + 1] as number) + 1;
    }
  }
  for (let pair = 0; pair < weights.length; pair += 1) {
    starts[pair + 1] = (starts[pair + 1] as number) + (starts[pair] as number);
  }
  const postings = new Int32Array(starts[weights.length] as number);
  const next = starts.slice();
  for (const sentence of held) {
    const end = lists[sentence + 1] as number;
    for (let at = lists[sentence] as number; at < end; at += 1) {
      const pair = numbers[at] as number;
      const place = next[pair] as number;
      postings[place] = sentence;
      next[pair] = place + 1;
    }
  }
  return {
    ...{ features, postings, starts, marks: new Int32Array(weights.length) },
    ...{ common: new Float64Array(size), touched: new Int32Array(size) },
  };
}

/**
 * Adds up the weight that each sentence of `a` shares with a sentence of `b`; returns the number of sentences that share
 * anything.
 */
function countCommon(sentence: number, { features, postings, starts, common, touched }: Index): number {
  const { weights, b } = features;
  const { numbers, starts: lists } = b.pairs;
  const endOfList = lists[sentence + 1] as number;
  let count = 0;
  for (let at = lists[sentence] as number; at < endOfList; at += 1) {
    const pair = numbers[at] as number;
    const weight = weights[pair] as number;
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
  mark(b.pairs, sentence, marks);
  mark(b.longer, sentence, marks);
}

function mark({ numbers, starts }: GramLists, sentence: number, marks: Int32Array): void {
  const end = starts[sentence + 1] as number;
  for (let at = starts[sentence] as number; at < end; at += 1) marks[numbers[at] as number] = sentence + 1;
}

/** Sum of the squared weights of the grams that a sentence of `a` shares with the marked one of `b`. */
function dotOf(sentenceA: number, sentenceB: number, { features: { a, weights }, marks }: Index): number {
  const dot = (lists: GramLists): number => {
    const { numbers, starts } = lists;
    const end = starts[sentenceA + 1] as number;
    let sum = 0;
    for (let at = starts[sentenceA] as number; at < end; at += 1) {
      const gram = numbers[at] as number;
      if (marks[gram] === sentenceB + 1) sum += (weights[gram] as number) ** 2;
    }
    return sum;
  };
  return dot(a.pairs) + dot(a.longer);
}

/**
 * The order in which candidates are chosen: same words first, then by score. Ties go to the pair nearer to both beginnings, so
 * that the order is the same with `a` and `b` exchanged.
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
