/** The archive's offices, which the page brings in the list of the office field. */
import type { Office } from '../../core/draft/guess-own.ts';
import type { OfficeBook } from '../../core/draft/office-book.ts';
import type { Own } from '../../core/draft/relation.ts';

export interface ArchiveOffice extends Office {
  /** Its last reports, newest first. */
  reports: { id: string; year?: number }[];
}

/** Reports of the office that are read whatever the fingerprints say: what a drafter most likely started from, and what names the office uses. */
const ALSO = 8;

/** `<option value="云河县档案馆" data-level="区县" data-reports="dag-2023 2023,dag-2022 2022">` */
export function readOffices(list: HTMLDataListElement): ArchiveOffice[] {
  return [...list.options].map(({ value, dataset }) => ({
    org: value,
    ...(dataset.level && { level: dataset.level }),
    reports: (dataset.reports ?? '').split(',').flatMap((written) => {
      const [id = '', year] = written.split(' ');
      return id === '' ? [] : [{ id, ...(year && { year: Number(year) }) }];
    }),
  }));
}

/** Ids of the office's last reports before the draft's year. */
export function lastReportsOf({ org, year }: Own, offices: readonly ArchiveOffice[], book: OfficeBook): string[] {
  const reports = offices.flatMap((office) =>
    org !== undefined && book.isSame(office.org, org) ? office.reports : [],
  );
  const earlier = reports.filter((report) => year === undefined || report.year === undefined || report.year < year);
  return earlier.slice(0, ALSO).map(({ id }) => id);
}
