/** Finds a report's signature, its annexes and the lines printed below them. */
import type { Paragraph, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { dateOfLine, isAnnexLine, isImprint } from './head-lines.ts';
import { findNumberedHeading } from './headings.ts';
import { CLOSING_MAX, isRunning, OFFICE_LINE, SECTION_NAME, TITLE_MAX } from './line-forms.ts';

/** Most lines of a signature: offices, post, name, date. */
const CLOSING_LINES = 5;

/** Marks the signature at the end, or the one before the annexes; everything after it is annexed. */
export function markClosing(blocks: RootContent[], isTitle: (line: string) => boolean): void {
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

/** Start of the annexes when a dated signature ends at `index`; undefined when none ends there, or nothing follows it. */
function annexAfter(
  blocks: readonly RootContent[],
  index: number,
  isTitle: (line: string) => boolean,
): number | undefined {
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

/** 附件：审计项目一览表.doc, which a web page shows below the signature, as a link. */
const isAnnexName = (block: RootContent | undefined): boolean =>
  block?.type === 'paragraph' &&
  block.data?.role === undefined &&
  /^附\s*件\s*(?:\d{1,2}|[一二三四五六七八九十])?\s*[:：.．、]\s*[^。]{2,60}$/u.test(textOf(block));

/** A date on its own line, or after an office on one line: 云河县人民法院 二〇二三年十二月二十日. */
function isDated(block: RootContent | undefined): boolean {
  if (block?.type !== 'paragraph' || block.data?.role !== undefined) return false;
  const text = textOf(block);
  return text.length <= CLOSING_MAX && (dateOfLine(text) !== undefined || signedDate(text) !== undefined);
}

/** 云河县人民法院 二〇二三年十二月二十日 → its date, when the words before it are an office or a name separated by space. */
function signedDate(text: string): string | undefined {
  const match = /^([^，。；：！？\d]{2,30}?)[\s　]*((?:\d{4}|[二一][〇○零oO0９９九]).{3,16})$/u.exec(text.trim());
  const [, before = '', after = ''] = match ?? [];
  if (!OFFICE_LINE.test(before.trim()) && !/[\s　]/u.test(text.slice(before.length, before.length + 2)))
    return undefined;
  return dateOfLine(after);
}

/** Whether the line above a date is an office or a name, or the date's own line has the office. */
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

/** Offices may sign together, one per line. */
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

/** 附件 on a line of its own with text below it and no signature after it. */
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

/** Each 附件 line opens an annex; the first block always does. */
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
