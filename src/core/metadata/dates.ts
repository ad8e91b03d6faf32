/** Finds dates as reports write them. */

import type { Report } from '../report/report.ts';
import { parseChineseNumber } from '../text/chinese.ts';
import { ZEROS } from '../text/zeros.ts';
import { readYear } from './years.ts';

export interface DateWords {
  /** 2021-12-26, or 2021-12 without a day. */
  iso: string;
  year: number;
  month: number;
  start: number;
  end: number;
}

const YEAR = `(?<year>[12１２][0-9０-９]{3}|[一二][${ZEROS}一二三四五六七八九]{3})`;
const NUMBER = '[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}';
/** 元月 is January. */
const MONTH = `${NUMBER}|元`;
/** 2018年7月　日: a day left open for the seal. */
const OPEN_DAY = '\\s{0,6}日(?=[\\s）)]*$)';
const NOT_WITHIN = '(?<![0-9０-９A-Za-z〇○零一二三四五六七八九十])';

/** 2021年12月26日, 二〇二二年一月十日, 2021年12月 — not 2021年度, 20XX年1月. */
const WRITTEN = `${NOT_WITHIN}${YEAR}\\s{0,3}年\\s{0,3}(?<month>${MONTH})\\s{0,3}月(?!份?以)(?:\\s{0,3}(?<day>${NUMBER})\\s{0,3}[日号]|${OPEN_DAY})?`;
/** 2021-12-26, 2021.12.26, 2021/1/6 — not 2021-2022, 1.5.2. */
const NUMERIC = `${NOT_WITHIN}(?<year>[12１２][0-9０-９]{3})(?<mark>[-./－．／])(?<month>[0-9０-９]{1,2})(?:\\k<mark>(?<day>[0-9０-９]{1,2}))?(?![0-9０-９])`;

/** The dates of a text in reading order. Impossible ones (2021年13月, 2月30日) are not dates. */
export function findDates(text: string): DateWords[] {
  return [...matches(text, WRITTEN), ...matches(text, NUMERIC)].sort((a, b) => a.start - b.start);
}

function matches(text: string, source: string): DateWords[] {
  return [...text.matchAll(new RegExp(source, 'gu'))].flatMap((match): DateWords[] => {
    const { year, month, day } = match.groups ?? {};
    const date = toDate(readYear(year ?? ''), readNumber(month), readNumber(day));
    return date ? [{ ...date, start: match.index, end: match.index + match[0].length }] : [];
  });
}

/** A date given by hand: 2021-12-26, 2021年12月26日, 2021/12, 2021. Returns ISO, or undefined for anything else. */
export function readDate(value: string): string | undefined {
  const text = value.trim();
  const [date] = findDates(text);
  if (date?.start === 0 && date.end === text.length) return date.iso;
  const year = readYear(text.replace(/年$/u, ''));
  return year === undefined ? undefined : String(year);
}

const readNumber = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : text === '元' ? 1 : parseChineseNumber(text.normalize('NFKC'));

function toDate(year: number | undefined, month: number | undefined, day: number | undefined) {
  if (year === undefined || month === undefined || month < 1 || month > 12) return undefined;
  const iso = `${year}-${pad(month)}`;
  if (day === undefined) return { iso, year, month };
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return { iso: `${iso}-${pad(day)}`, year, month };
}

const pad = (number: number): string => String(number).padStart(2, '0');

/**
 * The last possible day of a report's date, or the end of its year. Day 28, which every month has, stands for the end of a month.
 *
 * `2021-12` → 2021-12-28
 */
export function latestDay({ metadata }: Pick<Report, 'metadata'>): string {
  const date = metadata.date.value ?? String(metadata.year.value ?? 1970);
  const [year = '1970', month = '12', day = '28'] = date.split('-');
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
