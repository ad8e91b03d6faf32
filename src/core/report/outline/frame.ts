/** Finds what stands about a report's text: its title, the lines of its head, its signature, its annexes. */
import type { Heading as HeadingNode, Paragraph, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import {
  afterDash,
  contentsEntry,
  dateOfLine,
  isAddressee,
  isAnnexLine,
  isCaption,
  isContentsLine,
  isDateline,
  isDocumentNumber,
  isImprint,
  isRedHead,
  isSalutation,
  isWebLine,
} from './head-lines.ts';
import { findNumberedHeading, isBareNumeral } from './headings.ts';

/** Running text is at least this long, or has a full stop. */
const RUNNING_MIN = 40;
/** Lines in which title and body begin; a web page sets a dozen of its own above. */
const HEAD_BLOCKS = 40;
/** Where nothing but short lines follows, no more than these belong to the head. */
const HEAD_BLOCKS_ALONE = 12;
const TITLE_MAX = 90;
/** Signature: offices, post, name, date. */
const CLOSING_LINES = 5;
const CLOSING_MAX = 40;

const OFFICE_LINE =
  /(?:委员会|人民政府|办公室|委|部|局|厅|馆|院|站|所|中心|公司|集团|学校|[中小大]学|幼儿园|街道|办事处|支部|党组|总支|政府|会|银行|[支分]行|镇|乡|村|社区|室|处|科|大?队)$/u;
/** A section's name, which is no title even when it opens a text. */
const SECTION_NAME =
  /(?:情况|问题|不足|打算|措施|做法|成效|安排|思路|计划|分析|方向|回顾|任务|目标|要求|体会|建议|经验|成绩|成就|[前引导序]言|概况|背景|意义)$/u;

export type IsTitle = (line: string) => boolean;

/** Notes title, lines of the head, signature and annexes in `data.role` and `data.annex` of the blocks. Nothing is moved. */
export function markFrame(blocks: RootContent[], isTitle: IsTitle): void {
  const head = headOf(blocks);
  const title = findTitle(blocks, head, isTitle);
  if (title) title.data = { ...title.data, role: 'title' };
  for (const { block, isKnown, isLast } of head) {
    if (block === title || block.type !== 'paragraph') continue;
    if (isKnown || (title !== undefined && isByline(textOf(block), isLast)))
      block.data = { ...block.data, role: 'front' };
  }
  markClosing(blocks, isTitle);
}

interface HeadLine {
  block: Paragraph | HeadingNode;
  /** Its form alone tells that it belongs to the head: a dateline, an addressee, an entry of the contents. */
  isKnown: boolean;
  /** Nothing stands between it and the text. */
  isLast: boolean;
}

/** The short lines before the text: up to a salutation or addressee, running text, a numbered heading that is no entry of a contents page. */
function headOf(blocks: readonly RootContent[]): HeadLine[] {
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
    if (!isKnown && block.type === 'paragraph' && (isRunning(text) || findNumberedHeading(text) || isBareNumeral(text)))
      return end(true);
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

/** A line under 目录 that comes again below, or that leads to a page: 一、主要工作…………1. */
function isContentsEntry(blocks: readonly RootContent[], index: number): boolean {
  const block = blocks[index];
  const text = block ? textOf(block) : '';
  const entry = contentsEntry(text);
  if (/[….·・]{2,}[\s　]*\d{1,3}$/u.test(text)) return true;
  if (entry.length < 2 || text.length > TITLE_MAX) return false;
  return blocks.slice(index + 1).some((later) => textOf(later).startsWith(entry));
}

/** A short line without punctuation between title and text: an office, a post, a name, the title once more. */
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

/** 坚守初心担使命 奋力谱写新篇章 — a title that names no document type, set off by a blank line or by a subtitle. */
function isMotto(first: Paragraph, blocks: readonly RootContent[]): boolean {
  const text = textOf(first);
  if (text.length > 40 || text.length < 4 || /[，。；：！？,;:!?]$/u.test(text)) return false;
  if (SECTION_NAME.test(text)) return false;
  const next = blocks[blocks.indexOf(first) + 1];
  return first.data?.blankAfter === true || (next !== undefined && afterDash(textOf(next)) !== undefined);
}

/** Marks the signature at the end, or the one before the annexes; what comes after it is annexed. */
function markClosing(blocks: RootContent[], isTitle: IsTitle): void {
  for (let index = 1; index < blocks.length; index++) {
    const annex = annexAfter(blocks, index, isTitle);
    if (annex === undefined) continue;
    const from = signatureStart(blocks, index);
    for (const block of blocks.slice(from, annex)) markRole(block, 'closing');
    markAnnexes(blocks, annex);
    return;
  }
  markAnnexes(blocks, annexWithoutSignature(blocks));
  markEnd(blocks);
}

/** Where the annexes begin when a dated signature ends at `index`; undefined when none ends there, or nothing follows it. */
function annexAfter(blocks: readonly RootContent[], index: number, isTitle: IsTitle): number | undefined {
  if (!isDated(blocks[index]) || !isSignature(blocks[index - 1], blocks[index])) return undefined;
  let next = index + 1;
  while (next < blocks.length && isNote(blocks[next])) next++;
  const follower = blocks[next];
  if (!follower || next >= blocks.length - 1) return undefined;
  const text = textOf(follower);
  const isAnnexed =
    isAnnexLine(text) || (!isRunning(text) && isTitle(text)) || (text.length <= TITLE_MAX && isTitle(text));
  return isAnnexed ? next : undefined;
}

const isNote = (block: RootContent | undefined): boolean =>
  block?.type === 'paragraph' && block.data?.role === undefined && isImprint(textOf(block));

/** 附件：审计项目一览表.doc — what a web page sets below the signature, as a link. */
const isAnnexName = (block: RootContent | undefined): boolean =>
  block?.type === 'paragraph' &&
  block.data?.role === undefined &&
  /^附\s*件\s*(?:\d{1,2}|[一二三四五六七八九十])?\s*[:：.．、]\s*[^。]{2,60}$/u.test(textOf(block));

/** A date of its own line, or after an office on one line: 云河县人民法院 二〇二三年十二月二十日. */
function isDated(block: RootContent | undefined): boolean {
  if (block?.type !== 'paragraph' || block.data?.role !== undefined) return false;
  const text = textOf(block);
  return text.length <= CLOSING_MAX && (dateOfLine(text) !== undefined || signedDate(text) !== undefined);
}

/** 云河县人民法院 二〇二三年十二月二十日 → its date, when what stands before it is an office or a name set off by space. */
function signedDate(text: string): string | undefined {
  const match = /^([^，。；：！？\d]{2,30}?)[\s　]*((?:\d{4}|[二一][〇○零oO0９９九]).{3,16})$/u.exec(text.trim());
  const [, before = '', after = ''] = match ?? [];
  if (!OFFICE_LINE.test(before.trim()) && !/[\s　]/u.test(text.slice(before.length, before.length + 2)))
    return undefined;
  return dateOfLine(after);
}

/** The line above a date: an office, a name; or the date's own line holds the office. */
function isSignature(above: RootContent | undefined, dated: RootContent | undefined): boolean {
  if (dated && dateOfLine(textOf(dated)) === undefined) return true;
  return above !== undefined && isSignatureLine(above);
}

function isSignatureLine(block: RootContent): boolean {
  if (block.type !== 'paragraph' || block.data?.role !== undefined) return false;
  const text = textOf(block);
  if (/^(?:述[职责廉]人|汇报人|报告人|发言人|作者|姓名|撰稿人?|执笔人?|单位)[\s　]*[：:]/u.test(text))
    return text.length <= CLOSING_MAX;
  return (
    text.length <= CLOSING_MAX &&
    !/[，。；：！？]/u.test(text) &&
    !findNumberedHeading(text) &&
    !SECTION_NAME.test(text)
  );
}

/** Offices may sign together, each on a line. */
function signatureStart(blocks: readonly RootContent[], dated: number): number {
  let start = dated;
  const isOwn =
    textOf(blocks[dated] as RootContent) !== '' && dateOfLine(textOf(blocks[dated] as RootContent)) === undefined;
  while (!isOwn && start > 1 && dated - start < CLOSING_LINES - 1) {
    const above = blocks[start - 1];
    if (!above || !isSignatureLine(above)) break;
    if (start < dated && !OFFICE_LINE.test(textOf(above))) break;
    start--;
  }
  return start;
}

/** 附件 on a line of its own with text below it, after which no signature comes. */
function annexWithoutSignature(blocks: readonly RootContent[]): number | undefined {
  const lastText = blocks.findLastIndex((block) => block.type === 'table' || isRunning(textOf(block)));
  const at = blocks.findIndex(
    (block, index) =>
      index > 2 &&
      block.type === 'paragraph' &&
      block.data?.role === undefined &&
      index < lastText &&
      isAnnexLine(textOf(block)),
  );
  if (at < 0) return undefined;
  const isSigned = blocks
    .slice(at + 1, at + 10)
    .some((block, index, after) => isDated(block) && isSignature(after[index - 1], block));
  return isSigned ? undefined : at;
}

/** Each 附件 line opens an annex; the first block does in any case. */
function markAnnexes(blocks: readonly RootContent[], from: number | undefined): void {
  if (from === undefined) return;
  for (const [index, block] of blocks.entries()) {
    if (index < from || block.type !== 'paragraph') continue;
    if (index === from || isAnnexLine(textOf(block))) block.data = { ...block.data, annex: true };
  }
}

function markRole(block: RootContent, role: 'closing'): void {
  if (block.type === 'paragraph' && block.data?.role === undefined) block.data = { ...block.data, role };
}

function markEnd(blocks: readonly RootContent[]): void {
  let end = blocks.length;
  while (end > 1 && (isNote(blocks[end - 1]) || isAnnexName(blocks[end - 1]))) end--;
  const last = blocks[end - 1];
  const notes = blocks.slice(end);
  if (last && isDated(last)) {
    const start = isSignature(blocks[end - 2], last) ? signatureStart(blocks, end - 1) : end - 1;
    for (const block of blocks.slice(start)) markRole(block, 'closing');
    return;
  }
  const tail: Paragraph[] = [];
  for (const block of blocks.slice(Math.max(1, end - CLOSING_LINES), end).reverse()) {
    if (block.type !== 'paragraph' || !isSignatureLine(block)) break;
    tail.push(block);
  }
  const dated = tail.some((block) => isDated(block));
  const signed = tail[0] !== undefined && (OFFICE_LINE.test(textOf(tail[0])) || /[：:]/u.test(textOf(tail[0])));
  if (dated || signed) for (const block of dated ? tail : tail.slice(0, 1)) markRole(block, 'closing');
  for (const block of notes) markRole(block, 'closing');
}

/** Whether a line is running text and no line of a head or a list of names. */
export function isRunning(text: string): boolean {
  return text.length >= RUNNING_MIN ? /[，。；,;]/u.test(text) : text.includes('。');
}
