/** The figures of a report. */
import type { Figure } from './comparison.ts';
import { findLeadPeriod, type Lead, RESULT_WORDS, readLead, TARGET_WORDS } from './figure-words.ts';
import type { Outline, Sentence } from './outline.ts';
import { findQuantities, type Quantity } from './quantities.ts';

/** Marks that end what a number can belong to. */
const CLAUSE_END = /[，；：。！？、（）()“”《》—]/u;
/** What is counted may follow the number: 新建5.3万套保障房. */
const COUNTED = /^(?:以上|左右)?(?:的)?([\p{Script=Han}]{2,8})/u;
const COUNTERS = '人户套辆个项件部名家所条座次场期批起份篇只头张台艘架';
const FUNCTION_WORDS = /^(?:以上|以内|以下|左右|上下|并|且|和|与|及|其中|的|增长|提高|下降|以来)/u;
const SHORTEST_INDICATOR = 2;
const NAMED = /\p{Script=Han}{2}/u;

/**
 * The figures of a report in order. 城镇新增就业1244万人，失业率5.2% has two; a clause that names nothing takes its indicator from the
 * clause before it (国内生产总值超过126万亿元，增长5.2%).
 */
export function readFigures({ sentences }: Outline): Figure[] {
  let paragraph = -1;
  let period: string | undefined;
  return sentences.flatMap((sentence) => {
    if (sentence.paragraph !== paragraph) period = findLeadPeriod(sentence.span.text);
    paragraph = sentence.paragraph;
    return readSentence(sentence, period);
  });
}

function readSentence(sentence: Sentence, period: string | undefined): Figure[] {
  const { text } = sentence.span;
  const figures: Figure[] = [];
  const stage = stageOf(sentence);
  let last = 0;
  let named: Lead | undefined;
  for (const quantity of findQuantities(text)) {
    const lead = readLead(leadingWords(text.slice(last, quantity.start)));
    last = quantity.end;
    if (lead.subject.length >= SHORTEST_INDICATOR) named = lead;
    if (lead.isReference || named === undefined) continue;
    const indicator = named.subject + countedAfter(text, quantity);
    if (!NAMED.test(indicator)) continue;
    const covered = lead.period ?? named.period ?? period;
    figures.push({
      indicator,
      kind: lead.kind,
      value: quantity.value,
      ...(quantity.upper !== undefined && { upper: quantity.upper }),
      unit: quantity.unit,
      ...(quantity.bound && { bound: quantity.bound }),
      ...(covered !== undefined && { period: covered }),
      ...(lead.base !== undefined && { base: lead.base }),
      ...(stage && { stage }),
      span: spanOf(sentence, quantity),
      sentence: sentence.span,
    });
  }
  return figures;
}

/** The words of the last clause before a number. */
function leadingWords(words: string): string {
  return words.split(CLAUSE_END).at(-1) ?? '';
}

function countedAfter(text: string, { end, unit }: Quantity): string {
  if (unit === '' || !COUNTERS.includes(unit)) return '';
  const after = text.slice(end);
  return FUNCTION_WORDS.test(after) ? '' : (COUNTED.exec(after)?.[1] ?? '');
}

/** Parts that look back hold results, parts that look ahead targets, save where a sentence looks back. */
function stageOf({ role, span }: Sentence): Figure['stage'] {
  if (role === 'past') return 'result';
  if (role === 'next') return RESULT_WORDS.test(span.text) ? undefined : 'target';
  return TARGET_WORDS.test(span.text) ? 'target' : undefined;
}

function spanOf({ span }: Sentence, { start, end }: Quantity): Figure['span'] {
  return {
    paragraph: span.paragraph,
    start: span.start + start,
    end: span.start + end,
    text: span.text.slice(start, end),
  };
}
