/** Recognises the outline of a Chinese report in an mdast tree: title, front matter lines, headings, signature. */
import type { Heading as HeadingNode, Paragraph, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { parseChineseNumber } from '../../text/chinese.ts';
import { findLabel, ITEM_RANK, type Label, MAIN_RANK } from '../../text/numbering.ts';
import { markFrame } from './frame.ts';
import { couldBeUnnumberedHeading, findNumberedHeading, isBareNumeral, type NumberedHeading } from './headings.ts';
import { isRunning } from './line-forms.ts';
import { settleRanks } from './ranks.ts';
import { ANNEX_RANK, markdownRank, UNNUMBERED_TOP_RANK } from './tree.ts';

export interface OutlineOptions {
  /** Whether a line could be the title of a report. */
  isTitle: (line: string) => boolean;
}

/**
 * Marks up the tree in place and returns it. Nothing is added, removed or moved: paragraphs that are headings become heading
 * nodes with a rank; paragraphs that open with one have it in `data.heading`.
 */
export function recogniseOutline(root: Root, { isTitle }: OutlineOptions): Root {
  const ownHeadings = root.children.some((node) => node.type === 'heading');
  markFrame(root.children, isTitle);
  root.children = bareNumerals(root.children).map(numberedHeading);
  demoteItems(root.children);
  if (!ownHeadings) root.children = unnumberedHeadings(root.children);
  settleRanks(root.children);
  return root;
}

function numberedHeading(block: RootContent): RootContent {
  if (block.type === 'heading') {
    if (block.data?.role === 'title') return block;
    const label = findNumberedHeading(textOf(block))?.label;
    return {
      ...block,
      data: { ...block.data, rank: block.data?.rank ?? markdownRank(block.depth), label },
    };
  }
  if (block.type !== 'paragraph' || block.data?.role !== undefined) return block;
  const heading = findNumberedHeading(textOf(block));
  if (!heading?.label) return block;
  if (heading.whole && heading.end > 0) return asHeading(block, heading.label.rank, heading.label);
  if (opensSection(heading, textOf(block))) block.data = { ...block.data, heading };
  return block;
}

/** A numbered line that is no heading still opens its section, unless it is clearly an item of a list. */
function opensSection(heading: NumberedHeading, text: string): boolean {
  if (heading.end > 0) return true;
  return (heading.label?.rank ?? ITEM_RANK) < ITEM_RANK && !/[；;，,]$/u.test(text);
}

function asHeading(block: Paragraph, rank: number, label: Label | undefined): HeadingNode {
  const { type: _, data: __, ...rest } = block;
  const depth = Math.min(Math.max(Math.floor(rank), 1), 6) as HeadingNode['depth'];
  return { ...rest, type: 'heading', depth, data: { rank, label } };
}

/**
 * `（一）接收档案8000卷。` `（二）完成数字化90万页。` in a row are items of a list: a sentence is a heading only when there is text under it. Items
 * of the main styles stay in the outline, so that they can be linked to.
 */
function demoteItems(blocks: RootContent[]): void {
  blocks.forEach((block, index) => {
    const { rank, label } = block.type === 'heading' ? (block.data ?? {}) : {};
    if (block.type !== 'heading' || rank === undefined || label === undefined || rank !== label.rank) return;
    if (rank < ITEM_RANK && !/[。！？]$/u.test(textOf(block))) return;
    if (endsList(blocks[index - 1], label)) {
      blocks[index] = asParagraph(block, {});
      return;
    }
    const next = blocks[index + 1];
    const nextRank = next && labelRank(next);
    const isClosing = next?.type === 'paragraph' && next.data?.role === 'closing';
    // 1. 工作完成情况 over （一）日常工作: a list begins below it.
    const isOver = nextRank !== undefined && nextRank < rank && next !== undefined && labelNumber(next) === 1;
    const isEmpty = next === undefined || isClosing || (nextRank !== undefined && nextRank <= rank && !isOver);
    if (!isEmpty) return;
    blocks[index] = asParagraph(block, rank < ITEM_RANK ? { heading: { label, end: 0, whole: false } } : {});
  });
}

function asParagraph({ depth: _, data: __, ...rest }: HeadingNode, data: Paragraph['data']): Paragraph {
  return { ...rest, type: 'paragraph', ...(data && { data }) };
}

/** 五、加强理论队伍的建设。 after 四、改进思想工作；: the last item of a list. */
function endsList(before: RootContent | undefined, label: Label): boolean {
  if (before?.type !== 'paragraph') return false;
  const text = textOf(before);
  const item = /[；;，,]$/u.test(text) ? findLabel(text) : undefined;
  return item !== undefined && item.rank === label.rank && item.number === label.number - 1;
}

/** Lines with only a number, 一 · 二 · 三, as in reports of the 1950s: headings when they count from one and text follows each. */
function bareNumerals(blocks: readonly RootContent[]): RootContent[] {
  const at = blocks.flatMap((block, index) =>
    block.type === 'paragraph' && block.data?.role === undefined && isBareNumeral(textOf(block)) ? [index] : [],
  );
  const counts = at.every((index, order) => {
    const block = blocks[index];
    const next = blocks[index + 1];
    return block && next && bareNumber(textOf(block)) === order + 1 && next.type === 'paragraph';
  });
  if (at.length < 2 || !counts) return [...blocks];
  return blocks.map((block, index) => {
    if (block.type !== 'paragraph' || !at.includes(index)) return block;
    const text = textOf(block);
    return asHeading(block, MAIN_RANK, { text, number: bareNumber(text) ?? 0, rank: MAIN_RANK });
  });
}

const bareNumber = (text: string): number | undefined => parseChineseNumber(text.replace(/[、．.]$/u, ''));

function unnumberedHeadings(blocks: readonly RootContent[]): RootContent[] {
  return blocks.map((block, index) => {
    if (block.type !== 'paragraph' || block.data?.role !== undefined) return block;
    if (block.data?.annex) return asHeading(block, ANNEX_RANK, undefined);
    if (!couldBeUnnumberedHeading(textOf(block))) return block;
    const next = blocks[index + 1];
    const leads = next !== undefined && (isRunning(textOf(next)) || labelRank(next) !== undefined);
    return leads ? asHeading(block, UNNUMBERED_TOP_RANK, undefined) : block;
  });
}

function labelOf(block: RootContent): Label | undefined {
  if (block.type === 'heading') return block.data?.label;
  return block.type === 'paragraph' ? block.data?.heading?.label : undefined;
}

const labelRank = (block: RootContent): number | undefined => labelOf(block)?.rank;
const labelNumber = (block: RootContent): number | undefined => labelOf(block)?.number;
