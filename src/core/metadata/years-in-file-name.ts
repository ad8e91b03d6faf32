/** Reads the year in a file's or its folders' names. */
import { findDates } from './dates.ts';
import { type Passage, quoted } from './reading.ts';
import type { Told } from './settle.ts';
import { findYears, readYear } from './years.ts';

/** 2021年县委统战部总结 and the folder 2021年/ name a year; 2021总结 and 20211226述职 are as certain as a date of writing. */
const LEADING = 0.95;
const WITHIN = 0.91;
const DAY = 0.85;
const DAY_ONLY = '文件名只有日期';

/**
 * The year of the innermost name with one, most certain form first. None in 000_cd89766ede2d3013, whose digits are within a word.
 */
export function yearInFileNames(names: readonly Passage[]): Told<number>[] {
  for (const name of names) {
    const found = yearInName(name);
    if (found) return [found];
  }
  return [];
}

function yearInName(name: Passage): Told<number> | undefined {
  const [words] = findYears(name.text);
  if (words) {
    const quote = name.text.slice(words.start, words.end);
    return { value: words.year, ...quoted(name, quote), confidence: words.start === 0 ? LEADING : WITHIN };
  }
  const [date] = findDates(name.text);
  if (date) {
    const evidence = quoted(name, name.text.slice(date.start, date.end));
    return { value: date.year, ...evidence, confidence: DAY, reason: DAY_ONLY };
  }
  const bare = /(?<![0-9A-Za-z])(?:19|20)\d{2}(?:(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])?)?(?![0-9A-Za-z])/u.exec(name.text);
  const year = readYear(bare?.[0].slice(0, 4) ?? '');
  if (!bare || year === undefined) return undefined;
  const confidence = bare[0].length > 4 ? DAY : bare.index === 0 ? LEADING : WITHIN;
  return { value: year, ...quoted(name, bare[0]), confidence, ...(confidence === DAY && { reason: DAY_ONLY }) };
}
