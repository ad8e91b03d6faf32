/** Groups of reports as facet values with links, and the anchors that the groups have in a page. */
import type { Group } from '../core/holdings/groups.ts';
import { NOT_STATED } from '../core/text/not-stated.ts';
import { formatSpan } from './format.ts';

export interface FacetValue {
  name: string;
  href: string;
  count: number;
  /** The years of its reports: 2019–2024. */
  years?: string;
  /** The years between that it lacks: 缺 2015 年. */
  missing?: string;
}

/** `href` makes the link of a value; undefined is 未注明. */
export function facetValues<T extends string | number>(
  groups: readonly Group<T>[],
  href: (value: T | undefined) => string,
): FacetValue[] {
  return groups.map(({ value, reports }) => ({
    name: value === undefined ? NOT_STATED : String(value),
    href: href(value),
    count: reports.length,
    years: formatSpan(reports.flatMap((report) => report.metadata.year.value ?? [])),
  }));
}

/** `y2022`, or `y-none` for reports without a year. */
export const yearAnchor = (year: number | undefined): string => (year === undefined ? 'y-none' : `y${year}`);

/** The anchor of a level or type by its slug, `none` for 未注明. */
export const valueAnchor = (slug: string | undefined): string => (slug === undefined ? 'v-none' : `v-${slug}`);
