/** Distinguishes headings from running text: whole lines, and the sentence that opens a paragraph (run-in headings). */
import { findLabel, ITEM_RANK, type Label } from '../../text/numbering.ts';

export interface NumberedHeading {
  label?: Label;
  /** End of the heading in the line, including a closing full stop. */
  end: number;
  /** Whether the heading is the whole line. Otherwise text follows it in the same paragraph, or the line is a numbered item. */
  whole: boolean;
}

/** A line without the end of a sentence is a heading up to this length; the longest of 国务院 have about 50. */
const LINE_MAX = 60;
/** Longest run-in heading of the main styles: 对照检查 quotes whole requirements, 在带头…方面。 with about 150 characters. */
const RUN_IN_MAX = 200;
/** Longest heading after 1. or （1）, where a first sentence is often just that: short, and at most two clauses. */
const ITEM_MAX = 24;
/** 工作成效：… — a heading separated by a colon from its text. */
const COLON_MAX = 20;
/** Longest heading line without a number. */
const UNNUMBERED_MAX = 28;
/** A numbered line without punctuation is cut to this length in the outline. */
const CUT_MAX = 20;

/** 一、怎么看：客观分析形势 is one heading — not 一、时间：3月5日, 二、地点：会议室. */
const SECOND_HALF = /^[\s　]*[\p{Script=Han}“”]{5,20}$/u;

const OPENING = '“‘（(《〈【「『';
const CLOSING = '”’）)》〉】」』';

/**
 * The heading at the start of a numbered line; undefined for a line without a number.
 *
 * `一、工作开展情况` is one as a whole. In `（一）加强理想武装，筑牢思想根基。认真参加…` it ends after the first 。 and stays part of the paragraph. A numbered
 * line that is one long sentence has its first clause as heading in the outline, and no `end` in the text (0): nothing in the
 * line is marked.
 */
export function findNumberedHeading(line: string): NumberedHeading | undefined {
  const label = findLabel(line);
  if (!label) return undefined;
  const end = sentenceEnd(line, label.text.length) ?? line.length;
  const whole = end >= line.length;
  const isHeading = fits(line.slice(0, end), label, whole ? LINE_MAX : RUN_IN_MAX);
  return { label, end: isHeading ? end : 0, whole: whole && isHeading };
}

function fits(text: string, label: Label, max: number): boolean {
  if (/[；;，,]$/u.test(text)) return false;
  if (label.rank < ITEM_RANK) return text.length <= max;
  return text.length <= ITEM_MAX && (text.match(/[，,；;]/gu)?.length ?? 0) <= 1;
}

/**
 * End of the first sentence after `from`: after 。！？, or after a colon that comes soon and before any other punctuation (工作成效：…).
 * Marks inside quotation marks or brackets do not end it. Linear time.
 */
function sentenceEnd(line: string, from: number): number | undefined {
  let depth = 0;
  let punctuated = false;
  for (let index = from; index < line.length; index++) {
    const character = line.charAt(index);
    if (OPENING.includes(character)) depth++;
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if ('。！？!?'.includes(character)) return index + 1;
    else if ('：:'.includes(character) && !punctuated && index - from <= COLON_MAX && index + 1 < line.length)
      return SECOND_HALF.test(line.slice(index + 1)) ? undefined : index + 1;
    else if ('，,；;'.includes(character)) punctuated = true;
  }
  return undefined;
}

/** 第一，提高思想认识 as a line. */
const COUNTED_OFF = /^第[一二三四五六七八九十]{1,2}[，,、：:][^，。；：！？、,.;:!?…—]{3,28}$/u;

/** 前言, 引　言, 结语: headings of two characters. */
const FOREWORD = /^(?:[前引序导][\s　]*言|结[\s　]*语)$/u;

/**
 * Whether a line could be a heading without a number: 工作开展情况, “十四五”时期发展成就和2025年工作回顾. Near misses: a salutation (各位代表：), a date, a
 * name, anything with a clause or sentence mark. Whether it is one depends on the lines around it.
 */
export function couldBeUnnumberedHeading(line: string): boolean {
  if (COUNTED_OFF.test(line) || FOREWORD.test(line)) return true;
  if (line.length < 3 || line.length > UNNUMBERED_MAX) return false;
  if (/[，。；：！？、,.;:!?…—]/u.test(line) || /\d{4}年\d{1,2}月\d{1,2}日/u.test(line)) return false;
  const words = line.replace(/[\d０-９]{4}年度?|[“”‘’]/gu, '').replace(/[\s　]/gu, '');
  return (words.match(/\p{Script=Han}/gu)?.length ?? 0) >= Math.max(3, words.length * 0.7);
}

/** 一 or 十二 alone on its line. */
export const isBareNumeral = (line: string): boolean => /^[一二三四五六七八九十]{1,3}[、．.]?$/u.test(line);

/** The heading as in the outline: without the closing full stop or colon. */
export function headingText(line: string, heading: NumberedHeading): string {
  if (heading.end > 0) return line.slice(0, heading.end).replace(/[。：:\s]+$/u, '');
  const from = heading.label?.text.length ?? 0;
  const clause = line.slice(from).search(/[，。；：,;:！？]/u);
  return line.slice(0, clause < 0 ? Math.min(line.length, from + CUT_MAX) : from + clause);
}
