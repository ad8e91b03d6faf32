/** Finds the pairs of sentences of two reports that correspond. */

import { measureFeatures } from '../sentence/features.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { rescore } from './context.ts';
import { gradeLink } from './grade.ts';
import type { Link, Measured } from './link.ts';
import { matchGreedily, shortness } from './matching.ts';
import type { Outline, Sentence } from './outline.ts';
import { findSideLinks } from './side-links.ts';
import { Topics } from './topic.ts';
import { alignInOrder } from './witness.ts';

/** Thresholds of likeness (anchors) and score (later rounds), tuned on the development pairs. */
const ANCHOR = 0.4;
const ROUNDS = [0.3, 0.25, 0.2];

/**
 * Aligns two outlines. Pairs with alike words are anchors. Three rounds then weigh the context of each candidate. An alignment
 * without crossings gives a second opinion. A model of both grades the links. A sentence left over may join another by its
 * clauses. The same in every engine, and the same with `a` and `b` exchanged.
 */
export function align(a: Outline, b: Outline): Link[] {
  const measured = measure(a, b);
  const main = gradeMain(matchSentences(measured), measured);
  return [...main, ...findSideLinks(main, measured)];
}

function measure(a: Outline, b: Outline): Measured {
  const matterOf = ({ matter }: Sentence): string => matter;
  const formOf = ({ form }: Sentence): string => form;
  const features = measureFeatures(a.sentences.map(matterOf), b.sentences.map(matterOf));
  const forms = { a: a.sentences.map(formOf), b: b.sentences.map(formOf) };
  // A title is not a rewording of a sentence, and a date not of a title.
  const candidates = findCandidates(features, forms).filter(
    (candidate) => candidate.same || a.sentences[candidate.a]?.frame === b.sentences[candidate.b]?.frame,
  );
  return { a, b, features, candidates, topics: new Topics(), seen: alignInOrder(candidates, features) };
}

/** Pairs sentences one to one. Candidates keep the score of the last round. */
function matchSentences({ a, b, candidates }: Measured): Candidate[] {
  const lengthsA = a.sentences.map(({ form }) => form.length);
  const lengthsB = b.sentences.map(({ form }) => form.length);
  const penalties = candidates.map((pair) => shortness(lengthsA[pair.a] as number, lengthsB[pair.b] as number));
  const sentences = { a: a.sentences.length, b: b.sentences.length };
  const match = (threshold: number) =>
    matchGreedily(candidates, ({ score }, index) => score >= threshold + (penalties[index] as number), sentences);
  let matching = match(ANCHOR);
  for (const threshold of ROUNDS) {
    rescore(candidates, matching, { a, b });
    matching = match(threshold);
  }
  return matching.pairs;
}

/** Drops pairs of different subjects. */
function gradeMain(pairs: readonly Candidate[], { a, b, features, topics, seen }: Measured): Link[] {
  return pairs.flatMap((candidate): Link[] => {
    const link = { a: candidate.a, b: candidate.b, likeness: candidate.likeness, kind: 'main' } as const;
    if (candidate.same) return [{ ...link, grade: 'verbatim' }];
    const [x, y] = [a.sentences[candidate.a] as Sentence, b.sentences[candidate.b] as Sentence];
    if (x.frame !== undefined) return [{ ...link, grade: 'reworded' }];
    const lighter = Math.min(features.a.weights[candidate.a] ?? 0, features.b.weights[candidate.b] ?? 0);
    const wordings = {
      a: x.matter,
      b: y.matter,
      likeness: candidate.likeness,
      inside: candidate.common / (lighter || 1),
      topic: topics.countCommon(x.matter, y.matter),
    };
    const surroundings = { candidate, seen: seen.has(candidate), sentences: [x, y] as [Sentence, Sentence] };
    const { grade } = gradeLink(wordings, surroundings, 'main');
    return grade === undefined ? [] : [{ ...link, grade }];
  });
}
