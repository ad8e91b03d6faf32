/** Links split or merged sentences: a sentence left over joins another by its clauses. */

import { addUnder } from '../text/lists.ts';
import type { Candidate } from './candidates.ts';
import { ClauseMatcher, type WindowPair } from './clauses.ts';
import { gradeLink } from './grade.ts';
import type { Link, Measured } from './link.ts';
import type { Sentence } from './outline.ts';
import type { Topics } from './topic.ts';

/** Most candidates considered for a sentence, most alike first. */
const LOOKS = 5;
/** Least share of the left-over sentence in the clauses that match. */
const LEAST_SHARE = 0.5;
/** Shorter sentences (各位代表！) are no part of another. */
const SHORTEST = 6;
const HELD = { likeness: 0.35, inside: 0.6 };
const BRIEF = 14;
const LEAST_TOPICS = 2;
/** Least share of the common subject matter that the other's own partner does not claim. */
const UNCLAIMED = 0.5;

interface Offer {
  link: Link;
  /** The left-over sentence: its side and index. */
  leftOver: string;
  trust: number;
}

/** Links for sentences without one, at most one each; of several the most reliable. */
export function findSideLinks(main: readonly Link[], measured: Measured): Link[] {
  const partners = {
    a: new Map(main.map((link) => [link.a, link.b])),
    b: new Map(main.map((link) => [link.b, link.a])),
  };
  const matcher = new ClauseMatcher(measured.features);
  const offers: Offer[] = [];
  for (const side of ['a', 'b'] as const) {
    for (const [leftOver, own] of findLeftOver(side, partners[side], measured)) {
      const likest = own.sort((x, y) => y.score - x.score || y.likeness - x.likeness).slice(0, LOOKS);
      for (const candidate of likest) {
        const offer = makeOffer(candidate, { side, partners, measured, matcher });
        if (offer) offers.push({ ...offer, leftOver: `${side}${leftOver}` });
      }
    }
  }
  return takeBest(offers);
}

/** The candidates of each sentence of a side that has no link. */
function findLeftOver(
  side: 'a' | 'b',
  linked: ReadonlyMap<number, number>,
  { a, b, candidates }: Measured,
): Map<number, Candidate[]> {
  const leftOver = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    if (linked.has(candidate[side])) continue;
    if (!isLong(a.sentences[candidate.a]) || !isLong(b.sentences[candidate.b])) continue;
    addUnder(leftOver, candidate[side], candidate);
  }
  return leftOver;
}

const isLong = (sentence: Sentence | undefined): boolean =>
  sentence !== undefined && sentence.frame === undefined && sentence.form.length >= SHORTEST;

interface Place {
  side: 'a' | 'b';
  partners: Record<'a' | 'b', ReadonlyMap<number, number>>;
  measured: Measured;
  matcher: ClauseMatcher;
}

function makeOffer(candidate: Candidate, place: Place): Omit<Offer, 'leftOver'> | undefined {
  const { side, measured, matcher } = place;
  const sentences: [Sentence, Sentence] = [
    measured.a.sentences[candidate.a] as Sentence,
    measured.b.sentences[candidate.b] as Sentence,
  ];
  const [own, other] = side === 'a' ? sentences : [sentences[1], sentences[0]];
  const pair = matcher.match(own, other, LEAST_SHARE);
  if (pair === undefined) return undefined;
  const common = commonTopics(pair, measured.topics);
  if (!isHeld(pair) && isClaimed(common, candidate, place)) return undefined;
  const wordings = { a: pair.own, b: pair.other, likeness: pair.likeness, inside: pair.inside, topic: common.length };
  const seen = measured.seen.has(candidate);
  const { grade: known, trust } = gradeLink(wordings, { candidate, seen, sentences }, 'side');
  const grade = known ?? (isBrief(own, common, measured.topics) ? 'retold' : undefined);
  if (grade === undefined) return undefined;
  return { link: { a: candidate.a, b: candidate.b, likeness: candidate.likeness, kind: 'side', grade }, trust };
}

/** The clause of the other sentence contains nearly all of it, whatever else is linked with that sentence. */
const isHeld = ({ likeness, inside }: WindowPair): boolean => likeness >= HELD.likeness && inside >= HELD.inside;

/** A short sentence whose subject is entirely in a clause of the other: 稳妥去杠杆。 and 稳步推进结构性去杠杆，…. */
function isBrief({ form, matter }: Sentence, common: readonly number[], topics: Topics): boolean {
  return form.length <= BRIEF && common.length >= LEAST_TOPICS && common.length === topics.of(matter).size;
}

function commonTopics({ own, other }: WindowPair, topics: Topics): number[] {
  const words = topics.of(other);
  const common: number[] = [];
  for (const pair of topics.of(own)) if (words.has(pair)) common.push(pair);
  return common;
}

/** Whether the other sentence shares the common pairs of the two clauses with its own partner. */
function isClaimed(common: readonly number[], candidate: Candidate, { side, partners, measured }: Place): boolean {
  const otherSide = side === 'a' ? 'b' : 'a';
  const partner = partners[otherSide].get(candidate[otherSide]);
  if (partner === undefined) return false;
  const held = measured.topics.of(measured[side].sentences[partner]?.matter ?? '');
  return common.filter((pair) => !held.has(pair)).length < UNCLAIMED * common.length;
}

/** Takes each left-over sentence once. */
function takeBest(offers: Offer[]): Link[] {
  offers.sort((x, y) => y.trust - x.trust || x.link.a + x.link.b - (y.link.a + y.link.b) || x.link.a - y.link.a);
  const taken = new Set<string>();
  const links = new Map<string, Link>();
  for (const { link, leftOver } of offers) {
    if (taken.has(leftOver)) continue;
    taken.add(leftOver);
    links.set(`${link.a} ${link.b}`, link);
  }
  return [...links.values()];
}
