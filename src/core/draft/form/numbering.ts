/** Finds numbering that skips or repeats a number, or skips a level. */

import { parseChineseNumber } from '../../text/chinese.ts';
import { appendAll } from '../../text/lists.ts';
import { findLabel, ITEM_RANK, type Label, MAIN_RANK } from '../../text/numbering.ts';
import type { DraftLine, FormFinding } from './finding.ts';

/** An open level of numbering and its last number. */
interface Open {
  rank: number;
  number: number;
}

/** 一是 · 三要 · 第二，: points of a paragraph. Near misses: 一是一、二是二 within a sentence, 三要素, 第一产业 */
const POINT =
  /(?<=^|[。；;：:！!？]\s*)(?:(?<is>[一二三四五六七八九十]{1,3})(?:是(?![一二三四五六七八九十])|要(?![素件点务闻])))/gu;

/** Faults in the numbering of a draft's lines, in order. Linear. */
export function findNumberingFaults(lines: readonly DraftLine[]): FormFinding[] {
  const open: Open[] = [];
  const findings: FormFinding[] = [];
  for (const line of lines) {
    const indent = line.text.length - line.text.trimStart().length;
    const label = findLabel(line.text.slice(indent));
    if (label !== undefined) {
      const place = { start: line.start + indent, end: line.start + indent + label.text.length };
      const words = takeLabel(open, label);
      if (words !== undefined) findings.push({ rule: 'numbering', ...place, words });
    }
    appendAll(findings, pointFaults(line));
  }
  return findings;
}

/** The fault of a label after those before it, if any. Updates the open levels. */
function takeLabel(open: Open[], { rank, number, text }: Label): string | undefined {
  while (open.length > 0 && (open.at(-1)?.rank ?? 0) > rank) open.pop();
  const last = open.at(-1);
  const written = text.trim();
  if (last?.rank !== rank || (number === 1 && last.number !== 1)) {
    // A list may begin anew under any heading, and the list that it interrupts continues after it.
    open.push({ rank, number });
    if (number !== 1) return `“${written}”是这一层的第一项，前面没有第 1 项`;
    // 一、 then 1. skips （一）; lists in a text without sections are free.
    const skips = last?.rank === MAIN_RANK && rank === ITEM_RANK;
    return skips ? `“${written}”上面一层是“一、”，中间没有“（一）”` : undefined;
  }
  if (open.some((each) => each.rank === rank && each.number + 1 === number)) {
    while (open.at(-1)?.rank !== rank || open.at(-1)?.number !== number - 1) open.pop();
    (open.at(-1) as Open).number = number;
    return undefined;
  }
  const expected = last.number + 1;
  last.number = number;
  if (number < expected) return `“${written}”与前面的编号重复或次序颠倒，按次序应是第 ${expected} 项`;
  return `“${written}”前缺第 ${expected} 项`;
}

/** 一是…；三是… in one line. */
function pointFaults(line: DraftLine): FormFinding[] {
  let last = 0;
  return Array.from(line.text.matchAll(POINT), (match): FormFinding[] => {
    const number = parseChineseNumber(match.groups?.is ?? '');
    if (number === undefined) return [];
    const expected = last + 1;
    const isFirst = last === 0;
    last = number;
    // A paragraph may continue the points of the paragraph before it.
    if (isFirst || number === expected || number === 1) return [];
    const start = line.start + match.index;
    const words = `“${match[0]}”前面是第 ${expected - 1} 点，按次序应是第 ${expected} 点`;
    return [{ rule: 'numbering', start, end: start + match[0].length, words }];
  }).flat();
}
