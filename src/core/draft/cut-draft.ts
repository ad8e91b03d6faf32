/** Cuts a draft into sentences by the rule that reports of the archive are cut by. */
import { findOpening } from '../sentence/openings.ts';
import { splitSentences } from '../sentence/sentences.ts';
import type { DraftSentence } from './draft.ts';

export interface CutSentence extends DraftSentence {
  /** Whether the line is only a heading, or the title. Such a line is not judged. */
  isHeading: boolean;
}

const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/gu;
const SENTENCE_END = /[。！？；!?;，,、：:][”’」』）)》〉】]*$/u;
/** A longer line is running text without its full stop. */
const LONGEST_HEADING = 40;

/**
 * The sentences of a draft in order; a line is a paragraph. They hold every character except the white space between them.
 *
 * `一、工作情况⏎全年修路十里。下同。` has three, the first a heading. Linear in the length of the draft.
 */
export function cutDraft(draft: string): CutSentence[] {
  const lines = linesOf(draft).filter(({ start, end }) => draft.slice(start, end).trim() !== '');
  return lines.flatMap(({ start, end }, line) => {
    const sentences = splitSentences(draft.slice(start, end));
    const isTitle = line === 0 && lines.length > 1;
    return sentences.map((sentence) => ({
      start: start + sentence.start,
      end: start + sentence.end,
      isHeading: sentences.length === 1 && isHeading(draft.slice(start, end).trim(), isTitle),
    }));
  });
}

/** （一）抓好新馆建设，做好搬迁准备, or a first line without a full stop. Near miss: （一）接收档案1万卷以上。 */
function isHeading(line: string, isTitle: boolean): boolean {
  if (line.length > LONGEST_HEADING || SENTENCE_END.test(line)) return false;
  return isTitle || findOpening(line)?.kind === 'heading';
}

function linesOf(draft: string): DraftSentence[] {
  const lines: DraftSentence[] = [];
  let start = 0;
  for (const { index, 0: mark } of draft.matchAll(LINE_END)) {
    lines.push({ start, end: index });
    start = index + mark.length;
  }
  return [...lines, { start, end: draft.length }];
}
