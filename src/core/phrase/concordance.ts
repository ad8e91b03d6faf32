/** The concordance: every occurrence of a query as one line, aligned at the match. */
import { readWritten } from '../text/reading.ts';
import type { Match } from './match.ts';

/** One occurrence of a query. Offsets are UTF-16 indices into the paragraph's text. */
export interface Hit {
  reportId: string;
  /** Anchor of the paragraph: `p12`. */
  paragraph: string;
  start: number;
  end: number;
  /** The text before the match, the match as written, the text after it; within the paragraph. */
  left: string;
  match: string;
  right: string;
  /** Index of its wording in `markedWordings(query)`. */
  wording: number;
}

/** Default number of UTF-16 units of context on either side. */
export const CONTEXT = 40;

/** The lines of one paragraph, in the order of its matches. */
export function hitsOf(
  place: { reportId: string; paragraph: string; text: string },
  matches: readonly Match[],
  context: number = CONTEXT,
): Hit[] {
  const { reportId, paragraph, text } = place;
  return matches.map(({ start, end, wording }) => ({
    reportId,
    paragraph,
    start,
    end,
    left: text.slice(wholeFrom(text, Math.max(0, start - context)), start),
    match: text.slice(start, end),
    right: text.slice(end, wholeTo(text, Math.min(text.length, end + context))),
    wording,
  }));
}

const HIGH = /[\ud800-\udbff]/;
const LOW = /[\udc00-\udfff]/;
/** Never splits a supplementary character. */
const wholeFrom = (text: string, at: number): number => (at > 0 && LOW.test(text.charAt(at)) ? at + 1 : at);
const wholeTo = (text: string, at: number): number =>
  at < text.length && HIGH.test(text.charAt(at - 1)) ? at - 1 : at;

export type HitOrder = 'left' | 'right' | 'newest' | 'oldest' | 'report';

/** Fields of a report that sorting needs; `order` is its index in the archive's own list. */
export interface HitReport {
  year?: number;
  order: number;
}

/**
 * Sorts lines by left context, read outwards from the match, by right context, by year or by report. Equal lines keep the order
 * of the archive and of the text. Contexts compare by pinyin without punctuation. Reports without a year come last in both
 * directions.
 */
export function sortHits(hits: readonly Hit[], by: HitOrder, reportOf: (id: string) => HitReport): Hit[] {
  const collator = new Intl.Collator('zh-Hans-CN');
  const lines = hits.map((hit, index) => ({ hit, index, report: reportOf(hit.reportId), key: keyOf(hit, by) }));
  const compareYears = (a: HitReport, b: HitReport): number => {
    if (a.year === b.year) return 0;
    if (a.year === undefined || b.year === undefined) return a.year === undefined ? 1 : -1;
    return by === 'newest' ? b.year - a.year : a.year - b.year;
  };
  const byYear = by === 'newest' || by === 'oldest';
  return lines
    .sort(
      (a, b) =>
        (byYear ? compareYears(a.report, b.report) : collator.compare(a.key, b.key)) ||
        a.report.order - b.report.order ||
        a.index - b.index,
    )
    .map((line) => line.hit);
}

function keyOf(hit: Hit, by: HitOrder): string {
  if (by === 'left') return [...readWritten(hit.left).text].reverse().join('');
  return by === 'right' ? readWritten(hit.right).text : '';
}

/** Lines whose right contexts begin with the same units. */
export interface HitGroup {
  /** The first units after the match, within the sentence; empty where the sentence ends at once. */
  key: string;
  hits: Hit[];
}

/** Groups lines by the first `units` units on the right: largest group first, then by key. Lines keep their order. */
export function groupByRight(hits: readonly Hit[], units = 2): HitGroup[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const key = [...firstRun(hit.right)].slice(0, units).join('');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [hit]);
    else group.push(hit);
  }
  return [...groups]
    .map(([key, members]) => ({ key, hits: members }))
    .sort((a, b) => b.hits.length - a.hits.length || (a.key < b.key ? -1 : 1));
}

/** The units before the first sentence end: 。学 has none. */
function firstRun(text: string): string {
  return readWritten(text.split(/[。！？；!?;\n]/, 1)[0] ?? '').text;
}
