/** Use of a term in the reports that were read. */

export interface TermUse {
  reports: number;
  /** Offices that use it, '' for reports without one; at most `MOST_OFFICES`. */
  offices: Set<string>;
  /** Years of the reports that have it. */
  years: Set<number>;
  /** A report of the newest year. */
  newest?: { year: number; reportId: string };
  /** Number of reports without a year: they may be newer. */
  undated: number;
}

/** A term that so many offices use belongs to none. */
const MOST_OFFICES = 40;

export const newUse = (): TermUse => ({ reports: 0, offices: new Set(), years: new Set(), undated: 0 });

/** Records that a report has the term. */
export function noteUse(
  use: TermUse,
  { id, org = '', year }: { id: string; org?: string | undefined; year?: number | undefined },
): void {
  use.reports += 1;
  if (use.offices.size < MOST_OFFICES) use.offices.add(org);
  if (year === undefined) {
    use.undated += 1;
    return;
  }
  use.years.add(year);
  if (use.newest === undefined || year > use.newest.year) use.newest = { year, reportId: id };
}
