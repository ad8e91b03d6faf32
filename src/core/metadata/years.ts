/** Finds years as reports write them. */
import { parseChineseNumber } from '../text/chinese.ts';
import { ZEROS } from '../text/zeros.ts';

export interface YearWords {
  year: number;
  /** First year of a range such as 2018—2022年, whose `year` is the last. */
  since?: number;
  start: number;
  /** After 年 or 年度. */
  end: number;
  /** Whether a month follows: 2021年12月 dates something, and need not be the year that a report is about. */
  dated: boolean;
}

export const FIRST_YEAR = 1949;
export const LAST_YEAR = 2100;

/** 2021, ２０２１, 二〇二一, 二○二一, 二零二一 — not 20XX, 十二, 一二三四五. */
const DIGITS = `(?:[12１２][0-9０-９]{3}|[一二][${ZEROS}一二三四五六七八九]{3})`;
const NOT_WITHIN = '(?<![0-9０-９〇○零一二三四五六七八九十百.第])';

/** 2021年度, 2018—2022年, 2018年至2022年, 二〇二一年12月. Bounded parts only: linear in the text. */
const YEAR = new RegExp(
  `${NOT_WITHIN}(?:(?<since>${DIGITS})\\s?学?年?度?\\s?(?:[-－–—~～至到]|——)\\s?)?(?<year>${DIGITS})\\s?学?年(?!代)(?:度(?!假))?(?<dated>\\s?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})\\s?月)?`,
  'gu',
);

/** The years of a text in reading order: 2022年度工作总结暨2023年度工作计划 → 2022, 2023. Not 20XX年, 1990年代, 3020年. */
export function findYears(text: string): YearWords[] {
  return [...text.matchAll(YEAR)].flatMap((match): YearWords[] => {
    const year = readYear(match.groups?.year ?? '');
    if (year === undefined) return [];
    const since = readYear(match.groups?.since ?? '');
    const dated = match.groups?.dated ?? '';
    const start = match.index;
    const end = start + match[0].length - dated.length;
    const range = since !== undefined && since < year ? { since } : {};
    return [{ year, ...range, start, end, dated: dated !== '' }];
  });
}

/** `2021`, `２０２１` or `二○二一` → 2021; undefined for anything that is not a year from 1949 to 2100. */
export function readYear(digits: string): number | undefined {
  const year = parseChineseNumber(digits);
  return year !== undefined && isYear(year) ? year : undefined;
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}
