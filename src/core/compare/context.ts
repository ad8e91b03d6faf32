/** Weighs the context of a candidate. */

import type { OpeningKind } from '../sentence/openings.ts';
import type { Candidate } from './candidates.ts';
import type { Matching } from './matching.ts';
import type { Outline, Sentence } from './outline.ts';

/** Weights of the evidence, tuned on the development pairs. Without any context F1 falls from .921 to .877. */
const PARAGRAPH = 0.2;
const PART = 0.05;
const NEIGHBOUR = 0.1;
const KIND = 0.2;

/** Greatest distance of the neighbours' partners from the candidate's: one sentence may be between. */
const NEAR = 2;

/**
 * Scores candidates anew by their words, by what the two paragraphs and the two parts have in common in the pairs matched so far,
 * by whether the neighbours' partners are neighbours, and by whether the sentences open alike.
 */
export function rescore(
  candidates: readonly Candidate[],
  matching: Matching,
  outlines: { a: Outline; b: Outline },
): void {
  const { a, b } = outlines;
  const paragraphs = new Affinity(a, b, ({ paragraph }) => paragraph);
  const parts = new Affinity(a, b, ({ part }) => part);
  for (const pair of matching.pairs) {
    paragraphs.add(pair);
    parts.add(pair);
  }
  for (const candidate of candidates) {
    const matched = matching.ofA[candidate.a] === candidate;
    candidate.score =
      candidate.likeness +
      PARAGRAPH * paragraphs.of(candidate, matched) +
      PART * parts.of(candidate, matched) +
      NEIGHBOUR * neighbourhood(candidate, matching) -
      KIND * unlikeness(a.sentences[candidate.a]?.opening, b.sentences[candidate.b]?.opening);
  }
}

/** How much two places of the reports, such as two paragraphs, have in common. */
class Affinity {
  readonly #a: Outline;
  readonly #b: Outline;
  readonly #placeOf: (sentence: Sentence) => number;
  readonly #lengthsA: number[];
  readonly #lengthsB: number[];
  readonly #common = new Map<number, number>();

  constructor(a: Outline, b: Outline, placeOf: (sentence: Sentence) => number) {
    this.#a = a;
    this.#b = b;
    this.#placeOf = placeOf;
    this.#lengthsA = measurePlaces(a, placeOf);
    this.#lengthsB = measurePlaces(b, placeOf);
  }

  add(pair: Candidate): void {
    const { key, worth } = this.#look(pair);
    this.#common.set(key, (this.#common.get(key) ?? 0) + worth);
  }

  /** 0–1. A matched candidate does not count for itself. */
  of(candidate: Candidate, matched: boolean): number {
    const { key, worth, length } = this.#look(candidate);
    const others = (this.#common.get(key) ?? 0) - (matched ? worth : 0);
    // IEEE 754 defines the square root of a double exactly, like a sum.
    return Math.sqrt(Math.min(1, Math.max(0, (2 * others) / length)));
  }

  #look({ a, b, likeness }: Candidate): { key: number; worth: number; length: number } {
    const sentenceA = this.#a.sentences[a] as Sentence;
    const sentenceB = this.#b.sentences[b] as Sentence;
    const placeA = this.#placeOf(sentenceA);
    const placeB = this.#placeOf(sentenceB);
    return {
      key: placeA * this.#lengthsB.length + placeB,
      worth: likeness * (sentenceA.form.length + sentenceB.form.length),
      length: (this.#lengthsA[placeA] ?? 0) + (this.#lengthsB[placeB] ?? 0),
    };
  }
}

function measurePlaces(outline: Outline, placeOf: (sentence: Sentence) => number): number[] {
  const lengths = new Array<number>(Math.max(outline.paragraphs, outline.parts)).fill(0);
  for (const sentence of outline.sentences) {
    const place = placeOf(sentence);
    lengths[place] = (lengths[place] ?? 0) + sentence.form.length;
  }
  return lengths;
}

/** Share of the four neighbours whose partner is next to the candidate's other side. */
function neighbourhood({ a, b }: Candidate, { ofA, ofB }: Matching): number {
  const isNear = (partner: number | undefined, place: number): boolean =>
    partner !== undefined && partner !== place && Math.abs(partner - place) <= NEAR;
  let near = 0;
  for (const step of [-1, 1]) {
    if (isNear(ofB[b + step]?.a, a)) near += 1;
    if (isNear(ofA[a + step]?.b, b)) near += 1;
  }
  return near / 4;
}

/** 1 when one sentence opens a section or a dashed item and the other does not, ½ when one is a point (一是…). */
function unlikeness(a: OpeningKind | undefined, b: OpeningKind | undefined): number {
  if (a === b) return 0;
  const strong = (kind: OpeningKind | undefined): boolean => kind === 'heading' || kind === 'bullet';
  return strong(a) || strong(b) ? 1 : 0.5;
}
