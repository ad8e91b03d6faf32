/**
 * Finds years named in sentences of targets and results. `time-spans.ts` reads reviews of several years, as periods of figures.
 */
import type { Figure } from '../comparison.ts';

/** 到2027年, 2026—2028年, “十四五”末, 三年内, 本届政府任期. A name such as 三年行动计划 is no time, but is treated as one to be safe. */
const LATER =
  /(?<year>[0-9０-９]{4})年|“十[一二三四五六]五”|“[一二三四五六七八九]五”|(?:今后|未来|[二两三四五六七八九十2-9])\s*年(?:内|左右|时间|行动|计划|规划|任务|目标)|任期|本届|本世纪|翻[一两]番/gu;

/**
 * Whether a target is for the planned year, as far as its sentence shows. Where the year is unknown, the sentence must name none.
 */
export function isOfYear({ sentence, span }: Figure, planned: number | undefined): boolean {
  return !namesOtherTime(sentence.text.slice(0, span.end - sentence.start), planned);
}

function namesOtherTime(words: string, planned: number | undefined): boolean {
  return [...words.matchAll(LATER)].some(({ groups }) => {
    const year = groups?.year?.normalize('NFKC');
    return year === undefined || Number(year) !== planned;
  });
}

/** Whether the words before a result name another year than the planned one. */
export function namesOtherYear({ sentence, span }: Figure, planned: number | undefined): boolean {
  const words = sentence.text.slice(0, span.start - sentence.start);
  const years = [...words.matchAll(/([0-9０-９]{4})年/gu)].map(([, year = '']) => Number(year.normalize('NFKC')));
  return years.some((year) => year !== planned);
}
