/** The figures of a report. */
import type { Figure } from './comparison.ts';
import { namesInOrder } from './figure-lists.ts';
import { findLeadPeriod, type Lead, RESULT_WORDS, readLead, TARGET_WORDS } from './figure-words.ts';
import type { Outline, Sentence } from './outline.ts';
import { findQuantities, type Quantity } from './quantities.ts';

/** Marks that end what a number can belong to. */
const CLAUSE_END = /[，；：。！？、（）()“”《》—]/u;
/** A plan's name in marks (“十四五”) is a time. */
const QUOTED_PART = /“(?!十[一二三四五]五)([^“”，。；、]{1,8})”(?=\p{Script=Han})/gu;
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
  let [ofParagraph, ofSentence]: (string | undefined)[] = [];
  return sentences.flatMap((sentence) => {
    const { text } = sentence.span;
    const own = findLeadPeriod(text);
    if (sentence.paragraph !== paragraph) ofParagraph = own;
    paragraph = sentence.paragraph;
    // What a sentence opens with holds up to its full stop: 五年累计，淘汰甲产能30万吨；新增乙能力40万吨。
    ofSentence = own ?? ofSentence;
    const figures = readSentence(sentence, ofSentence ?? ofParagraph);
    if (!text.endsWith('；')) ofSentence = undefined;
    return figures;
  });
}

function readSentence(sentence: Sentence, period: string | undefined): Figure[] {
  const { text } = sentence.span;
  const figures: Figure[] = [];
  const stage = stageOf(sentence);
  const leads = new Leads(text);
  for (const quantity of findQuantities(text)) {
    const { lead, named } = leads.next(quantity);
    if (lead.isReference || named === undefined || isOvertaken(text, quantity)) continue;
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

/** Reads what stands before the numbers of a sentence, one after another. */
class Leads {
  readonly #text: string;
  #last: Quantity | undefined;
  #lead: Lead | undefined;
  #named: Lead | undefined;
  /** Names that the numbers after 分别 take in turn. */
  #names: string[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** The words of a number, and those that name it: its own, or of a number before. */
  next(quantity: Quantity): { lead: Lead; named: Lead | undefined } {
    const words = this.#text.slice(this.#last?.end ?? 0, quantity.start);
    const goesOn = this.#lead !== undefined && GOES_ON.test(words) && this.#last?.unit === quantity.unit;
    // Of 分别增长5%、8% the second number is an increase too.
    const lead = goesOn && this.#lead ? { ...this.#lead, subject: '' } : readLead(leadingWords(words));
    if (!goesOn) this.#names = namesInOrder(clauseOf(words));
    if (lead.subject.length >= SHORTEST_INDICATOR) this.#named = lead;
    const name = this.#names.shift();
    if (name !== undefined && this.#named) this.#named = { ...this.#named, subject: readLead(name).subject };
    this.#last = quantity;
    this.#lead = lead;
    return { lead, named: this.#named };
  }
}

const GOES_ON = /^[、和]$/u;

const clauseOf = (words: string): string =>
  words
    .replace(QUOTED_PART, '$1')
    .split(/[，；：。]/u)
    .at(-1) ?? '';

/** The words of the last clause before a number. Quotation marks inside a name go: 专精特新“小巨人”企业397家. */
function leadingWords(words: string): string {
  return words.replace(QUOTED_PART, '$1').split(CLAUSE_END).at(-1) ?? '';
}

/** Of 突破4000亿元、达到4211亿元 the second number is meant; not of 增长5%、达到300亿元. */
const isOvertaken = (text: string, { start, end }: Quantity): boolean =>
  /^[、，]达到?[0-9０-９]/u.test(text.slice(end, end + 4)) && /(?:突破|超|超过)$/u.test(text.slice(0, start));

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
