/** A checked draft as plain text, for a letter or a file. */
import { DRAFT_CLASS_NAMES, type DraftCheck } from '../../core/draft/draft.ts';
import { RELATION_NAMES } from '../../core/draft/relation.ts';
import { relationOfSentence, type Standing, summarise } from '../../core/draft/summary.ts';
import { placeInWords } from './places.ts';
import { gistOf } from './summary-view.ts';

/** The summary, then every sentence that other reports have, with where it stands. */
export function writtenReport(draft: string, check: DraftCheck, standing: Standing): string {
  const lines = check.sentences.flatMap((sentence, index) => {
    const relation = relationOfSentence(sentence, check, standing);
    if (relation === undefined) return [];
    const text = draft.slice(sentence.start, sentence.end);
    const label = `${DRAFT_CLASS_NAMES[sentence.class]}·${RELATION_NAMES[relation]}`;
    return [`${index + 1}.【${label}】${text}`, `　　${placeInWords(sentence, check, standing)}`];
  });
  const extent = `（馆藏 ${check.archive} 篇，读了 ${check.read} 篇）`;
  return [gistOf(summarise(draft, check, standing)) + extent, '', ...lines, ''].join('\n');
}
