/** Determines the period of each sentence of a report: one year, or several. */
import type { Role } from './roles.ts';

/** Fields of a sentence for reading its period. */
interface Timed {
  span: { text: string; start: number };
  /** Index of its paragraph. */
  paragraph: number;
  role?: Role;
  opening?: string;
}

/** The period of a sentence. */
export interface TimeSpan {
  /** Words for several years, as the report has them: 五年来, “十四五”时期. Absent for one year, or where nothing is stated. */
  years?: string;
  /** Whether the words look back, whatever the part of the report: 这五年，…. */
  looksBack: boolean;
}

const SEVERAL = '(?:[二两三四五六七八九十]|[2-9])(?:个)?年';
const PLAN = '(?:“十?[一二三四五六七八九]五”|第[十一二三四五六七八九]{1,3}个五年[规计]划)';
/** Opens a review of several years: 过去五年，… · 五年来，… · 本届政府… · “十四五”时期，… */
const YEARS_BACK = new RegExp(
  `(?:过去|这|近)(?:的)?${SEVERAL}(?:[来间里]|以来)?|${SEVERAL}(?:[来间里]|以来|累计)|以来的${SEVERAL}|的${SEVERAL}[，。]|本届(?:政府|班子|党委)(?:任期)?|(?<=^.{0,4})${PLAN}|${PLAN}(?:时期|期间|以来)`,
  'gu',
);
/** Opens plans for several years: 今后五年，… · “十五五”时期，… · 到2030年，… */
const YEARS_AHEAD = new RegExp(
  `(?:今后|未来|往后)(?:的)?${SEVERAL}|${PLAN}(?:时期|期间|末)|到(?:[12][0-9]{3}|[二一][〇零○九一二三四五六七八九]{3})年`,
  'gu',
);
/** Opens, or returns to, one year. */
const ONE_YEAR =
  /去年|上年|一年来|过去(?:的)?一年|全年|年内|今年|当年|本年|(?<!到|至)[12][0-9]{3}年(?!以?来|[底末远—-])/gu;
/** At the start of a sentence of any part: 这五年，… looks back though the part looks ahead. */
const LOOKS_BACK =
  /^(?:各位代表，)?(?:回首|回顾)?(?:这|过去|刚刚过去的?)?(?:的)?(?:[一二两三四五六七八九十]年(?:来|间|以来)?|“十[一二三四五六]五”以来)，/u;
const OPENING = 16;

interface Cue {
  at: number;
  years?: string;
}

/**
 * The period of each sentence. An opening of a heading or a paragraph applies until the next such opening; one of a sentence
 * within a paragraph applies until the paragraph's end. A new part starts afresh. Linear.
 */
export function findTimeSpans(sentences: readonly Timed[]): TimeSpan[] {
  const none: TimeSpan = { looksBack: false };
  let [whole, local] = [none, none];
  let paragraph = -1;
  let role: Role | undefined;
  return sentences.map((sentence) => {
    if (sentence.role !== role) [whole, local] = [none, none];
    role = sentence.role;
    if (sentence.paragraph !== paragraph) local = whole;
    paragraph = sentence.paragraph;
    const found = openingSpan(sentence);
    if (found === undefined) return local;
    // 五年累计，… applies to one sentence.
    if (found.years?.endsWith('累计')) return found;
    local = found;
    if (sentence.span.start === 0) whole = found;
    return local;
  });
}

function openingSpan({ span, role }: Timed): TimeSpan | undefined {
  const opening = span.text.slice(0, OPENING);
  const looksBack = LOOKS_BACK.test(opening);
  const first = cuesIn(opening, role === 'next' && !looksBack)[0];
  if (first === undefined) return undefined;
  return first.years === undefined ? { looksBack } : { years: first.years, looksBack };
}

/**
 * The period of a number: by the last words of time before it in its sentence, or else that of the sentence. 去年利润增长23.5% is of
 * one year in a review of five.
 */
export function timeBefore(words: string, { role }: Pick<Timed, 'role'>, whole: TimeSpan): string | undefined {
  const last = cuesIn(words, role === 'next' && !whole.looksBack).at(-1);
  return last === undefined ? whole.years : last.years;
}

function cuesIn(text: string, ahead: boolean): Cue[] {
  const cues: Cue[] = [];
  for (const match of text.matchAll(ahead ? YEARS_AHEAD : YEARS_BACK)) cues.push({ at: match.index, years: match[0] });
  for (const match of text.matchAll(ONE_YEAR)) cues.push({ at: match.index });
  return cues.sort((x, y) => x.at - y.at);
}

const DIGITS: Record<string, string> = {
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  十: '10',
};

/**
 * One key for all words for one period: 五年来, 过去五年, 五年累计 and “十四五”时期 are five years, 五年年均 and “十四五”时期年均 five years' means; 2012年
 * and 上半年 are their own keys.
 */
export function periodKey(words: string | undefined): string {
  if (words === undefined) return '';
  const mean = /年均|每年|月均|日均/u.exec(words)?.[0] ?? '';
  const rest = words.replace(mean, '');
  const years = /“[^”]+五”/u.test(rest)
    ? '5'
    : /([一二两三四五六七八九十]|(?<![0-9])[0-9]{1,2})(?:个)?年/u.exec(rest)?.[1];
  if (years === undefined) return rest + mean;
  return `${DIGITS[years] ?? years}年${mean}`;
}
