/** Joins the yearly reports of one office into series. */
import type { Office } from '../metadata/offices.ts';
import type { Field, Report } from '../report/report.ts';
import type { Settings } from '../report/settings.ts';
import { addUnder, largest, smallest } from '../text/lists.ts';
import { officesByName, registerOf } from './office-groups.ts';
import { baseTitle } from './series-title.ts';

/**
 * The same reports, in the same order, with `metadata.series` filled. In order of precedence: the value given by hand; the first
 * rule of the settings whose pattern matches the title (without years); a common series of the reports of one office whose titles
 * differ only in their years and in the name of that office, with a common type, and of at least two different years. A report
 * that is stated to be of no series (系列：未注明) stays without.
 *
 * 云河县档案馆2019年工作总结 and 云河县档案馆2021年工作总结暨2022年工作计划 → 云河县档案馆工作总结; 2021年政府工作报告 of 海拉尔区人民政府 and 〔2022年呼伦贝尔市海拉尔区人民政府政府工作报告〕 are one as
 * well. A report of an unknown office joins none. Pure and linear in the number of reports (times the number of rules).
 */
export function settleSeries(reports: readonly Report[], settings: Settings): Report[] {
  const rules = settings.series.map(({ name, title }) => ({ name, pattern: new RegExp(title, 'u') }));
  const ruled = reports.map((report) => {
    if (isGiven(report)) return report;
    const rule = rules.find(({ pattern }) => pattern.test(baseTitle(report.metadata.title.value, 'years')));
    return withSeries(
      report,
      rule ? { value: rule.name, evidence: titleEvidence(report) } : { evidence: { from: 'none' } },
    );
  });
  const offices = officesByName(registerOf(reports, settings));
  const names = inferNames(
    ruled.filter((report) => !isGiven(report) && report.metadata.series.value === undefined),
    offices,
  );
  return ruled.map((report) => {
    const name = names.get(report);
    return name === undefined ? report : withSeries(report, { value: name, evidence: titleEvidence(report) });
  });
}

/** A year of a series; a missing year has no reports. */
export interface SeriesYear {
  year: number;
  reports: Report[];
}

/** Every year from the first to the last, including missing ones: 2019, 2020 without reports, 2021. */
export function seriesYears(reports: readonly Report[]): SeriesYear[] {
  const byYear = new Map<number, Report[]>();
  for (const report of reports) {
    const year = report.metadata.year.value;
    if (year !== undefined) addUnder(byYear, year, report);
  }
  const years = [...byYear.keys()];
  if (years.length === 0) return [];
  const first = smallest(years);
  const length = largest(years) - first + 1;
  return Array.from({ length }, (_, index) => ({ year: first + index, reports: byYear.get(first + index) ?? [] }));
}

/** Series names of the reports that form series without a rule. */
function inferNames(reports: readonly Report[], offices: ReadonlyMap<string, Office>): Map<Report, string> {
  const groups = new Map<string, { report: Report; name: string }[]>();
  for (const report of reports) {
    const base = seriesBase(report, offices);
    if (base === undefined) continue;
    addUnder(groups, JSON.stringify([base.office, base.matter]), { report, name: base.name });
  }
  const names = new Map<Report, string>();
  for (const group of groups.values()) {
    for (const members of byCommonType(group.map(({ report }) => report))) {
      if (new Set(members.map(({ metadata }) => metadata.year.value)).size < 2) continue;
      const name = mostFrequent(group.flatMap((each) => (members.includes(each.report) ? each.name : [])));
      for (const member of members) names.set(member, name);
    }
  }
  return names;
}

interface SeriesBase {
  /** The office by its name in the register. */
  office: string;
  /** The title without years and office: 工作总结. */
  matter: string;
  /** The title without years, with an office: 云河县档案馆工作总结. */
  name: string;
}

/** The title that a series shares; undefined for a report without a year or an office. */
function seriesBase(
  { metadata: { title, year, org, types } }: Report,
  offices: ReadonlyMap<string, Office>,
): SeriesBase | undefined {
  if (year.value === undefined || org.value === undefined) return undefined;
  const office = offices.get(org.value);
  const isSupplied = title.supplied && title.evidence.from === 'none';
  const base = isSupplied ? org.value + (types.value?.[0] ?? '') : baseTitle(title.value, 'all');
  const matter = withoutOffice(base, office ?? { name: org.value, names: [org.value], places: [] });
  if (matter === '') return undefined;
  const named = matter.length < base.length;
  return { office: office?.name ?? org.value, matter, name: named ? base : (office?.name ?? org.value) + matter };
}

/** 海拉尔区人民政府政府工作报告 → 政府工作报告; 云河县政府工作报告 of 云河县人民政府 likewise, by its place. */
function withoutOffice(base: string, { names, places }: Pick<Office, 'name' | 'names' | 'places'>): string {
  // Titles are without variants of a name (中华人民共和国国务院), so the names must be too.
  const forms = names.flatMap((each) => [each, baseTitle(each, 'all')]).filter((each) => each !== '');
  const name = forms.sort((a, b) => b.length - a.length).find((each) => base.startsWith(each));
  if (name !== undefined) return base.slice(name.length);
  return places.reduce((rest, place) => (rest.startsWith(place) ? rest.slice(place.length) : rest), base);
}

/** Ties: the longest, then the first by character codes; independent of the order of the reports. */
function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1));
  return sorted[0]?.[0] ?? '';
}

/** Splits a group into parts in which every report has a type in common with another. Types are few: linear. */
function byCommonType(reports: readonly Report[]): Report[][] {
  let parts: { types: Set<string>; members: Report[] }[] = [];
  for (const report of reports) {
    const types = report.metadata.types.value ?? [''];
    const joined = parts.filter((part) => types.some((type) => part.types.has(type)));
    const rest = parts.filter((part) => !joined.includes(part));
    const merged = {
      types: new Set([...types, ...joined.flatMap((part) => [...part.types])]),
      members: [...joined.flatMap((part) => part.members), report],
    };
    parts = [...rest, merged];
  }
  return parts.map(({ members }) => members);
}

function isGiven({ metadata: { series } }: Report): boolean {
  return series.evidence.from === 'front matter' || series.evidence.from === 'catalogue';
}

/** A title names its series; a supplied title only repeats the office. */
function titleEvidence({ metadata: { title, org } }: Report): Field<string>['evidence'] {
  return title.supplied && title.evidence.from === 'none' ? org.evidence : title.evidence;
}

function withSeries(report: Report, series: Field<string>): Report {
  return { ...report, metadata: { ...report.metadata, series } };
}
