/** Finds linked sentences that were moved. */

import { findCommonOrder } from './common-order.ts';
import type { Relation, RowFlag } from './comparison.ts';
import type { Link } from './link.ts';
import type { Outline, Sentence } from './outline.ts';

/** A link of fewer characters is too common to count as moved: 各位代表！ */
const SHORTEST = 6;
/** Least share of common text of corresponding parts; tuned on the development pairs. */
const SAME_PART = 0.06;

/** Flags about the place of one link's sentences. */
export type PlaceFlags = (link: Link) => RowFlag[];

/**
 * Determines from all links the expected place of each sentence. A link is moved when its sentence is in another part of the
 * report (from 回顾 to 部署, from （二） to （五）), or in another paragraph than the common order of both reports allows.
 */
export function readPlaces(
  links: readonly Link[],
  { a, b }: { a: Outline; b: Outline },
  { oneOffice, forward }: Relation,
): PlaceFlags {
  const order = findCommonOrder(links, { a, b });
  const partOf = matchParts(links, { a, b });
  const paragraphOf = (sentence: number | undefined): number | undefined =>
    sentence === undefined ? undefined : a.sentences[sentence]?.paragraph;
  return (link) => {
    const sentenceA = a.sentences[link.a] as Sentence;
    const sentenceB = b.sentences[link.b] as Sentence;
    if (sentenceA.form.length < SHORTEST) return [];
    const from = paragraphOf(order.before[link.b]) ?? 0;
    const to = paragraphOf(order.after[link.b]) ?? a.paragraphs;
    const expected = partOf.get(sentenceB.part);
    const isMoved =
      sentenceA.paragraph < from || sentenceA.paragraph > to || (expected !== undefined && expected !== sentenceA.part);
    if (sentenceA.role === 'next' && sentenceB.role === 'past')
      return oneOffice && forward ? ['moved', 'plan-to-result'] : ['moved'];
    if (sentenceA.role === 'past' && sentenceB.role === 'next') return ['moved', 'result-to-plan'];
    return isMoved ? ['moved'] : [];
  };
}

/** For each part of `b` the part of `a` that became it: one to one, by the share of linked text. */
function matchParts(links: readonly Link[], { a, b }: { a: Outline; b: Outline }): Map<number, number> {
  const lengthsA = measureParts(a);
  const lengthsB = measureParts(b);
  const common = new Map<number, number>();
  for (const link of links) {
    if (link.kind !== 'main') continue;
    const sentenceA = a.sentences[link.a] as Sentence;
    const sentenceB = b.sentences[link.b] as Sentence;
    const key = sentenceA.part * b.parts + sentenceB.part;
    const worth = link.likeness * (sentenceA.form.length + sentenceB.form.length);
    common.set(key, (common.get(key) ?? 0) + worth);
  }
  const shares = [...common].map(([key, worth]) => {
    const partA = Math.floor(key / b.parts);
    const partB = key % b.parts;
    return { partA, partB, share: worth / ((lengthsA[partA] ?? 0) + (lengthsB[partB] ?? 0)) };
  });
  shares.sort((x, y) => y.share - x.share || x.partA + x.partB - (y.partA + y.partB) || x.partA - y.partA);
  return takeEachOnce(shares.filter(({ share }) => share >= SAME_PART));
}

function takeEachOnce(pairs: { partA: number; partB: number }[]): Map<number, number> {
  const partOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const { partA, partB } of pairs) {
    if (taken.has(partA) || partOf.has(partB)) continue;
    taken.add(partA);
    partOf.set(partB, partA);
  }
  return partOf;
}

function measureParts({ sentences, parts }: Outline): number[] {
  const lengths = new Array<number>(parts).fill(0);
  for (const { part, form } of sentences) lengths[part] = (lengths[part] ?? 0) + form.length;
  return lengths;
}
