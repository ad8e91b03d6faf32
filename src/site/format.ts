/** Values as the pages write them. */

import { FORMAT_NAMES, type Report, type Source } from '../core/report/report.ts';
import { largest, smallest } from '../core/text/lists.ts';
import { NOT_STATED } from '../core/text/not-stated.ts';

const NUMBER = new Intl.NumberFormat('zh-CN');

/** `12345` → 12,345 */
export const formatNumber = (value: number): string => NUMBER.format(value);

/** `2021` → 2021 年; without a value 年度未注明. */
export const formatYear = (year: number | undefined): string =>
  year === undefined ? `年度${NOT_STATED}` : `${year} 年`;

/** `18734` → 18.3 KB */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/**
 * Characters a minute. Curriculum standards ask for 300 in silent reading at the end of primary school and 500 at the end
 * of middle school (义务教育语文课程标准); official prose is read between the two.
 */
export const READING_SPEED = 400;

/** `2293` → 约读 6 分钟; what takes less than a minute, 不到 1 分钟. */
export function formatReadingTime(characters: number): string {
  const minutes = Math.round(characters / READING_SPEED);
  return minutes < 1 ? '不到 1 分钟' : `约读 ${minutes} 分钟`;
}

/** `2021-12-26` → 2021 年 12 月 26 日, as precise as its source. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return [year && `${year} 年`, month && `${month} 月`, day && `${day} 日`].filter(Boolean).join(' ');
}

/** `[2018, 2019, 2021]` → 2018–2021; one year stands alone, none gives undefined. */
export function formatSpan(years: readonly number[]): string | undefined {
  if (years.length === 0) return undefined;
  const first = smallest(years);
  const last = largest(years);
  return first === last ? `${first}` : `${first}–${last}`;
}

/** `2022（计划 2023）` for a report that is a plan as well. */
export function formatYears({ year, planYear }: Report['metadata']): string {
  const plan = planYear.value;
  if (plan === undefined || plan === year.value) return formatYear(year.value);
  return year.value === undefined ? `${plan} 年计划` : `${year.value} 年，计划 ${plan} 年`;
}

/** Format of a file: `UTF-8` for plain text, `PDF`, `网页，GB18030`. */
export function formatSource({ format, encoding }: Pick<Source, 'format' | 'encoding'>): string {
  if (format === 'txt' || format === 'md') return encoding;
  return encoding === 'binary' ? FORMAT_NAMES[format] : `${FORMAT_NAMES[format]}，${encoding}`;
}

/** A folded phrase as people write it: `5g基站` → 5G基站. */
export const shownPhrase = (folded: string): string => folded.toUpperCase();

/** Occurrences per 10,000 characters, to one decimal: `7, 52000` → 1.3 */
export const formatRate = (hits: number, characters: number): string =>
  hits === 0 || characters === 0 ? '0' : ((hits * 10_000) / characters).toFixed(1);
