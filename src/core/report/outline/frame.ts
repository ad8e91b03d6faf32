/** Finds the frame of a report's text: its title, the lines of its head, its signature, its annexes. */
import type { Heading as HeadingNode, Paragraph, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { markClosing } from './closing.ts';
import {
  afterDash,
  contentsEntry,
  dateOfLine,
  isAddressee,
  isCaption,
  isContentsLine,
  isDateline,
  isDocumentNumber,
  isRedHead,
  isSalutation,
  isWebLine,
} from './head-lines.ts';
import { couldBeUnnumberedHeading, findNumberedHeading, isBareNumeral } from './headings.ts';
import { isSubtitle } from './join-head.ts';
import { CLOSING_MAX, isCouplet, isRunning, OFFICE_LINE, RUNNING_MIN, SECTION_NAME, TITLE_MAX } from './line-forms.ts';

/** Most blocks before title and body; a web page has a dozen of its own above. */
const HEAD_BLOCKS = 40;
/** Most blocks of a head that only short lines follow. */
const HEAD_BLOCKS_ALONE = 12;

export type IsTitle = (line: string) => boolean;

/** Stores title, lines of the head, signature and annexes in `data.role` and `data.annex` of the blocks. Nothing is moved. */
export function markFrame(blocks: RootContent[], isTitle: IsTitle): void {
  const head = headOf(blocks, isTitle);
  const title = findTitle(blocks, head, isTitle);
  if (title) title.data = { ...title.data, role: 'title' };
  for (const { block, isKnown, isLast } of head) {
    if (block === title || block.type !== 'paragraph') continue;
    if (!isKnown && isLast && opensParts(blocks, blocks.indexOf(block))) continue;
    if (isKnown || (title !== undefined && isByline(textOf(block), isLast)))
      block.data = { ...block.data, role: 'front' };
  }
  markClosing(blocks, isTitle);
}

interface HeadLine {
  block: Paragraph | HeadingNode;
  /** Whether its form alone shows that it belongs to the head: a dateline, an addressee, an entry of the contents. */
  isKnown: boolean;
  /** Whether nothing is between it and the text. */
  isLast: boolean;
}

/**
 * The short lines before the text: up to a salutation or addressee, running text, or a numbered heading that is no entry of a
 * contents page.
 */
function headOf(blocks: readonly RootContent[], isTitle: IsTitle): HeadLine[] {
  const head: HeadLine[] = [];
  const end = (isWhole: boolean): HeadLine[] => {
    const kept = isWhole ? head : head.slice(0, HEAD_BLOCKS_ALONE);
    const last = kept.at(-1);
    if (last) last.isLast = true;
    return kept;
  };
  let contents = false;
  for (const [index, block] of blocks.slice(0, HEAD_BLOCKS).entries()) {
    if (block.type === 'thematicBreak') continue;
    if (block.type !== 'paragraph' && block.type !== 'heading') return end(true);
    const text = textOf(block);
    const isEntry: boolean = (contents && isContentsEntry(blocks, index)) || isContentsLine(text);
    contents = isEntry;
    const isKnown = isEntry || isHeadForm(text);
    // 第三篇：社区党支部书记述职报告 is numbered, and yet a title.
    const isCounted = (findNumberedHeading(text) && !isTitle(text)) || isBareNumeral(text);
    if (!isKnown && block.type === 'paragraph' && (isRunning(text) || isCounted)) return end(true);
    head.push({ block, isKnown, isLast: false });
    if (!isEntry && (isSalutation(text) || isAddressee(text))) return end(true);
  }
  return end(blocks.length <= HEAD_BLOCKS && blocks.some((block) => isRunning(textOf(block))));
}

function isHeadForm(text: string): boolean {
  return (
    [isSalutation, isAddressee, isDocumentNumber, isRedHead, isCaption, isWebLine, isDateline].some((is) => is(text)) ||
    dateOfLine(text) !== undefined ||
    (/^(?:[（(〔[【])/u.test(text) && text.length <= RUNNING_MIN && /[）)〕\]】]$/u.test(text)) ||
    (afterDash(text) !== undefined && !/[。；]/u.test(text) && text.length <= TITLE_MAX)
  );
}

/** A line under 目录 that recurs below, or that has a page number: 一、主要工作…………1. */
function isContentsEntry(blocks: readonly RootContent[], index: number): boolean {
  const block = blocks[index];
  const text = block ? textOf(block) : '';
  const entry = contentsEntry(text);
  if (/[….·・]{2,}[\s　]*\d{1,3}$/u.test(text)) return true;
  if (entry.length < 2 || text.length > TITLE_MAX) return false;
  return blocks.slice(index + 1).some((later) => textOf(later).startsWith(entry));
}

/** 品牌建设 over （一）, where （一） starts again below 市场营销: the first of several headings without numbers, not a byline. */
function opensParts(blocks: readonly RootContent[], at: number): boolean {
  const isOver = (index: number): boolean => {
    const [block, next] = [blocks[index], blocks[index + 1]];
    if (!block || !next || !couldBeUnnumberedHeading(textOf(block))) return false;
    return findNumberedHeading(textOf(next))?.label?.number === 1;
  };
  const rankBelow = (index: number): number | undefined =>
    findNumberedHeading(textOf(blocks[index + 1] as RootContent))?.label?.rank;
  if (!isOver(at) || OFFICE_LINE.test(textOf(blocks[at] as RootContent))) return false;
  return blocks.some((_, index) => index > at + 1 && isOver(index) && rankBelow(index) === rankBelow(at));
}

/** A short line without punctuation between title and text: an office, a post, a name, the title again. */
function isByline(text: string, isLast: boolean): boolean {
  if (text.length > CLOSING_MAX || /[。；：！？]$|[，。；！？]/u.test(text))
    return /^(?:作者|执笔|述[职责廉]人|汇报人|报告人|单位|姓名)[\s　]*[：:]/u.test(text);
  return !(SECTION_NAME.test(text) && (isLast || text.length <= 8));
}

function findTitle(
  blocks: readonly RootContent[],
  head: readonly HeadLine[],
  isTitle: IsTitle,
): Paragraph | HeadingNode | undefined {
  const told = blocks.find((block) => block.type === 'paragraph' && block.data?.role === 'title');
  if (told?.type === 'paragraph') return told;
  const topHeadings = blocks.filter((block) => block.type === 'heading' && block.depth === 1);
  const only = topHeadings.length === 1 ? head.find(({ block }) => block === topHeadings[0]) : undefined;
  if (only) return only.block;
  const named = head.filter(({ block, isKnown }) => {
    const text = textOf(block);
    return !isKnown && text.length <= TITLE_MAX && isTitle(text);
  });
  const [first] = named;
  if (first)
    return fullerOf(
      first.block,
      named.map(({ block }) => block),
    );
  const [motto] = head.filter(({ isKnown }) => !isKnown);
  return motto?.block.type === 'paragraph' && isMotto(motto.block, blocks) ? motto.block : undefined;
}

/** Of 政府工作报告, the name of a column, and 云河县2023年政府工作报告 below it, the second is the title. */
function fullerOf(
  first: Paragraph | HeadingNode,
  named: readonly (Paragraph | HeadingNode)[],
): Paragraph | HeadingNode {
  const text = textOf(first);
  return (
    (/\d{4}|[二一][〇○零九]/u.test(text)
      ? undefined
      : named.find((other) => textOf(other).length > text.length && textOf(other).endsWith(text))) ?? first
  );
}

/** 坚守初心担使命 奋力谱写新篇章 — a title without a document type, followed by a blank line or a subtitle. */
function isMotto(first: Paragraph, blocks: readonly RootContent[]): boolean {
  const text = textOf(first);
  // 困境与对策——以云河县为例
  if (isSubtitle(/——(.+)$/u.exec(text)?.[1] ?? '') && !/[。；：？]/u.test(text)) return true;
  if (text.length > 40 || text.length < 4 || /[，。；：！？,;:!?]$/u.test(text)) return false;
  const next = blocks[blocks.indexOf(first) + 1];
  if (SECTION_NAME.test(text))
    return STATE_OF_AFFAIRS.test(text) && next !== undefined && (isWriter(textOf(next)) || isOverAll(first, blocks));
  return (
    first.data?.blankAfter === true ||
    isCouplet(text) ||
    (next !== undefined && (afterDash(textOf(next)) !== undefined || isSalutation(textOf(next)))) ||
    isOverAll(first, blocks)
  );
}

/** 全县春耕生产情况: the situation of a county or school, a title only above its author, its date or all of the text. */
const STATE_OF_AFFAIRS = /^全[省市州县区旗镇乡校院系][^\d]{2,24}情况$/u;

const isWriter = (text: string): boolean =>
  dateOfLine(text) !== undefined || (text.length <= CLOSING_MAX && !/[，。；：]/u.test(text) && OFFICE_LINE.test(text));

/** The first line of a running text whose parts are numbered from 一、 only later is not the heading of a part. */
function isOverAll(first: Paragraph, blocks: readonly RootContent[]): boolean {
  const [top, next, ...rest] = blocks;
  if (top !== first || !next || !isRunning(textOf(next)) || findNumberedHeading(textOf(next))) return false;
  const labels = rest.flatMap((block) => findNumberedHeading(textOf(block))?.label ?? []);
  const [one] = labels;
  return one?.number === 1 && labels.some(({ rank, number }) => rank === one.rank && number === 2);
}
