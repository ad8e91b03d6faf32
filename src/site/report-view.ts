/** Input of the page of a report: the page and its parts read no more than this and the settings. */
import { seriesYears } from '../core/holdings/series.ts';
import { type SeriesNeighbour, seriesNeighbours } from '../core/holdings/series-groups.ts';
import { levelPath, officePath, seriesPath, typePath } from '../core/paths.ts';
import type { Report } from '../core/report/report.ts';
import { reusePart } from '../core/reuse/layout.ts';
import type { Archive } from './archive.ts';
import { type OfficeYear, officeYears } from './office-years.ts';

/** Plain data: a page with an equal view, equal settings and equal code is the same page. */
export interface ReportView {
  report: Report;
  /** Pages that the values of fields lead to, from the site's root. */
  paths: { level?: string; types: string[]; org?: string; series?: string };
  series?: SeriesView;
  /** Its office, where that has more reports than the series shows; the years about the report's own. */
  office?: { path: string; reports: number; years: OfficeYear[] };
  /** The page with the record of how the report was read. */
  intakePage: string;
  /** The part of the reuse data that holds the report. */
  reusePart: string;
}

interface SeriesView {
  path: string;
  /** Number of its reports. */
  reports: number;
  /** From the first year to the last; a missing year has no reports. */
  years: { year: number; reports: { id: string }[] }[];
  previous?: NeighbourView;
  next?: NeighbourView;
}

/** The report before or after another one in its series, and the years between them that have none. */
export interface NeighbourView {
  id: string;
  title: string;
  year: number;
  missing: number[];
}

/** The views of all reports, in their order. */
export function reportViews(archive: Archive): ReportView[] {
  const { reports, slugOf, intakePageOf } = archive;
  const seriesByName = new Map(archive.series.map((series) => [series.name, series]));
  const yearsByOffice = new Map(archive.offices.map((office) => [office.name, seriesYears(office.reports)]));
  return reports.map((report) => {
    const { level, types, org, series: seriesField } = report.metadata;
    const series = seriesField.value === undefined ? undefined : seriesByName.get(seriesField.value);
    const office = archive.officeOf(org.value);
    const officeSlug = slugOf(office?.name);
    const isMore = office !== undefined && office.reports.length > Math.max(1, series?.reports.length ?? 0);
    const path = series && seriesPath(slugOf(series.name));
    return {
      report,
      paths: {
        ...(level.value !== undefined && { level: levelPath(slugOf(level.value)) }),
        types: (types.value ?? []).map((type) => typePath(slugOf(type))),
        ...(office && { org: officePath(officeSlug) }),
        ...(path !== undefined && { series: path }),
      },
      ...(series && path !== undefined && { series: seriesView(series, report, path) }),
      ...(isMore && {
        office: {
          path: officePath(officeSlug),
          reports: office.reports.length,
          years: officeYears(yearsByOffice.get(office.name) ?? [], report, officeSlug),
        },
      }),
      intakePage: intakePageOf(report.id),
      reusePart: reusePart(report.id, reports.length),
    };
  });
}

function seriesView(series: Archive['series'][number], report: Report, path: string): SeriesView {
  const { previous, next } = seriesNeighbours(series, report);
  return {
    path,
    reports: series.reports.length,
    years: series.years.map(({ year, reports }) => ({ year, reports: reports.map(({ id }) => ({ id })) })),
    ...(previous && { previous: neighbourView(previous) }),
    ...(next && { next: neighbourView(next) }),
  };
}

export const neighbourView = ({ report, year, missing }: SeriesNeighbour): NeighbourView => ({
  id: report.id,
  title: report.metadata.title.value,
  year,
  missing,
});
