/** The draft's sentences in their own order, each with what it is in the margin. */
import { type CheckedSentence, type DraftCheck, isJudged } from '../../core/draft/draft.ts';
import { RELATION_NAMES, type Standing } from '../../core/draft/relation.ts';
import { relationOfSentence } from '../../core/draft/summary.ts';
import { type Child, el } from '../kit/dom.ts';
import type { DoneMarks } from './done-marks.ts';
import { placeInWords } from './places.ts';
import { kindOf, type RemarkKind, remarksOf, SHORT_KIND_NAMES, type ShownRemark } from './remark-kinds.ts';
import { remarkInWords } from './remarks-view.ts';

export interface SentencesModel {
  draft: string;
  check: DraftCheck;
  standing: Standing;
  /** Wording last used before this year is out of date; undefined marks none. */
  since: number | undefined;
  /** Kinds of remarks that are switched off. */
  off: readonly RemarkKind[];
  done: DoneMarks;
}

/** A list of options. The source of the selected one stands beside it; `data-index` names the sentence. */
export function sentencesView(model: SentencesModel): HTMLElement {
  const options = model.check.sentences.map((sentence, index) => sentenceView(sentence, index, model));
  return el('ol', { class: 'draft-sentences', role: 'listbox', 'aria-label': '逐句核对', tabindex: 0 }, ...options);
}

function sentenceView(sentence: CheckedSentence, index: number, model: SentencesModel): HTMLElement {
  const { draft, check, standing } = model;
  const relation = relationOfSentence(sentence, check, standing);
  const remarks = remarksOf(sentence, model);
  const before = check.sentences[index - 1];
  const opensLine = before === undefined || /[\n\r\u2028\u2029]/.test(draft.slice(before.end, sentence.start));
  const words = placeInWords(sentence, check, standing);
  const kinds = [...new Set(remarks.map(kindOf))];
  return el(
    'li',
    {
      role: 'option',
      id: `sentence-${index}`,
      'aria-selected': 'false',
      'data-sentence': sentence.class,
      'data-flags': [...new Set(remarks.map(({ flag }) => flag))].join(' '),
      'data-unjudged': !isJudged(sentence),
      'data-done': model.done.has(draft.slice(sentence.start, sentence.end)),
      'data-index': index,
      'data-relation': relation,
      'data-opens-line': opensLine,
    },
    el(
      'span',
      { class: 'sentence-mark' },
      el('span', { class: 'sentence-class' }, shortName(sentence)),
      relation !== undefined && el('span', { class: 'sentence-relation' }, RELATION_NAMES[relation]),
    ),
    el('span', { class: 'sentence-text' }, ...markedText(draft, sentence, remarks)),
    el(
      'span',
      { class: 'sentence-place' },
      ...kinds.flatMap((kind) => [
        el('span', { class: 'sentence-remark', 'data-kind': kind }, SHORT_KIND_NAMES[kind]),
        ' ',
      ]),
      words,
      el('span', { class: 'sentence-done' }, '已处理'),
    ),
    // On the screen the panel says them.
    remarks.length > 0 &&
      el(
        'span',
        { class: 'sentence-notes' },
        ...remarks.map((remark) => el('span', {}, remarkInWords(remark, { draft, sentence, check }))),
      ),
  );
}

/** Short names for the margin. */
const SHORT_NAMES = { verbatim: '原文', reworded: '改写', similar: '近似', formula: '通用', new: '新' } as const;

const shortName = (sentence: CheckedSentence): string => {
  if (isJudged(sentence)) return SHORT_NAMES[sentence.class];
  return sentence.reason?.kind === 'heading' ? '标题' : '短句';
};

/** Verbatim words are underlined; words that a remark is about are marked. */
function markedText(draft: string, sentence: CheckedSentence, remarks: readonly ShownRemark[]): Child[] {
  const { start, end, passages } = sentence;
  const pointed = remarks.flatMap((remark) => ('start' in remark && kindOf(remark) !== 'parts' ? [remark] : []));
  const bounds = [...passages, ...pointed]
    .flatMap((each) => [each.start, each.end])
    .filter((at) => start < at && at < end);
  const edges = [...new Set([start, ...bounds, end])].sort((a, b) => a - b);
  return edges.slice(1).map((to, index): Child => {
    const from = edges[index] ?? start;
    const holds = (each: { start: number; end: number }): boolean => each.start <= from && to <= each.end;
    const text = draft.slice(from, to);
    const remark = pointed.find(holds);
    const words = remark === undefined ? text : el('mark', { 'data-kind': kindOf(remark) }, text);
    return passages.some(holds) ? el('u', {}, words) : words;
  });
}
