/** A second opinion on corresponding sentences: an alignment of the two reports without crossings. */

import type { Features } from '../sentence/features.ts';
import { addUnder } from '../text/lists.ts';
import type { Candidate } from './candidates.ts';

/** Cost of skipping a sentence, as a cosine. */
const SKIP = -0.03;
/** Unit of the sums. Whole numbers, so that every engine and both directions agree. */
const ONE = 65536;

/** One step of the alignment: one or two sentences of `a` from `a` on, paired with one or two of `b` from `b` on. */
interface Step {
  a: number;
  b: number;
  sizeA: number;
  sizeB: number;
  gain: number;
  sum: number;
  before: Step | undefined;
  links: Candidate[];
}

/**
 * Finds the candidates that a monotone alignment makes links: one sentence with one, or one with two neighbours, so that the sum
 * of the partners' cosines minus a cost for each skipped sentence is greatest (Gale and Church: A program for aligning sentences
 * in bilingual corpora, 1993, with words in place of lengths). Considers only candidates: time is k log n for k candidates.
 */
export function alignInOrder(candidates: readonly Candidate[], features: Features): Set<Candidate> {
  const steps = makeSteps(candidates, features);
  const chains = new Chains(features.b.weights.length);
  // A step may follow steps that end in an earlier row; rows end where their steps end.
  const ending = new Map<number, Step[]>();
  let row = 0;
  let best: Step | undefined;
  for (const step of steps) {
    for (; row < step.a; row += 1) for (const done of ending.get(row) ?? []) chains.add(done);
    step.before = chains.before(step.b);
    step.sum = step.gain + (step.before?.sum ?? 0);
    if (step.sum > (best?.sum ?? 0)) best = step;
    addUnder(ending, step.a + step.sizeA - 1, step);
  }
  const seen = new Set<Candidate>();
  for (let step = best; step !== undefined; step = step.before) for (const link of step.links) seen.add(link);
  return seen;
}

/** All steps in the order of `a`, then `b`. The skipping cost that a step saves counts as its gain. */
function makeSteps(candidates: readonly Candidate[], features: Features): Step[] {
  const height = features.a.weights.length;
  const width = features.b.weights.length;
  const byPlace = new Map(candidates.map((candidate) => [candidate.a * width + candidate.b, candidate]));
  const { norms: normsA } = features.a;
  const { norms: normsB } = features.b;
  const stepOf = (first: Candidate, second: Candidate | undefined, sizeA: number, sizeB: number): Step => {
    const { a, b } = first;
    const dot = first.dot + (second?.dot ?? 0);
    const normA = (normsA[a] as number) + (sizeA > 1 ? (normsA[a + 1] as number) : 0);
    const normB = (normsB[b] as number) + (sizeB > 1 ? (normsB[b + 1] as number) : 0);
    const cosine = dot / Math.sqrt(normA * normB);
    const gain = Math.round(ONE * (Math.min(1, cosine) + SKIP * (sizeA + sizeB)));
    return { a, b, sizeA, sizeB, gain, sum: 0, before: undefined, links: second ? [first, second] : [first] };
  };
  const steps: Step[] = [];
  for (const candidate of candidates) {
    const { a, b } = candidate;
    steps.push(stepOf(candidate, undefined, 1, 1));
    const right = b + 1 < width ? byPlace.get(a * width + b + 1) : undefined;
    const below = a + 1 < height ? byPlace.get((a + 1) * width + b) : undefined;
    if (right) steps.push(stepOf(candidate, right, 1, 2));
    if (below) steps.push(stepOf(candidate, below, 2, 1));
  }
  return steps.sort((x, y) => x.a - y.a || x.b - y.b || x.sizeA + x.sizeB - (y.sizeA + y.sizeB));
}

/** The best chain that ends before an index of `b`: a Fenwick tree of maxima. */
class Chains {
  readonly #tree: (Step | undefined)[];

  constructor(width: number) {
    this.#tree = new Array(width + 1).fill(undefined);
  }

  add(step: Step): void {
    for (let at = step.b + step.sizeB; at < this.#tree.length; at += at & -at) {
      if (isBetter(step, this.#tree[at])) this.#tree[at] = step;
    }
  }

  before(place: number): Step | undefined {
    let best: Step | undefined;
    for (let at = place; at > 0; at -= at & -at) {
      const step = this.#tree[at];
      if (step && isBetter(step, best)) best = step;
    }
    return best;
  }
}

/** Of equal sums the chain that ends nearer to both beginnings, so that the order of the reports does not matter. */
function isBetter(step: Step, other: Step | undefined): boolean {
  if (other === undefined || step.sum !== other.sum) return step.sum > (other?.sum ?? -1);
  const end = (of: Step): number => of.a + of.sizeA + of.b + of.sizeB;
  return end(step) < end(other);
}
