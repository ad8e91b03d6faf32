/** Measures the evidence for and against a link. */

import { logarithm } from '../text/logarithm.ts';
import type { Candidate } from './candidates.ts';
import { haveOtherObjects } from './objects.ts';
import type { Sentence } from './outline.ts';

/** Evidence of a link. Every value is the same with the two reports exchanged. */
export interface Evidence {
  /** Dice's coefficient of the weighted pairs, 0–1. */
  likeness: number;
  /** Share of the weight of the lighter wording that both have, 0–1. */
  inside: number;
  /** Logarithm of 1 + the number of characters of the shorter wording. */
  length: number;
  /** Logarithm of 1 + the number of common pairs outside general words. */
  topic: number;
  /** Score that the context added to the likeness. */
  context: number;
  /** 1 if the alignment without crossings makes the same link. */
  seen: number;
  /** 1 if one sentence looks back and the other ahead. */
  otherTense: number;
  /** 1 if both have one frame with different objects: 科技体制改革, 经济体制改革. */
  otherObject: number;
}

/** The compared wordings: whole sentences, or clauses of them. */
export interface Wordings {
  a: string;
  b: string;
  likeness: number;
  inside: number;
  /** Number of common pairs outside general words. */
  topic: number;
}

/** Context of a link of two wordings. */
interface Surroundings {
  candidate: Candidate;
  /** Whether the alignment without crossings makes the link. */
  seen: boolean;
  sentences: [Sentence, Sentence];
}

/** All evidence except the frame's object, which takes longer to read and only ever counts against a link: `readObjects`. */
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

/** Adds the evidence of the frame's object. */
export const readObjects = (evidence: Evidence, { a, b }: Wordings): Evidence =>
  haveOtherObjects(a, b) ? { ...evidence, otherObject: 1 } : evidence;

function areOpposite(a: Sentence, b: Sentence): boolean {
  return (a.role === 'past' && b.role === 'next') || (a.role === 'next' && b.role === 'past');
}
