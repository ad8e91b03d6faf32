/** The years about a report in which its office has reports, for the margin of the report's page. */
import type { SeriesYear } from '../core/holdings/series.ts';
import { officePath, reportPath } from '../core/paths.ts';
import type { Report } from '../core/report/report.ts';
import { yearAnchor } from './facets.ts';

/** Plain data, as little of it as a page shows. */
export interface OfficeYear {
  year: number;
  /** 0 for a year that is missing. */
  reports: number;
  /** From the site's root: the report where there is one, else its year on the office's page; absent for a missing year. */
  path?: string;
}

/** Years before and after a report's own that are shown: a strip of five, some 400 bytes. */
const NEAR = 2;

/** 2019 2020 2021 2022 about a report of 2021, of its office's years; none for a report without a year. `slug` is the office's. */
export function officeYears(years: readonly SeriesYear[], { metadata }: Report, slug: string): OfficeYear[] {
  const own = metadata.year.value;
  if (own === undefined) return [];
  return years
    .filter(({ year }) => Math.abs(year - own) <= NEAR)
    .map(({ year, reports: its }) => {
      const [only] = its;
      if (only === undefined) return { year, reports: 0 };
      const path = its.length === 1 ? reportPath(only.id) : `${officePath(slug)}#${yearAnchor(year)}`;
      return { year, reports: its.length, path };
    });
}
