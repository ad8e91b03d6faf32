/** The draft's sentences in their own order, each with what it is in the margin. */
import { type CheckedSentence, type DraftCheck, isJudged } from '../../core/draft/draft.ts';
import { lastUseOf } from '../../core/draft/last-use.ts';
import { RELATION_NAMES } from '../../core/draft/relation.ts';
import { relationOfSentence, type Standing } from '../../core/draft/summary.ts';
import { type Child, el } from '../kit/dom.ts';
import { placeInWords } from './places.ts';

export interface SentencesModel {
  draft: string;
  check: DraftCheck;
  standing: Standing;
  /** Wording last used before this year is out of date; undefined marks none. */
  since: number | undefined;
}

/** A list of options of which one is chosen: its source stands beside it. `data-index` tells the sentence. */
export function sentencesView(model: SentencesModel): HTMLElement {
  const options = model.check.sentences.map((sentence, index) => sentenceView(sentence, index, model));
  return el('ol', { class: 'draft-sentences', role: 'listbox', 'aria-label': '逐句核对', tabindex: 0 }, ...options);
}

function sentenceView(sentence: CheckedSentence, index: number, model: SentencesModel): HTMLElement {
  const { draft, check, standing, since } = model;
  const relation = relationOfSentence(sentence, check, standing);
  const last = since === undefined ? undefined : lastUseOf(sentence, check);
  const isOld = last !== undefined && since !== undefined && last.year < since && sentence.class !== 'formula';
  const before = check.sentences[index - 1];
  const opensLine = before === undefined || /[\n\r\u2028\u2029]/.test(draft.slice(before.end, sentence.start));
  const words = placeInWords(sentence, check, standing);
  return el(
    'li',
    {
      role: 'option',
      id: `sentence-${index}`,
      'aria-selected': 'false',
      'data-sentence': sentence.class,
      'data-unjudged': !isJudged(sentence),
      'data-index': index,
      'data-relation': relation,
      'data-opens-line': opensLine,
    },
    el(
      'span',
      { class: 'sentence-mark' },
      el('span', { class: 'sentence-class' }, shortName(sentence)),
      relation !== undefined && el('span', { class: 'sentence-relation' }, RELATION_NAMES[relation]),
      isOld && el('span', { class: 'sentence-old', title: '这个写法馆藏最近一次见于这一年' }, `旧 ${last.year}`),
    ),
    el('span', { class: 'sentence-text' }, ...markedText(draft, sentence)),
    words !== '' && el('span', { class: 'sentence-place' }, words),
  );
}

/** What a margin has room for. */
const SHORT_NAMES = { verbatim: '原文', reworded: '改写', formula: '通用', new: '新' } as const;

const shortName = (sentence: CheckedSentence): string => {
  if (isJudged(sentence)) return SHORT_NAMES[sentence.class];
  return sentence.reason?.kind === 'heading' ? '标题' : '短句';
};

/** What a report has as it stands is underlined. */
function markedText(draft: string, { start, end, passages }: CheckedSentence): Child[] {
  const parts: Child[] = [];
  let from = start;
  for (const passage of passages) {
    parts.push(draft.slice(from, passage.start), el('u', {}, draft.slice(passage.start, passage.end)));
    from = passage.end;
  }
  return [...parts, draft.slice(from, end)];
}
