/** What speaks for and against a link, measured. */

import { logarithm } from '../text/logarithm.ts';
import type { Candidate } from './candidates.ts';
import { haveOtherObjects } from './objects.ts';
import type { Sentence } from './outline.ts';
import { topicPairs } from './topic.ts';

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
}

export function gatherEvidence(
  { a, b, likeness, inside }: Wordings,
  { candidate, seen, sentences }: { candidate: Candidate; seen: boolean; sentences: [Sentence, Sentence] },
): Evidence {
  return {
    likeness,
    inside: Math.min(1, inside),
    length: logarithm(1 + Math.min(a.length, b.length)),
    topic: logarithm(1 + countCommon(topicPairs(a), topicPairs(b))),
    context: candidate.score - candidate.likeness,
    seen: seen ? 1 : 0,
    otherTense: areOpposite(sentences[0], sentences[1]) ? 1 : 0,
    otherObject: haveOtherObjects(a, b) ? 1 : 0,
  };
}

function countCommon(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return common;
}

function areOpposite(a: Sentence, b: Sentence): boolean {
  return (a.role === 'past' && b.role === 'next') || (a.role === 'next' && b.role === 'past');
}
