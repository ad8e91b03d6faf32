/** Puts the lines of a concordance in the order that the reader chose, and cuts a page of them. */
import { groupByRight, type HitOrder, sortHits } from '../../core/phrase/concordance.ts';
import type { LineOrder } from '../kit/search-state.ts';
import type { Counts, Hit, ReportCard } from '../library/archive-api.ts';
import type { LineGroup } from './lines-view.ts';

/**
 * Lines on a page. Paged, not virtual: every line of a page is in the document, so that finding in the page, printing, copying,
 * screen readers and the keyboard meet real rows, and the cost is the same for 200 occurrences and for 200,000.
 */
export const LINES_A_PAGE = 200;

const ORDERS: Readonly<Record<LineOrder, HitOrder>> = {
  report: 'report',
  left: 'left',
  right: 'right',
  'year-desc': 'newest',
  'year-asc': 'oldest',
};

/** All lines as they stand on all pages together. */
export interface ArrangedLines {
  hits: Hit[];
  /** Gathered by what follows; absent when lines are not gathered. */
  groups?: { key: string; hits: Hit[] }[];
}

export interface Arrangement {
  order: LineOrder;
  grouped: boolean;
  /** All reports, in the archive's own order. */
  cards: ReadonlyMap<string, ReportCard>;
}

export function arrangeLines(hits: readonly Hit[], { order, grouped, cards }: Arrangement): ArrangedLines {
  const places = new Map([...cards.keys()].map((id, index) => [id, index]));
  const lines = hits.map((hit) => ({ ...hit, wording: hit.phrase }));
  // The archive gives lines in the order of the reports found, which is the order by report.
  const by = grouped ? 'right' : ORDERS[order];
  const sorted =
    by === 'report' ? lines : sortHits(lines, by, (id) => ({ year: cards.get(id)?.year, order: places.get(id) ?? 0 }));
  if (!grouped) return { hits: sorted as unknown as Hit[] };
  const groups = groupByRight(sorted) as unknown as { key: string; hits: Hit[] }[];
  return { hits: groups.flatMap((group) => group.hits), groups };
}

/** Whether the place of a line follows from its report alone, so that a page of lines needs the texts of its reports only. */
export const isByReport = ({ order, grouped }: Pick<Arrangement, 'order' | 'grouped'>): boolean =>
  !grouped && (order === 'report' || order === 'year-desc' || order === 'year-asc');

/** Counted reports in the order in which `arrangeLines` puts their lines; `ids` are those found, best first. */
export function arrangeReports(
  counts: Counts['reports'],
  ids: readonly string[],
  { order, cards }: Pick<Arrangement, 'order' | 'cards'>,
): Counts['reports'] {
  const hits = new Map(counts.map((report) => [report.id, report]));
  if (order === 'report') return ids.flatMap((id) => hits.get(id) ?? []);
  const yearOf = ({ id }: { id: string }): number | undefined => cards.get(id)?.year;
  const inOrder = [...cards.keys()].flatMap((id) => hits.get(id) ?? []);
  return inOrder.sort((a, b) => {
    const [own, other] = [yearOf(a), yearOf(b)];
    if (own === other) return 0;
    if (own === undefined || other === undefined) return own === undefined ? 1 : -1;
    return order === 'year-desc' ? other - own : own - other;
  });
}

/** The reports whose lines stand on a page, counted from 1, and how many of their first lines stand before it. */
export function reportsOfPage(reports: Counts['reports'], page: number): { reportIds: string[]; before: number } {
  const from = (page - 1) * LINES_A_PAGE;
  const to = from + LINES_A_PAGE;
  const reportIds: string[] = [];
  let [start, before] = [0, 0];
  for (const { id, hits } of reports) {
    const end = start + hits;
    if (hits > 0 && end > from && start < to) {
      if (reportIds.length === 0) before = from - start;
      reportIds.push(id);
    }
    start = end;
  }
  return { reportIds, before };
}

/** The groups of one page, counted from 1; a group that began on the page before is named again. */
export function pageOfLines({ hits, groups }: ArrangedLines, page: number): LineGroup[] {
  const from = (page - 1) * LINES_A_PAGE;
  const to = from + LINES_A_PAGE;
  if (groups === undefined) return [{ count: hits.length, hits: hits.slice(from, to) }];
  let start = 0;
  return groups.flatMap((group) => {
    const shown = group.hits.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += group.hits.length;
    return shown.length === 0 ? [] : [{ following: group.key, count: group.hits.length, hits: shown }];
  });
}

export const countPages = (items: number, aPage: number): number => Math.max(1, Math.ceil(items / aPage));
