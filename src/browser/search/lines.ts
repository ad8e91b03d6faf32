/** Puts the lines of a concordance in the order that the reader chose, and cuts a page of them. */
import { groupByRight, type HitOrder, sortHits } from '../../core/phrase/concordance.ts';
import type { LineOrder } from '../kit/search-state.ts';
import type { Hit, ReportCard } from '../library/archive-api.ts';
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
