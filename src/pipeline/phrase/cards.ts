/** Cards: the data of each report for the browser. */
import { reportPath } from '../../core/paths.ts';
import type { Report } from '../../core/report/report.ts';
import { packColumn, packRuns } from '../../core/search-data/columns.ts';
import { type CardData, type ColumnsData, type PackedReport, TYPE_SEPARATOR } from '../../core/search-data/layout.ts';

/** The name in the register of the office that a report names. */
export type NameOffice = (org: string) => string;

export function cardOf({ id, characters, metadata }: Report, nameOffice: NameOffice): CardData {
  const { title, year, level, types, org, series } = metadata;
  const office = org.value === undefined ? undefined : nameOffice(org.value);
  return {
    id,
    url: reportPath(id),
    title: title.value,
    titleSupplied: title.supplied,
    ...(year.value !== undefined && { year: year.value }),
    ...(level.value !== undefined && { level: level.value }),
    types: types.value ?? [],
    ...(org.value !== undefined && { org: org.value }),
    ...(office !== org.value && office !== undefined && { office }),
    ...(series.value !== undefined && { series: series.value }),
    characters,
  };
}

export function packedReport(report: Report, nameOffice: NameOffice): PackedReport {
  const paragraphs = report.paragraphs.map(({ id, text, level }): PackedReport['paragraphs'][number] =>
    level === undefined ? [id, text] : [id, text, level],
  );
  return { card: cardOf(report, nameOffice), paragraphs };
}

/** Facets of reports in their order, and counts over all of them. */
export function packFacets(cards: readonly CardData[]): ColumnsData {
  return {
    years: packRuns(cards.map(({ year }) => year)),
    levels: packColumn(cards.map(({ level }) => level)),
    types: packColumn(cards.map(({ types }) => types.join(TYPE_SEPARATOR))),
    offices: packColumn(cards.map(({ office, org }) => office ?? org)),
    series: packColumn(cards.map(({ series }) => series)),
    groups: countGroups(cards),
  };
}

function countGroups(cards: readonly CardData[]): ColumnsData['groups'] {
  const groups = new Map<string, ColumnsData['groups'][number]>();
  for (const { year, level, characters } of cards) {
    const key = JSON.stringify([year, level]);
    const group = groups.get(key) ?? {
      ...(year !== undefined && { year }),
      ...(level !== undefined && { level }),
      reports: 0,
      characters: 0,
    };
    group.reports += 1;
    group.characters += characters;
    groups.set(key, group);
  }
  return [...groups.values()];
}
