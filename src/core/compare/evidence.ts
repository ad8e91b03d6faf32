/** What speaks for and against a link, measured. */

import { logarithm } from '../text/logarithm.ts';
import type { Candidate } from './candidates.ts';
import { haveOtherObjects } from './objects.ts';
import type { Sentence } from './outline.ts';

/** A measured link; every value is the same with the two reports exchanged. */
export interface Evidence {
  /** Dice's coefficient of the weighted pairs, 0–1. */
  likeness: number;
  /** Share of the weight of the lighter wording that both hold, 0–1. */
  inside: number;
  /** Logarithm of the characters of the shorter wording, and one. */
  length: number;
  /** Logarithm of the pairs that both hold apart from general words, and one. */
  topic: number;
  /** What the surroundings added to the likeness. */
  context: number;
  /** 1 where the alignment without crossings makes the same link. */
  seen: number;
  /** 1 where one sentence looks back and the other ahead. */
  otherTense: number;
  /** 1 where a common frame holds another object: 科技体制改革, 经济体制改革. */
  otherObject: number;
}

/** The wordings that are beside one another: whole sentences, or clauses of them. */
export interface Wordings {
  a: string;
  b: string;
  likeness: number;
  inside: number;
  /** Pairs that both hold apart from general words. */
  topic: number;
}

/** What is known of the link of two wordings. */
interface Surroundings {
  candidate: Candidate;
  /** Whether the alignment without crossings makes it. */
  seen: boolean;
  sentences: [Sentence, Sentence];
}

/** All signs but the frame's object, which takes longer to read and only ever speaks against a link: `readObjects`. */
export function gatherEvidence(
  { a, b, likeness, inside, topic }: Wordings,
  { candidate, seen, sentences }: Surroundings,
): Evidence {
  return {
    likeness,
    inside: Math.min(1, inside),
    length: logarithm(1 + Math.min(a.length, b.length)),
    topic: logarithm(1 + topic),
    context: candidate.score - candidate.likeness,
    seen: seen ? 1 : 0,
    otherTense: areOpposite(sentences[0], sentences[1]) ? 1 : 0,
    otherObject: 0,
  };
}

/** Completes the evidence of two wordings. */
export const readObjects = (evidence: Evidence, { a, b }: Wordings): Evidence =>
  haveOtherObjects(a, b) ? { ...evidence, otherObject: 1 } : evidence;

function areOpposite(a: Sentence, b: Sentence): boolean {
  return (a.role === 'past' && b.role === 'next') || (a.role === 'next' && b.role === 'past');
}
