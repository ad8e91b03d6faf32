/** Which figures are of another time than the year that was planned. */
import type { Figure, Span } from '../comparison.ts';
import { findQuantities } from '../quantities.ts';

interface Told {
  span: Span;
}

/** 到2027年, 2026—2028年, “十四五”末, 三年内, 本届政府任期. A name such as 三年行动计划 is no time, but is taken for one to be safe. */
const LATER =
  /(?<year>[0-9０-９]{4})年|“十[一二三四五六]五”|“[一二三四五六七八九]五”|(?:今后|未来|[二两三四五六七八九十2-9])\s*年(?:内|左右|时间|行动|计划|规划|任务|目标)|任期|本届|本世纪|翻[一两]番/gu;

/** Whether a target is to be reached in the planned year, as far as its sentence says. Where the year is not known, none may be named. */
export function isOfYear({ sentence, span }: Figure, planned: number | undefined): boolean {
  return !namesOtherTime(sentence.text.slice(0, span.end - sentence.start), planned);
}

function namesOtherTime(words: string, planned: number | undefined): boolean {
  return [...words.matchAll(LATER)].some(({ groups }) => {
    const year = groups?.year?.normalize('NFKC');
    return year === undefined || Number(year) !== planned;
  });
}

/** Opens a review of several years: 过去五年，… · 五年来，… · 本届政府… · “十四五”时期，… */
const YEARS =
  /(?:过去|这|近|本届[^，。]{0,6})?(?:[二两三四五六七八九十]|[2-9])(?:个)?年(?:[来间]|以来|的|，|里)|过去[二两三四五六七八九十]年|本届(?:政府|班子|党委)|“十[一二三四五六]五”/u;
/** Opens, or goes back to, a review of one year. */
const YEAR = /去年|上年|一年来|过去一年|过去的一年|全年|年内|当年/u;
const OPENING = 14;

/**
 * The places (paragraph and offset) of results that are told of another time than the planned year: after 五年来，… opened a
 * sentence and until 去年 or 全年 stands, and those in a sentence that names another year. Linear.
 */
export function findForeignTimes(sentences: readonly Told[], planned: number | undefined): Set<string> {
  const foreign = new Set<string>();
  let many = false;
  for (const { span } of sentences) {
    const opening = span.text.slice(0, OPENING);
    if (YEAR.test(opening)) many = false;
    else if (YEARS.test(opening)) many = true;
    for (const quantity of findQuantities(span.text)) {
      const words = span.text.slice(0, quantity.start);
      const isMany = YEAR.test(words) ? false : many || YEARS.test(words);
      if (isMany || namesOtherYear(words, planned)) foreign.add(`${span.paragraph} ${span.start + quantity.start}`);
    }
  }
  return foreign;
}

function namesOtherYear(words: string, planned: number | undefined): boolean {
  const years = [...words.matchAll(/([0-9０-９]{4})年/gu)].map(([, year = '']) => Number(year.normalize('NFKC')));
  return years.some((year) => year !== planned);
}
