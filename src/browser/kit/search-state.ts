/**
 * State of the search page. All of it is in the address, so that a search can be sent, bookmarked and gone back to.
 */
import { LONGEST_QUERY } from '../../core/phrase/query.ts';
import { NOT_STATED } from '../../core/text/not-stated.ts';
import type { Facet, Filters, SortOrder } from '../library/archive-api.ts';

/** `reports` the list · `lines` every occurrence, one a line (语句) · `years` the histogram (分年). */
export type View = 'reports' | 'lines' | 'years';

/** Order of the lines: as found, outwards from the hit on either side, or by year. */
export type LineOrder = 'report' | 'left' | 'right' | 'year-desc' | 'year-asc';

/** Chosen values of each facet as shown: 2021, 区县, 未注明. */
export type Chosen = Readonly<Record<Facet, readonly string[]>>;

export interface SearchState {
  q: string;
  chosen: Chosen;
  view: View;
  /** Of the report list. */
  sort: SortOrder;
  /** Of the lines. */
  order: LineOrder;
  /** Lines are gathered under what follows the hit. */
  grouped: boolean;
  /** Bars are divided by level. */
  stacked: boolean;
  /** From 1. */
  page: number;
}

export const FACETS: readonly Facet[] = ['year', 'level', 'type', 'office', 'series'];

const VIEWS: readonly View[] = ['reports', 'lines', 'years'];
const SORTS: readonly SortOrder[] = ['relevance', 'year-desc', 'year-asc', 'hits'];
const ORDERS: readonly LineOrder[] = ['report', 'left', 'right', 'year-desc', 'year-asc'];

export const NOTHING_CHOSEN: Chosen = { year: [], level: [], type: [], office: [], series: [] };

export const START: SearchState = {
  q: '',
  chosen: NOTHING_CHOSEN,
  view: 'reports',
  sort: 'relevance',
  order: 'report',
  grouped: false,
  stacked: false,
  page: 1,
};

/** A query as the address holds it: one unit more than is searched, so that the page can say that it was cut off. */
export const cutQuery = (typed: string): string => typed.trim().slice(0, LONGEST_QUERY + 1);

/** Reads `?q=一岗双责&year=2021&view=lines`. What it does not know is passed over. */
export function parseState(search: string): SearchState {
  const given = new URLSearchParams(search);
  const view = oneOf(VIEWS, given.get('view'));
  return {
    q: cutQuery(given.get('q') ?? ''),
    chosen: {
      year: valuesOf(given, 'year').filter((year) => year === NOT_STATED || /^[1-9]\d{3}$/.test(year)),
      level: valuesOf(given, 'level'),
      type: valuesOf(given, 'type'),
      office: valuesOf(given, 'office'),
      series: valuesOf(given, 'series'),
    },
    view,
    sort: view === 'lines' ? START.sort : oneOf(SORTS, given.get('sort')),
    order: view === 'lines' ? oneOf(ORDERS, given.get('sort')) : START.order,
    grouped: view === 'lines' && given.get('group') === 'right',
    stacked: view === 'years' && given.get('stack') === 'level',
    page: pageOf(given.get('page')),
  };
}

/** The address of a state, from `?` on; empty for the page as it opens. Equal states have equal addresses. */
export function formatState(state: SearchState): string {
  const pairs = new URLSearchParams();
  if (state.q !== '') pairs.append('q', state.q);
  for (const facet of FACETS) for (const value of state.chosen[facet]) pairs.append(facet, value);
  const sort = state.view === 'lines' ? state.order : state.sort;
  if (state.view !== START.view) pairs.append('view', state.view);
  if (sort !== (state.view === 'lines' ? START.order : START.sort)) pairs.append('sort', sort);
  if (state.view === 'lines' && state.grouped) pairs.append('group', 'right');
  if (state.view === 'years' && state.stacked) pairs.append('stack', 'level');
  if (state.page > 1) pairs.append('page', String(state.page));
  const text = pairs.toString();
  return text === '' ? '' : `?${text}`;
}

/** The state with a facet value chosen, or no longer chosen; from the first page on. */
export function toggled(state: SearchState, facet: Facet, value: string): SearchState {
  const values = state.chosen[facet];
  const next = values.includes(value) ? values.filter((it) => it !== value) : [...values, value];
  return { ...state, chosen: { ...state.chosen, [facet]: next }, page: 1 };
}

export const countChosen = (chosen: Chosen): number => FACETS.reduce((sum, facet) => sum + chosen[facet].length, 0);

/** The chosen values as the archive takes them. */
export function filtersOf({ year, level, type, office, series }: Chosen): Filters {
  return {
    ...(year.length > 0 && { year: year.map(Number) }),
    ...(level.length > 0 && { level }),
    ...(type.length > 0 && { type }),
    ...(office.length > 0 && { office }),
    ...(series.length > 0 && { series }),
  };
}

function oneOf<T extends string>(known: readonly T[], given: string | null): T {
  return known.find((value) => value === given) ?? (known[0] as T);
}

function valuesOf(given: URLSearchParams, facet: Facet): string[] {
  return [...new Set(given.getAll(facet))].filter((value) => value !== '');
}

function pageOf(given: string | null): number {
  return /^[1-9]\d{0,6}$/.test(given ?? '') ? Number(given) : 1;
}
