/** A checked draft as lines: for a letter, a file, or a Word document. */
import { DRAFT_CLASS_NAMES, type DraftCheck, isJudged } from '../../core/draft/draft.ts';
import { RELATION_NAMES, type Standing } from '../../core/draft/relation.ts';
import { relationOfSentence, summarise } from '../../core/draft/summary.ts';
import type { WrittenSentence } from '../kit/draft-sheet.ts';
import { placeInWords } from './places.ts';
import { type RemarkKind, remarksOf } from './remark-kinds.ts';
import { remarkInWords } from './remarks-view.ts';
import { gistOf } from './summary-view.ts';

export interface Written {
  draft: string;
  check: DraftCheck;
  standing: Standing;
  since: number | undefined;
  off: readonly RemarkKind[];
}

export const writtenGist = ({ draft, check, standing }: Written): string =>
  `${gistOf(summarise(draft, check, standing))}（馆藏 ${check.archive} 篇，读了 ${check.read} 篇）`;

export function writtenSentences(written: Written): WrittenSentence[] {
  const { draft, check, standing } = written;
  return check.sentences.map((sentence, index) => {
    const relation = relationOfSentence(sentence, check, standing);
    const before = check.sentences[index - 1];
    const between = before === undefined ? '\n' : draft.slice(before.end, sentence.start);
    const isKept = relation !== undefined;
    const remarks = remarksOf(sentence, written).map((remark) => remarkInWords(remark, { draft, sentence, check }));
    return {
      text: draft.slice(sentence.start, sentence.end),
      opensLine: /[\n\r\u2028\u2029]/.test(between),
      label: isKept ? `${DRAFT_CLASS_NAMES[sentence.class]}·${RELATION_NAMES[relation]}` : '',
      notes: [...(isKept && isJudged(sentence) ? [placeInWords(sentence, check, standing)] : []), ...remarks],
      isKept,
    };
  });
}

/** The summary, then every sentence that other reports have or that has remarks. */
export function writtenReport(written: Written): string {
  const lines = writtenSentences(written).flatMap(({ text, label, notes }, index) => {
    if (notes.length === 0) return [];
    return [`${index + 1}.${label === '' ? '' : `【${label}】`}${text}`, ...notes.map((note) => `　　${note}`)];
  });
  return [writtenGist(written), '', ...lines, ''].join('\n');
}
