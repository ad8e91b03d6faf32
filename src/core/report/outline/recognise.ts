/** Recognises the outline of a Chinese report in an mdast tree: title, front matter lines, headings, signature. */
import type { Heading as HeadingNode, Paragraph, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { ITEM_RANK, type Label, MAIN_RANK } from '../../text/numbering.ts';
import { couldBeUnnumberedHeading, findNumberedHeading, type NumberedHeading } from './headings.ts';
import { markdownRank, UNNUMBERED_LEAF_RANK, UNNUMBERED_TOP_RANK } from './tree.ts';

export interface OutlineOptions {
  /** Whether a line could be the title of a report. */
  isTitle: (line: string) => boolean;
}

/** Running text is at least this long, or has a full stop. */
const RUNNING_MIN = 40;
/** Title and the lines about it stand within the first blocks. */
const FRONT_BLOCKS = 12;
const TITLE_MAX = 60;
/** Signature: office, post, date. */
const CLOSING_LINES = 4;
const CLOSING_MAX = 30;

const SALUTATION = /^(?:尊敬的|各位|同志们|代表|委员|领导)[^，。]{0,20}[：:]$/u;
/** 县人民政府： — the office that a report is addressed to. */
const ADDRESSEE = /^[^，。：]{1,20}(?:政府|委|局|办|厅|部|会|组|院|馆|中心|公司)[：:]$/u;
const FRONT_LINE = /^(?:[—–-]{1,2}|[（(〔[【])|(?:\d{4}|[二一][〇○零九]\S{2})年\S{0,12}[日）)]?$/u;
const DATE_LINE =
  /^[（(]?(?:\d{4}|[二一][〇○零九][〇○零一二三四五六七八九]{2})\s*年\s*\S{1,3}\s*月(?:\s*\S{1,3}\s*日)?[）)]?$/u;
const OFFICE_LINE = /(?:委员会|人民政府|办公室|委|部|局|厅|馆|院|站|所|中心|公司|学校|街道|办事处|支部|党组|政府|会)$/u;
/** A section's name, which is no title even when it opens a text. */
const SECTION_NAME = /(?:情况|问题|不足|打算|措施|做法|成效|安排|思路|计划|分析|方向)$/u;

/**
 * Marks up the tree in place and returns it. Nothing is added, taken away or moved: paragraphs that are headings become
 * heading nodes with a rank, paragraphs that open with one carry it in `data.heading`.
 */
export function recogniseOutline(root: Root, { isTitle }: OutlineOptions): Root {
  const ownHeadings = root.children.some((node) => node.type === 'heading');
  markFrame(root.children, isTitle);
  root.children = root.children.map(numberedHeading);
  demoteItems(root.children);
  if (!ownHeadings) root.children = unnumberedHeadings(root.children);
  return root;
}

function markFrame(blocks: RootContent[], isTitle: (line: string) => boolean): void {
  const title = findTitle(blocks, isTitle);
  if (title) title.data = { ...title.data, role: 'title' };
  for (const block of blocks.slice(0, FRONT_BLOCKS)) {
    if (block === title || block.type === 'thematicBreak') continue;
    if (block.type !== 'paragraph') break;
    const text = textOf(block);
    if (isRunning(text) || findNumberedHeading(text)) break;
    const isFront =
      SALUTATION.test(text) || ADDRESSEE.test(text) || FRONT_LINE.test(text) || (title !== undefined && isByline(text));
    if (!isFront) break;
    block.data = { ...block.data, role: 'front' };
  }
  markClosing(blocks);
}

/** A short line without punctuation between title and text: an office, a post, a name, the title once more. */
function isByline(text: string): boolean {
  return text.length <= CLOSING_MAX && !/[，。；：！？]/u.test(text) && !SECTION_NAME.test(text);
}

function findTitle(
  blocks: readonly RootContent[],
  isTitle: (line: string) => boolean,
): Paragraph | HeadingNode | undefined {
  const head: (Paragraph | HeadingNode)[] = [];
  for (const block of blocks.slice(0, FRONT_BLOCKS)) {
    if (block.type !== 'paragraph' && block.type !== 'heading') continue;
    const text = textOf(block);
    if (isRunning(text) || (block.type === 'paragraph' && findNumberedHeading(text))) break;
    head.push(block);
  }
  const told = blocks.find((block) => block.type === 'paragraph' && block.data?.role === 'title');
  if (told?.type === 'paragraph') return told;
  const [first] = head;
  const topHeadings = blocks.filter((block) => block.type === 'heading' && block.depth === 1);
  if (topHeadings.length === 1 && head.includes(topHeadings[0] as HeadingNode)) return topHeadings[0] as HeadingNode;
  const named = head.find((block) => textOf(block).length <= TITLE_MAX && isTitle(textOf(block)));
  if (named || first?.type !== 'paragraph') return named;
  return isMottoTitle(first, blocks[blocks.indexOf(first) + 1]) ? first : undefined;
}

/** 坚守初心担使命 奋力谱写新篇章 — a title that names no document type, set off by a blank line or a subtitle. */
function isMottoTitle(first: Paragraph, next: RootContent | undefined): boolean {
  const text = textOf(first);
  if (text.length > 40 || text.length < 4 || /[，。；：！？,;:!?]$/u.test(text)) return false;
  if (SECTION_NAME.test(text) || FRONT_LINE.test(text) || SALUTATION.test(text)) return false;
  return first.data?.blankAfter === true || (next !== undefined && /^[—–-]{1,2}/u.test(textOf(next)));
}

function markClosing(blocks: readonly RootContent[]): void {
  const tail: Paragraph[] = [];
  for (const block of blocks.slice(-CLOSING_LINES).reverse()) {
    if (block.type !== 'paragraph' || block.data?.role !== undefined) break;
    const text = textOf(block);
    if (text.length > CLOSING_MAX || /[，。；：！？]/u.test(text) || findNumberedHeading(text)) break;
    tail.push(block);
  }
  const dated = tail.some((block) => DATE_LINE.test(textOf(block)));
  const signed = tail[0] !== undefined && OFFICE_LINE.test(textOf(tail[0]));
  if (!dated && !signed) return;
  for (const block of dated ? tail : tail.slice(0, 1)) block.data = { ...block.data, role: 'closing' };
}

function isRunning(text: string): boolean {
  return text.length >= RUNNING_MIN ? /[，。；]/u.test(text) : text.includes('。');
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

/** A numbered line that is no heading still opens its section, unless it is plainly an item of a list. */
function opensSection(heading: NumberedHeading, text: string): boolean {
  if (heading.end > 0) return true;
  return (heading.label?.rank ?? ITEM_RANK) < ITEM_RANK && !/[；;，,]$/u.test(text);
}

function asHeading(block: Paragraph, rank: number, label: Label | undefined): HeadingNode {
  const { type: _, data: __, ...rest } = block;
  const depth = Math.min(Math.max(rank, 1), 6) as HeadingNode['depth'];
  return { ...rest, type: 'heading', depth, data: { rank, label } };
}

/**
 * `（一）接收档案8000卷。` `（二）完成数字化90万页。` one after another are items of a list: a sentence is a heading only
 * when there is something under it. Items of the main styles stay in the outline, so that they can be linked to.
 */
function demoteItems(blocks: RootContent[]): void {
  blocks.forEach((block, index) => {
    const { rank, label } = block.type === 'heading' ? (block.data ?? {}) : {};
    if (block.type !== 'heading' || rank === undefined || label === undefined || rank !== label.rank) return;
    if (rank < ITEM_RANK && !/[。！？]$/u.test(textOf(block))) return;
    const next = blocks[index + 1];
    const nextRank = next && labelRank(next);
    const isClosing = next?.type === 'paragraph' && next.data?.role === 'closing';
    const isEmpty = next === undefined || isClosing || (nextRank !== undefined && nextRank <= rank);
    if (!isEmpty) return;
    const { depth: _, data: __, ...rest } = block;
    const data = rank < ITEM_RANK ? { heading: { label, end: 0, whole: false } } : {};
    blocks[index] = { ...rest, type: 'paragraph', data };
  });
}

function unnumberedHeadings(blocks: readonly RootContent[]): RootContent[] {
  const hasMainNumbers = blocks.some((block) => labelRank(block) === MAIN_RANK);
  const rank = hasMainNumbers ? UNNUMBERED_LEAF_RANK : UNNUMBERED_TOP_RANK;
  return blocks.map((block, index) => {
    if (block.type !== 'paragraph' || block.data?.role !== undefined || !couldBeUnnumberedHeading(textOf(block)))
      return block;
    const next = blocks[index + 1];
    const leads = next !== undefined && (isRunning(textOf(next)) || labelRank(next) !== undefined);
    return leads ? asHeading(block, rank, undefined) : block;
  });
}

function labelRank(block: RootContent): number | undefined {
  if (block.type === 'heading') return block.data?.label?.rank;
  return block.type === 'paragraph' ? block.data?.heading?.label?.rank : undefined;
}
