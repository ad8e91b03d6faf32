/** Determines which style of heading encloses which, where a report departs from the customary order 一、 （一） 1. （1）. */
import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { smallest } from '../../text/lists.ts';
import { ITEM_RANK, type Label, MAIN_RANK } from '../../text/numbering.ts';
import { UNNUMBERED_LEAF_RANK, UNNUMBERED_TOP_RANK } from './tree.ts';

/** Sections beside the numbered ones. */
const ALONE = /^(?:结束语|结语|前言|引言|导言|序言|导语|后记|尾声|结论)$/u;
/** Difference in rank by which a style comes before the one that it encloses. */
const STEP = 0.4;

interface Numbered {
  label: Label;
  at: number;
}

/** Changes ranks in place; blocks are neither moved nor added. */
export function settleRanks(blocks: RootContent[]): void {
  // Annexes are numbered anew and have ranks of their own.
  const starts = [0, ...blocks.flatMap((block, index) => (isAnnex(block) ? [index + 1] : [])), blocks.length];
  starts.slice(0, -1).forEach((from, part) => {
    const own = blocks.slice(from, starts[part + 1]);
    invertStyles(own);
    placeUnnumbered(own);
  });
}

const isAnnex = (block: RootContent): boolean =>
  block.type === 'heading' && block.data?.rank !== undefined && block.data.rank <= -30;

function labelOf(block: RootContent): Label | undefined {
  if (block.type === 'heading') return block.data?.label;
  return block.type === 'paragraph' && block.data?.role === undefined ? block.data?.heading?.label : undefined;
}

function numberedOf(blocks: readonly RootContent[]): Numbered[] {
  return blocks.flatMap((block, at) => {
    const label = labelOf(block);
    return label ? [{ label, at }] : [];
  });
}

/**
 * （一） with lists 一、 二、 三、 inside, continuing as （二）: a style that continues across another encloses it. （一） under each 一、 starts
 * anew, so the customary order stays.
 */
function invertStyles(blocks: readonly RootContent[]): void {
  const numbered = numberedOf(blocks);
  const ranks = [...new Set(numbered.map(({ label }) => label.rank))]
    .filter((rank) => rank <= ITEM_RANK)
    .sort((a, b) => a - b);
  for (const rank of ranks) {
    for (const lower of ranks.filter((other) => other > rank).toReversed()) {
      const inner = numbered.filter(({ label }) => label.rank === rank);
      const outer = numbered.filter(({ label }) => label.rank === lower);
      if (!encloses(outer, inner)) continue;
      for (const { at } of outer) setRank(blocks[at], rank - STEP);
    }
  }
}

/**
 * The outer style comes first, is numbered from one without a restart, and continues after items of the inner one, which never
 * come alone.
 */
function encloses(outer: readonly Numbered[], inner: readonly Numbered[]): boolean {
  const [first] = outer;
  const [inmost] = inner;
  if (!first || !inmost || first.at > inmost.at || outer.length < 2) return false;
  if (!outer.every(({ label }, index) => label.number === index + 1)) return false;
  const isWithin = outer.some(({ at }, index) => {
    const next = outer[index + 1];
    return next !== undefined && inner.filter((each) => each.at > at && each.at < next.at).length >= 2;
  });
  return (
    isWithin || (outer.length >= 2 && inner.length >= 2 && inmost.at > (outer[1]?.at ?? 0) && inmost.label.number === 1)
  );
}

/**
 * Unnumbered headings are at the top when there is no 一、, or when they come first and the numbers start again below each.
 * Otherwise they are below the numbered heading before them. 结束语 is always separate.
 */
function placeUnnumbered(blocks: readonly RootContent[]): void {
  const unnumbered = blocks.flatMap((block, at) =>
    block.type === 'heading' && block.data?.rank === UNNUMBERED_TOP_RANK && !block.data.label ? [at] : [],
  );
  if (unnumbered.length === 0) return;
  const numbered = numberedOf(blocks).filter(({ label }) => label.rank <= MAIN_RANK + 1);
  const unlabelled = missingFirst(unnumbered, numbered);
  // 前言 and 结束语 have the rank of the highest numbers.
  const alone = smallest([MAIN_RANK, ...numbered.map(({ label }) => label.rank)]);
  if (unlabelled !== undefined) setRank(blocks[unlabelled], MAIN_RANK);
  const isTop = areTop(
    unnumbered.filter((at) => !isAlone(blocks[at])),
    numbered,
  );
  for (const at of unnumbered) {
    const rank = isTop ? UNNUMBERED_TOP_RANK : isAlone(blocks[at]) ? alone : UNNUMBERED_LEAF_RANK;
    if (at !== unlabelled) setRank(blocks[at], rank);
  }
}

/** 前　言, 结束语. */
const isAlone = (block: RootContent | undefined): boolean =>
  block !== undefined && ALONE.test(textOf(block).replace(/[\s　]/gu, ''));

/** 主要工作开展情况 where the main numbers begin with 二、: the only heading before them replaces 一、. */
function missingFirst(unnumbered: readonly number[], numbered: readonly Numbered[]): number | undefined {
  const main = numbered.filter(({ label }) => label.rank === MAIN_RANK);
  const [first] = main;
  const before = unnumbered.filter((at) => first !== undefined && at < first.at);
  return first?.label.number === 2 && before.length === 1 ? before[0] : undefined;
}

function areTop(unnumbered: readonly number[], numbered: readonly Numbered[]): boolean {
  const [first] = numbered;
  if (!first) return true;
  if ((unnumbered[0] ?? Number.POSITIVE_INFINITY) > first.at) return false;
  // A single heading before the numbers may be a short introduction.
  if (unnumbered.length === 1) return numbered.length === 0;
  return unnumbered.every((at) => {
    const before = numbered.findLast((each) => each.at < at);
    const after = numbered.find((each) => each.at > at && each.label.rank === (before ?? first).label.rank);
    return before === undefined || after === undefined || after.label.number === 1;
  });
}

function setRank(block: RootContent | undefined, rank: number): void {
  if (block?.type === 'heading')
    block.data = { ...block.data, rank, ...(block.data?.label ? { label: { ...block.data.label, rank } } : {}) };
  else if (block?.type === 'paragraph' && block.data?.heading?.label)
    block.data = { ...block.data, heading: { ...block.data.heading, label: { ...block.data.heading.label, rank } } };
}
