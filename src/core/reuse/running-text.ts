/** Finds the sentences of a report that are running text. Only these can be reused. */
import { findOpening } from '../sentence/openings.ts';
import { splitSentences } from '../sentence/sentences.ts';
import type { Span } from '../text/span.ts';
import type { ReuseParagraph } from './model.ts';

const RUNNING = new Set<ReuseParagraph['kind']>(['text', 'item', 'quote', 'cell']);
/** First characters of numbering. Matching numbering at every sentence would take longer than all the rest. */
const NUMBERING = /[第一二三四五六七八九十百〇零0-9０-９（(〔[㈠-㈩⒈-⒛⑴-⒇①-⑳—–-]/u;

/**
 * The sentences of a paragraph without numbering (三是, （一）) and without the heading that opens it.
 *
 * `（一）抓学习。一是组织集中学习12次。` with the heading up to its 。 has one: 组织集中学习12次。 Headings, salutations and closing lines are left out:
 * that two reports have 二、存在的问题 means nothing.
 */
export function runningSentences({ text, kind, headingEnd = 0 }: ReuseParagraph): Span[] {
  if (!RUNNING.has(kind)) return [];
  const sentences: Span[] = [];
  for (const { start, end } of splitSentences(text)) {
    if (end <= headingEnd) continue;
    const from = Math.max(start, headingEnd);
    sentences.push({ start: from + numberingLength(text, from, end), end });
  }
  return sentences;
}

function numberingLength(text: string, start: number, end: number): number {
  if (!NUMBERING.test(text.charAt(start))) return 0;
  return findOpening(text.slice(start, end))?.length ?? 0;
}
