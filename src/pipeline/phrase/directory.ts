/** The pages that list reports, and the initials and files of reports: what lets a reader jump by a few letters. */

import { archiveSlugs } from '../../core/holdings/archive-slugs.ts';
import { type Group, groupByLevel, groupByType, groupByYear } from '../../core/holdings/groups.ts';
import { groupByOffice } from '../../core/holdings/office-groups.ts';
import { groupBySeries } from '../../core/holdings/series-groups.ts';
import { initialsOf } from '../../core/holdings/slug.ts';
import { levelPath, officePath, seriesPath, typePath, yearPath } from '../../core/paths.ts';
import type { Report } from '../../core/report/report.ts';
import type { Settings } from '../../core/report/settings.ts';
import type { DirectoryData, PlaceData } from '../../core/search-data/layout.ts';
import { NOT_STATED } from '../../core/text/not-stated.ts';

/** Levels and types in the order in which they are shown, and offices as the settings describe them. */
export type Vocabulary = Pick<Settings, 'levels' | 'types' | 'offices'>;

/** `reports` in the archive's order. */
export function directoryOf(reports: readonly Report[], vocabulary: Vocabulary): DirectoryData {
  const series = groupBySeries(reports);
  const offices = groupByOffice(reports, vocabulary);
  const slugOf = archiveSlugs(
    vocabulary,
    series,
    offices.map(({ name }) => name),
  );
  const names = (values: readonly { name: string }[]): string[] => values.map(({ name }) => name);
  const places = [
    ...placesOf('year', groupByYear(reports), yearPath),
    ...placesOf('level', groupByLevel(reports, names(vocabulary.levels)), (level) => levelPath(slugOf(level))),
    ...placesOf('type', groupByType(reports, names(vocabulary.types)), (type) => typePath(slugOf(type))),
    ...offices.map((one) => placeOf('office', one.name, officePath(slugOf(one.name)), one.reports.length)),
    ...series.map((one) => placeOf('series', one.name, seriesPath(slugOf(one.name)), one.reports.length)),
  ];
  return {
    places,
    initials: reports.map(({ metadata }) => initialsOf(metadata.title.value)),
    files: reports.map(({ source }) => source.file),
  };
}

function placesOf<Value extends string | number>(
  kind: PlaceData['kind'],
  groups: readonly Group<Value>[],
  urlOf: (value: Value | undefined) => string,
): PlaceData[] {
  return groups
    .filter(({ reports }) => reports.length > 0)
    .map(({ value, reports }) => placeOf(kind, nameOf(value), urlOf(value), reports.length));
}

function nameOf(value: string | number | undefined): string {
  if (value === undefined) return NOT_STATED;
  return typeof value === 'number' ? `${value} 年` : value;
}

const placeOf = (kind: PlaceData['kind'], name: string, url: string, reports: number): PlaceData => ({
  kind,
  name,
  url,
  reports,
  initials: initialsOf(name),
});
