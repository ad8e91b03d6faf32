/** State of the trends page. All of it is in the address, so that a chart can be sent and kept. */

import { cutQuery } from '../kit/search-state.ts';
import type { Filters } from '../library/archive-api.ts';

/** `share` reports that mention it, of the year's reports · `rate` occurrences per 10,000 characters */
export type Measure = 'share' | 'rate';

export interface TrendsState {
  /** Queries of the search language, one a line of the chart; none twice. */
  phrases: readonly string[];
  /** Undefined is what fits the reports: `usualMeasure`. */
  measure: Measure | undefined;
  levels: readonly string[];
  types: readonly string[];
  /** Place of the phrase whose neighbours are shown; -1 for none. */
  near: number;
}

/** A state whose measure is settled. */
export interface ShownState extends TrendsState {
  measure: Measure;
}

/** More lines than this cannot be distinguished. */
export const MOST_PHRASES = 6;

export const START: TrendsState = { phrases: [], measure: undefined, levels: [], types: [], near: -1 };

const PAGE = 'trends.html';
const MEASURES: readonly Measure[] = ['share', 'rate'];

/** Reads `?q=一岗双责&q=主体责任&measure=rate&level=区县&near=1`. What it does not know, and a seventh phrase, is passed over. */
export function parseState(search: string): TrendsState {
  const given = new URLSearchParams(search);
  const phrases = distinct(given.getAll('q').map(cutQuery)).slice(0, MOST_PHRASES);
  const near = /^[1-6]$/.test(given.get('near') ?? '') ? Number(given.get('near')) - 1 : -1;
  return {
    phrases,
    measure: MEASURES.find((each) => each === given.get('measure')),
    levels: distinct(given.getAll('level')),
    types: distinct(given.getAll('type')),
    near: near < phrases.length ? near : -1,
  };
}

/** The address of a state, from `?` on; empty for the page as it opens. Equal states have equal addresses. */
export function formatState({ phrases, measure, levels, types, near }: TrendsState): string {
  const pairs = new URLSearchParams();
  for (const phrase of phrases) pairs.append('q', phrase);
  for (const level of levels) pairs.append('level', level);
  for (const type of types) pairs.append('type', type);
  if (measure !== undefined) pairs.append('measure', measure);
  if (near >= 0) pairs.append('near', String(near + 1));
  const text = pairs.toString();
  return text === '' ? '' : `?${text}`;
}

/** The page's own file stands first: over file:// an address cannot begin at the folder. */
export const addressOf = (state: TrendsState): string => PAGE + formatState(state);

export function withPhrase(state: TrendsState, phrase: string): TrendsState {
  const phrases = distinct([...state.phrases, cutQuery(phrase)]).slice(0, MOST_PHRASES);
  return { ...state, phrases };
}

export function withoutPhrase(state: TrendsState, place: number): TrendsState {
  const phrases = state.phrases.filter((_, index) => index !== place);
  const near = state.near === place ? -1 : state.near - (state.near > place ? 1 : 0);
  return { ...state, phrases, near };
}

export function toggled(state: TrendsState, facet: 'levels' | 'types', value: string): TrendsState {
  const values = state[facet];
  return { ...state, [facet]: values.includes(value) ? values.filter((it) => it !== value) : [...values, value] };
}

/** The chosen values as the archive takes them. */
export function filtersOf({ levels, types }: TrendsState): Filters {
  return { ...(levels.length > 0 && { level: levels }), ...(types.length > 0 && { type: types }) };
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)].filter((value) => value !== '');
