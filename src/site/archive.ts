/** The pages' one door to data: the loaded archive, sorted and grouped. */
import { archiveSlugs } from '../core/holdings/archive-slugs.ts';
import { groupByOffice, type OfficeReports, officesByName } from '../core/holdings/office-groups.ts';
import { compareReports } from '../core/holdings/order.ts';
import { groupBySeries, type Series } from '../core/holdings/series-groups.ts';
import { INTAKE } from '../core/paths.ts';
import type { IntakeEntry } from '../core/report/intake.ts';
import type { Report } from '../core/report/report.ts';
import type { Settings } from '../core/report/settings.ts';
import { type LoadedArchive, takeArchive } from '../handover/handover.ts';
import { type IntakePart, intakeParts } from './intake-parts.ts';

export interface Archive {
  settings: Settings;
  /** See `LoadedArchive`. */
  edition: string | undefined;
  /** By year, newest first, then by title. */
  reports: Report[];
  series: Series[];
  /** Names of the vocabularies, in the order in which they are shown. */
  levels: string[];
  types: string[];
  /** Every file of the content folder, by path. */
  files: IntakeEntry[];
  /** The records of how reports were read, by file, page by page. */
  intake: IntakePart[];
  /** The page of `intake` that holds the record of a report. */
  intakePageOf: (id: string) => string;
  /** By name, each with its reports, newest first. */
  offices: OfficeReports[];
  /** The office that a name stands for; undefined for none. */
  officeOf: (org: string | undefined) => OfficeReports | undefined;
  /** The ASCII name of a level, type, series or office in a URL; 未注明 has one of its own. */
  slugOf: (name: string | undefined) => string;
  /** Changes with anything that pages may show of a report. */
  digestOf: (report: Report) => string;
  /** Changes with any setting. */
  settingsDigest: string;
}

let latest: { of: LoadedArchive; archive: Archive } | undefined;

/** Arranged once for a build; in `dev` again when something has changed. */
export async function getArchive(): Promise<Archive> {
  const loaded = takeArchive();
  if (latest?.of !== loaded) latest = { of: loaded, archive: arrange(loaded) };
  return latest.archive;
}

function arrange({ settings, edition, files: entries, digests, settingsDigest = '' }: LoadedArchive): Archive {
  const files = [...entries].sort(byFile);
  const reports = files.flatMap(({ report }) => report ?? []).sort(compareReports);
  const series = groupBySeries(reports);
  const levels = settings.levels.map(({ name }) => name);
  const types = settings.types.map(({ name }) => name);
  const offices = groupByOffice(reports, settings);
  const slugs = archiveSlugs(
    settings,
    series,
    offices.map(({ name }) => name),
  );
  const byName = officesByName(offices);
  const officeOf = (org: string | undefined): OfficeReports | undefined => byName.get(org ?? '');
  const intake = intakeParts(files.flatMap(({ report }) => report ?? []));
  const pages = new Map(intake.flatMap(({ page, reports: its }) => its.map(({ id }) => [id, page] as const)));
  const intakePageOf = (id: string): string => pages.get(id) ?? INTAKE;
  const digestOf = ({ source }: Report): string => digests?.get(source.file) ?? '';
  return {
    settings,
    edition,
    reports,
    series,
    offices,
    officeOf,
    levels,
    types,
    files,
    intake,
    intakePageOf,
    slugOf: slugs,
    digestOf,
    settingsDigest,
  };
}

const byFile = (a: IntakeEntry, b: IntakeEntry): number => (a.file < b.file ? -1 : 1);
