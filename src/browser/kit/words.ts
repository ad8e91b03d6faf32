/** Numbers and facts as the search page writes them. */

import { NOT_STATED } from '../../core/text/not-stated.ts';
import type { Facet, ReportCard } from '../library/archive-api.ts';

const NUMBER = new Intl.NumberFormat('zh-CN');

export const FACET_NAMES: Readonly<Record<Facet, string>> = {
  year: '年度',
  level: '级别',
  type: '文种',
  office: '单位',
  series: '系列',
};

/** `12345` → 12,345 */
export const formatNumber = (value: number): string => NUMBER.format(value);

/** `3, 12` → 25%; less than a tenth of a per cent is said so. */
export function formatShare(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0%';
  const percent = (100 * part) / whole;
  if (percent < 0.1) return '<0.1%';
  return `${percent < 10 ? Number(percent.toFixed(1)) : Math.round(percent)}%`;
}

/** Occurrences per 10,000 characters: `7, 52000` → 1.35 */
export function formatRate(hits: number, characters: number): string {
  return characters === 0 || hits === 0 ? '0' : ((hits * 10_000) / characters).toFixed(2);
}

/** `p12` → 第 12 段; the title line p0 → 题名 */
export function formatParagraph(id: string): string {
  return id === 'p0' ? '题名' : `第 ${id.slice(1)} 段`;
}

/** `p12, p13, p14` → 第 12–14 段; ids in reading order. */
export function formatParagraphs(ids: readonly string[]): string {
  const [first = '', last = first] = [ids[0], ids[ids.length - 1]];
  if (first === last) return formatParagraph(first);
  return first === 'p0' ? `题名至第 ${last.slice(1)} 段` : `第 ${first.slice(1)}–${last.slice(1)} 段`;
}

export const formatYear = (year: number | undefined): string =>
  year === undefined ? `年度${NOT_STATED}` : `${year} 年`;

/** The facts under a report's title. */
export function factsOf({ year, level, types, org, characters }: ReportCard): string[] {
  return [
    formatYear(year),
    level ?? `级别${NOT_STATED}`,
    types.length > 0 ? types.join('、') : `文种${NOT_STATED}`,
    org ?? '',
    `${formatNumber(characters)} 字`,
  ].filter((fact) => fact !== '');
}
