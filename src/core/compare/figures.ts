/** Reads the figures of a report. */
import type { Figure } from './comparison.ts';
import { namesInOrder } from './figure-lists.ts';
import { CONDITION, type Lead, RESULT_WORDS, readLead, TARGET_WORDS } from './figure-words.ts';
import type { Outline, Sentence } from './outline.ts';
import { findQuantities, type Quantity } from './quantities.ts';
import { findTimeSpans, type TimeSpan, timeBefore } from './time-spans.ts';

/** Marks that end the words of a number. */
const CLAUSE_END = /[，；：。！？、（）()“”《》—]/u;
/** The quoted name of a plan (“十四五”) is a time. */
const QUOTED_PART = /“(?!十[一二三四五]五)([^“”，。；、]{1,8})”(?=\p{Script=Han})/gu;
/** The counted things may follow the number: 新建5.3万套保障房. */
const COUNTED = /^(?:以上|左右)?(?:的)?([\p{Script=Han}]{2,8})/u;
const COUNTERS = '人户套辆个项件部名家所条座次场期批起份篇只头张台艘架';
const FUNCTION_WORDS = /^(?:以上|以内|以下|左右|上下|并|且|和|与|及|其中|的|增长|提高|下降|以来)/u;
const SHORTEST_INDICATOR = 2;
const NAMED = /\p{Script=Han}{2}/u;

/**
 * The figures of a report in order. 城镇新增就业1244万人，失业率5.2% has two. A clause without a name takes the indicator of the clause
 * before it (国内生产总值超过126万亿元，增长5.2%). Numbers in a part on several years have these as their period.
 */
export function readFigures({ sentences }: Outline): Figure[] {
  const times = findTimeSpans(sentences);
  // The opening words of a sentence apply up to its full stop: 五年累计，淘汰甲产能30万吨；新增乙能力40万吨。
  let going: TimeSpan | undefined;
  return sentences.flatMap((sentence, index) => {
    const time = times[index] as TimeSpan;
    const figures = readSentence(sentence, time.years === undefined && going ? going : time);
    going = sentence.span.text.endsWith('；') ? (going ?? time) : undefined;
    return figures;
  });
}

function readSentence(sentence: Sentence, time: TimeSpan): Figure[] {
  const { text } = sentence.span;
  const figures: Figure[] = [];
  const stage = stageOf(sentence, time);
  const quantities = findQuantities(text);
  const leads = new Leads(text, quantities);
  for (const quantity of quantities) {
    const { lead, named, fromStart } = leads.next();
    if (lead.isReference || named === undefined || isOvertaken(text, quantity) || isModifier(text, quantity)) continue;
    const indicator = named.subject + countedAfter(text, quantity);
    if (!NAMED.test(indicator)) continue;
    const words = text.slice(0, quantity.start);
    // A level reached in the end is of the end, however long it took: 由82%提高到95%.
    const isReached = stage !== 'target' && (fromStart || lead.arrives);
    const covered = isReached ? undefined : periodOf(lead, named, timeBefore(words, sentence, time));
    const terms = [CONDITION.exec(clausesOf(words))?.[0], lead.terms].filter(Boolean).join('，');
    const bound = stage === 'result' && HELD.test(words) ? boundAfter(text, quantity) : quantity.bound;
    figures.push({
      indicator,
      kind: lead.kind,
      value: quantity.value,
      ...(quantity.upper !== undefined && { upper: quantity.upper }),
      unit: quantity.unit,
      ...(bound && { bound }),
      ...(covered !== undefined && { period: covered }),
      ...(lead.base !== undefined && { base: lead.base }),
      ...(terms !== '' && { terms }),
      ...(stage && { stage }),
      span: spanOf(sentence, quantity),
      sentence: sentence.span,
    });
  }
  return figures;
}

const MEAN = /^(?:年均|每年|月均|日均|累计)$/u;
/** In a result 控制在 describes how it was reached, not an upper bound. */
const HELD = /控制在$/u;
const boundAfter = (text: string, { end, bound }: Quantity): Quantity['bound'] =>
  /^(?:以[内下]|之内)/u.test(text.slice(end)) ? bound : undefined;

const clausesOf = (words: string): string => words.split('；').at(-1) ?? '';

/** 年均 in a part on five years is of five years: 五年来年均. */
function periodOf(lead: Lead, named: Lead, years: string | undefined): string | undefined {
  const own = lead.period ?? named.period;
  return own !== undefined && years !== undefined && MEAN.test(own) ? years + own : (own ?? years);
}

/** Reads the words before the numbers of a sentence, one number after another. */
class Leads {
  readonly #text: string;
  readonly #quantities: readonly Quantity[];
  #index = -1;
  #lead: Lead | undefined;
  #named: Lead | undefined;
  /** Names for the next numbers of a list. */
  #names: string[] = [];

  constructor(text: string, quantities: readonly Quantity[]) {
    this.#text = text;
    this.#quantities = quantities;
  }

