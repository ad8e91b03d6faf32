/** Which sentences of two reports belong together. */

import { type Features, measureFeatures } from '../sentence/features.ts';
import { byPromise, type Candidate, findCandidates } from './candidates.ts';
import { rescore } from './context.ts';
import { type Matching, matchGreedily, shortness } from './matching.ts';
import type { Outline, Sentence } from './outline.ts';

/** Two sentences that belong together, by index. */
export interface Link {
  a: number;
  b: number;
  /** Likeness of the words, 0–1. */
  likeness: number;
  /** `main` links pair sentences one to one; `side` links add a sentence to a pair: a split or a merger. */
  kind: 'main' | 'side';
}

/** Thresholds of likeness (anchors) and score (the rounds after), tuned on the development pairs. */
const ANCHOR = 0.4;
const ROUNDS = [0.3, 0.25, 0.2];
const SIDE_SCORE = 0.15;
/** A side link holds this share of the added sentence's weight … */
const SIDE_INSIDE = 0.4;
/** … or is this much like it. */
const SIDE_LIKENESS = 0.35;

/**
 * Aligns two outlines: pairs that are alike by their words are anchors; three rounds then weigh each candidate's surroundings;
 * what is left over may join a pair. The same in every engine, and the same with `a` and `b` exchanged.
 */
export function align(a: Outline, b: Outline): Link[] {
  const forms = { a: a.sentences.map(({ form }) => form), b: b.sentences.map(({ form }) => form) };
  const matterOf = ({ matter }: Sentence): string => matter;
  const features = measureFeatures(a.sentences.map(matterOf), b.sentences.map(matterOf));
  const candidates = findCandidates(features, forms);
  const sentences = { a: forms.a.length, b: forms.b.length };
  const penalty = ({ a, b }: Candidate): number => shortness(forms.a[a]?.length ?? 0, forms.b[b]?.length ?? 0);
  const match = (threshold: number): Matching =>
    matchGreedily(candidates, (candidate) => candidate.score >= threshold + penalty(candidate), sentences);
  let matching = match(ANCHOR);
  for (const threshold of ROUNDS) {
    rescore(candidates, matching, { a, b });
    matching = match(threshold);
  }
  const side = findSideLinks(candidates, matching, { features, penalty });
  return [
    ...matching.pairs.map(({ a, b, likeness }): Link => ({ a, b, likeness, kind: 'main' })),
    ...side.map(({ a, b, likeness }): Link => ({ a, b, likeness, kind: 'side' })),
  ];
}

interface Measures {
  features: Features;
  penalty: (candidate: Candidate) => number;
}

/** For each sentence left over, the best sentence of a pair that it may have been split from or merged into. */
function findSideLinks(candidates: readonly Candidate[], matching: Matching, measures: Measures): Candidate[] {
  const { features, penalty } = measures;
  const links: Candidate[] = [];
  const linkedA = new Set<number>();
  const linkedB = new Set<number>();
  const joins = (candidate: Candidate, weight: number): boolean =>
    candidate.common / weight >= SIDE_INSIDE || candidate.likeness >= SIDE_LIKENESS + penalty(candidate);
  for (const candidate of [...candidates].sort(byPromise)) {
    const { a, b } = candidate;
    if (candidate.score < SIDE_SCORE) continue;
    const pairedA = matching.ofA[a] !== undefined;
    const pairedB = matching.ofB[b] !== undefined;
    if (pairedA && !pairedB && !linkedB.has(b) && joins(candidate, features.weightsB[b] ?? 0)) {
      linkedB.add(b);
      links.push(candidate);
    } else if (pairedB && !pairedA && !linkedA.has(a) && joins(candidate, features.weightsA[a] ?? 0)) {
      linkedA.add(a);
      links.push(candidate);
    }
  }
  return links;
}
