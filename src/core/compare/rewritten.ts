/** 整段重写: runs of dropped and of new sentences that replace one another. */
import type { Link } from './link.ts';
import type { Outline, Sentence } from './outline.ts';
import { topicPairs } from './topic.ts';

/** Consecutive sentences of one paragraph, by index; `to` is exclusive. */
export interface Run {
  from: number;
  to: number;
}

/** A run of `a` that was dropped, and the run of `b` that replaces it. */
export interface Block {
  a: Run;
  b: Run;
}

export const indicesOf = ({ from, to }: Run): number[] => Array.from({ length: to - from }, (_, index) => from + index);

/** A single sentence for a single one is no rewritten paragraph. */
const LEAST_SENTENCES = 3;
/**
 * Least Dice's coefficient of the pairs outside general words, and least number of them: blocks below are of two subjects in most
 * cases.
 */
const LEAST_COMMON = 0.08;
const LEAST_PAIRS = 3;

/** A block with its evidence. */
interface Offer extends Block {
  /** Number of ends at which the sentences beside the runs are partners: 1 or 2. */
  ends: number;
}

/**
 * The blocks of two outlines; each sentence is in one at most. A run of `a` and a run of `b` correspond where the sentences
 * before them, or those after them, are partners; they are a block when they share words. The same with `a` and `b` exchanged.
 * Linear.
 */
export function findRewritten(links: readonly Link[], { a, b }: { a: Outline; b: Outline }): Block[] {
  const partnerOf = new Map<number, number>();
  for (const link of links) if (link.kind === 'main') partnerOf.set(link.a, link.b);
  const runsB = findRuns(b, new Set(links.map((link) => link.b)));
  const startingAt = new Map(runsB.map((run) => [run.from, run]));
  const endingAt = new Map(runsB.map((run) => [run.to, run]));
  const offers = findRuns(a, new Set(links.map((link) => link.a))).flatMap((run): Offer[] => {
    const before = startingAt.get((partnerOf.get(run.from - 1) ?? Number.NaN) + 1);
    const after = endingAt.get(partnerOf.get(run.to) ?? Number.NaN);
    const met = before !== undefined && before === after ? [before] : [before, after];
    return met.flatMap((other) => (other === undefined ? [] : offerOf({ a: run, b: other }, { a, b, partnerOf })));
  });
  return takeBest(offers);
}

/** Runs of neighbours of one paragraph without a link. Frames are left out. */
function findRuns({ sentences }: Outline, linked: ReadonlySet<number>): Run[] {
  const runs: Run[] = [];
  let last: Run | undefined;
  sentences.forEach(({ paragraph, frame }, index) => {
    if (linked.has(index) || frame !== undefined) return;
    if (last?.to === index && sentences[last.from]?.paragraph === paragraph) last.to += 1;
    else {
      last = { from: index, to: index + 1 };
      runs.push(last);
    }
  });
  return runs;
}

interface Sides {
  a: Outline;
  b: Outline;
  partnerOf: ReadonlyMap<number, number>;
}

function offerOf(block: Block, { a, b, partnerOf }: Sides): Offer[] {
  if (sizeOf(block.a) + sizeOf(block.b) < LEAST_SENTENCES) return [];
  const neighbours = [
    [block.a.from - 1, block.b.from - 1],
    [block.a.to, block.b.to],
  ] as const;
  const met = neighbours.filter(([atA, atB]) => {
    if (partnerOf.get(atA) !== atB) return false;
    return isInside(a, atA, block.a) === isInside(b, atB, block.b);
  });
  if (met.length === 0 || !haveCommonWords(block, { a, b })) return [];
  return [{ ...block, ends: met.length }];
}

const sizeOf = ({ from, to }: Run): number => to - from;

/** Whether a neighbour of a run is in its paragraph. */
const isInside = ({ sentences }: Outline, at: number, run: Run): boolean =>
  sentences[at]?.paragraph === sentences[run.from]?.paragraph;

function haveCommonWords(block: Block, { a, b }: Record<'a' | 'b', Outline>): boolean {
  const [own, others] = [topicsOf(a, block.a), topicsOf(b, block.b)];
  let common = 0;
  for (const pair of own) if (others.has(pair)) common += 1;
  return common >= LEAST_PAIRS && 2 * common >= LEAST_COMMON * (own.size + others.size);
}

const topicsOf = ({ sentences }: Outline, { from, to }: Run): Set<number> =>
  topicPairs(
    sentences
      .slice(from, to)
      .map(({ matter }: Sentence) => matter)
      .join('。'),
  );

/** Takes each run once: runs with partners at both ends first, then larger ones. Ties go to runs nearer to both beginnings. */
function takeBest(offers: readonly Offer[]): Block[] {
  const size = ({ a, b }: Block): number => sizeOf(a) + sizeOf(b);
  const place = ({ a, b }: Block): number => a.from + b.from;
  const apart = ({ a, b }: Block): number => Math.abs(a.from - b.from);
  const sorted = [...offers].sort(
    (x, y) => y.ends - x.ends || size(y) - size(x) || place(x) - place(y) || apart(x) - apart(y),
  );
  const taken = { a: new Set<number>(), b: new Set<number>() };
  return sorted.flatMap(({ a, b }): Block[] => {
    if (taken.a.has(a.from) || taken.b.has(b.from)) return [];
    taken.a.add(a.from);
    taken.b.add(b.from);
    return [{ a, b }];
  });
}