  /**
   * The words of a number, and those that name it: its own, or an earlier number's. `fromStart` if a start value precedes it.
   */
  next(): { lead: Lead; named: Lead | undefined; fromStart: boolean } {
    this.#index += 1;
    const words = this.#wordsBefore(this.#index);
    const fromStart = this.#lead?.isReference === true;
    const goesOn = this.#goesOn(this.#index);
    // In 分别增长5%、8% the second number is an increase too.
    const own = goesOn && this.#lead ? { ...this.#lead, subject: '' } : readLead(leadingWords(words));
    const lead = this.#withVerb(words, this.#withoutStart(own));
    if (lead.subject.length >= SHORTEST_INDICATOR) this.#named = lead;
    if (!goesOn) this.#openList(words);
    const name = this.#names.shift();
    if (name !== undefined && this.#named) this.#named = { ...this.#named, subject: readLead(name).subject };
    this.#lead = lead;
    return { lead, named: this.#named, fromStart };
  }

  /** 起征点从月销售额3万元提高到10万元: the first number is the start value. */
  #withoutStart(lead: Lead): Lead {
    const after = this.#text.slice(this.#quantities[this.#index]?.end);
    const start = START_OF.exec(lead.subject);
    if (start === null || !BECOMES.test(after)) return lead;
    return { ...lead, subject: lead.subject.slice(0, start.index), isReference: true };
  }

  /** In 新增作坊7家、茶馆3家 the second are new too. */
  #withVerb(words: string, lead: Lead): Lead {
    const verb = VERB.exec(this.#named?.subject ?? '')?.[0];
    if (verb === undefined || !words.startsWith('、') || lead.subject === '' || VERB.test(lead.subject)) return lead;
    return lead.kind === 'level' && !lead.arrives ? { ...lead, subject: verb + lead.subject } : lead;
  }

  #wordsBefore(index: number): string {
    const before = this.#quantities[index - 1];
    const start = before && isModifier(this.#text, before) ? before.start : (before?.end ?? 0);
    return this.#text.slice(start, this.#quantities[index]?.start);
  }

  #goesOn(index: number): boolean {
    const isOfOneUnit = this.#quantities[index]?.unit === this.#quantities[index - 1]?.unit;
    return index > 0 && isOfOneUnit && GOES_ON.test(this.#wordsBefore(index));
  }

  /** A list with a different number of names and numbers names none of them. */
  #openList(words: string): void {
    let count = 1;
    while (this.#goesOn(this.#index + count)) count += 1;
    const clause = clauseOf(words);
    this.#names = namesInOrder(clause, count);
    if (this.#names.length === 0 && (count > 1 || clause.includes('分别'))) this.#named = undefined;
  }
}

const START_OF = /[从由自](?!业|主|来水|然|治|动|贸)[^从由自]*$/u;
const BECOMES = /^(?:左右)?(?:提高|增加|增长|上升|扩大|提升|降低|下降|减少|缩小|缩短|压减|[升降增减])[到至为]/u;
const VERB =
  /^(?:新增|净增|新建|新设|新开工|新认定|新培育|改建|改造|扩建|建成|建设|培育|认定|引进|创建|取消|办理|办结|完成|淘汰|关停|退出|压减|减少)+/u;

/** 增长5%左右、8%左右 continues too. */
const GOES_ON = /^(?:以上|左右|以内)?[、和]$/u;

const clauseOf = (words: string): string =>
  words
    .replace(QUOTED_PART, '$1')
    .split(/[，；：。]/u)
    .at(-1) ?? '';

/**
 * The words of the last clause before a number. Drops quotation marks inside a name (专精特新“小巨人”企业397家) and letters in brackets
 * (细颗粒物（PM2.5）浓度); in 新建、改建 the short verb before belongs to it.
 */
function leadingWords(words: string): string {
  const plain = words
    .replace(QUOTED_PART, '$1')
    .replace(GLOSS, '')
    .replace(/[０-９]/gu, (digit) => digit.normalize('NFKC'));
  return SHORT_LIST.exec(plain)?.[0] ?? plain.split(CLAUSE_END).at(-1) ?? '';
}

const GLOSS = /[（(][A-Za-z0-9._]{1,8}[）)]/gu;
/** 新建、重组实验室: two short verbs. */
const SHORT_LIST = /(?<=^|[，：；。！？])(?:完成)?\p{Script=Han}{2}、\p{Script=Han}{2,}$/u;

/** 10亿元以上项目47个: the first number qualifies the projects. */
const isModifier = (text: string, { end }: Quantity): boolean =>
  /^(?:以[上下内])的?(?=\p{Script=Han})(?![并且其和与或、])/u.test(text.slice(end, end + 4));

/** In 突破4000亿元、达到4211亿元 the second number counts; not in 增长5%、达到300亿元. */
const isOvertaken = (text: string, { start, end }: Quantity): boolean =>
  /^[、，]达到?[0-9０-９]/u.test(text.slice(end, end + 4)) && /(?:突破|超|超过)$/u.test(text.slice(0, start));

function countedAfter(text: string, { end, unit }: Quantity): string {
  if (unit === '' || !COUNTERS.includes(unit)) return '';
  const after = text.slice(end);
  return FUNCTION_WORDS.test(after) ? '' : (COUNTED.exec(after)?.[1] ?? '');
}

/** Parts that look back have results, parts that look ahead have targets, unless a sentence looks back. */
function stageOf({ role, span }: Sentence, { looksBack }: TimeSpan): Figure['stage'] {
  if (role === 'past' || looksBack) return 'result';
  if (role === 'next') return RESULT_WORDS.test(span.text) && !TARGET_WORDS.test(span.text) ? undefined : 'target';
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
