/** A hit as a quotation with its source. */
import type { Hit, ReportCard } from '../library/archive-api.ts';
import { formatParagraph } from './words.ts';

type CitedReport = Pick<ReportCard, 'title' | 'titleSupplied' | 'org' | 'year'>;

/** The sentence that holds the hit, from sentence end to sentence end: 一是…。二是压实责任。三是… → 二是压实责任。 */
export function sentenceAround(text: string, { start, end }: Pick<Hit, 'start' | 'end'>): string {
  const before = /[^。！？；!?;\n]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^[^。！？；!?;\n]*[。！？；!?;]?[”’」』）]*/.exec(text.slice(end))?.[0] ?? '';
  return (before + text.slice(start, end) + after).trim();
}

/** `“二是压实责任。”（《2021年度工作总结》，县档案馆，2021年，第12段）` */
export function formatCitation(quote: string, source: CitedReport, paragraph: string): string {
  return formatQuotation(quote, source, formatParagraph(paragraph));
}

/** As `formatCitation`, with the place in words: 第 12–14 段. */
export function formatQuotation(quote: string, source: CitedReport, place: string): string {
  return `“${nestQuotes(quote)}”（${formatSource(source, place)}）`;
}

const NESTED: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };

/** Quotation marks within a quotation, after GB/T 15834: 落实“一岗双责” → 落实‘一岗双责’. */
const nestQuotes = (quote: string): string => quote.replace(/[“”‘’]/g, (mark) => NESTED[mark] ?? mark);

/** `第 12–14 段` → 第12–14段: running text has no space between numbers and Han. */
const closeUp = (words: string): string => words.replace(/ ?(\d[\d–]*) ?/g, '$1');

/** `《2021年度工作总结》，县档案馆，2021年，第12段`, parts that are not known left out. */
export function formatSource({ title, titleSupplied, org, year }: CitedReport, place: string): string {
  // A supplied title stands in brackets of its own.
  const name = titleSupplied ? title : `《${title}》`;
  const parts = [name, org ?? '', year === undefined ? '' : `${year}年`, closeUp(place)];
  return parts.filter((part) => part !== '').join('，');
}

/** A line as found, where the whole sentence is not at hand. */
export function quoteOf({ left, match, right }: Hit): string {
  const before = /[^。！？；!?;\n]*$/.exec(left)?.[0] ?? '';
  const after = /^[^。！？；!?;\n]*[。！？；!?;]?/.exec(right)?.[0] ?? '';
  const opened = before === left ? '……' : '';
  const closed = after === right && !/[。！？；!?;]$/.test(after) ? '……' : '';
  return `${opened}${before}${match}${after}${closed}`;
}
