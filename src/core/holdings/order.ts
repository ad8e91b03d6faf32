/** Orders of reports, titles and names for readers. */

import type { Report } from '../report/report.ts';
import { parseChineseNumber } from '../text/chinese.ts';

/** Pinyin order of simplified Mandarin; numbers by value. */
const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });

/**
 * Chinese numerals that count: after 第 or an opening bracket, before a counter or a numbering mark, or alone. 第十一次, （二）, 三、, 一季度,
 * 十二. Near misses: 一岗双责, 三亚市, 五华区, where the numeral is part of a name.
 */
const COUNTING =
  /(?<=第|[（(])[〇零一二三四五六七八九十百千]+|[〇零一二三四五六七八九十百千]+(?=[、．.）)]|[届次批期季年月级号章节条]|$)/gu;

/**
 * Compares by pinyin, and numbers by value whether written 11 or 十一: 一 < 二 < 十 < 十一, 档案馆 < 水务局. Texts that collate as equal
 * compare by their code units, so that the order never depends on that of the input.
 */
export function compareTexts(a: string, b: string): number {
  return collator.compare(inArabic(a), inArabic(b)) || compareUnits(a, b);
}

/** Newest year first, undated last; then by title; then by id, so that no two reports are equal. */
export function compareReports(a: Report, b: Report): number {
  return compareTitled(titledOf(a), titledOf(b));
}

/** Fields that the order of an archive depends on. */
export interface Titled {
  id: string;
  title: string;
  year?: number;
}

/** The order of `compareReports`, for reports reduced to data files. */
export function compareTitled(a: Titled, b: Titled): number {
  return (b.year ?? -1) - (a.year ?? -1) || compareTexts(a.title, b.title) || compareUnits(a.id, b.id);
}

function titledOf({ id, metadata: { title, year } }: Report): Titled {
  return { id, title: title.value, ...(year.value !== undefined && { year: year.value }) };
}

/** Oldest year first, undated last: the order within a series. */
export function compareWithinSeries(a: Report, b: Report): number {
  const last = Number.POSITIVE_INFINITY;
  const [yearA, yearB] = [a.metadata.year.value ?? last, b.metadata.year.value ?? last];
  if (yearA !== yearB) return yearA < yearB ? -1 : 1;
  return compareReports(a, b);
}

function inArabic(text: string): string {
  return text.replace(COUNTING, (numeral) => String(parseChineseNumber(numeral) ?? numeral));
}

function compareUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
