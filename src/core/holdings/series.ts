/** Joins the yearly reports of one office into series. */
import type { Field, Report } from '../report/report.ts';
import type { Settings } from '../report/settings.ts';
import { largest, smallest } from '../text/lists.ts';
import { baseTitle } from './series-title.ts';

/**
 * The same reports, in the same order, with `metadata.series` filled: what was given by hand stays; then the first rule
 * of the settings whose pattern the title (years taken out) matches; then reports whose titles differ only in their
 * years, of one level, with a type in common, and of at least two different years.
 *
 * 云河县档案馆2019年工作总结 and 云河县档案馆2021年工作总结暨2022年工作计划 → 云河县档案馆工作总结. A supplied title joins
 * only when its office is known. Pure and linear in the number of reports (times the number of rules).
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
  const names = inferNames(ruled.filter((report) => report.metadata.series.value === undefined));
  return ruled.map((report) => {
    const name = names.get(report);
    return name === undefined ? report : withSeries(report, { value: name, evidence: titleEvidence(report) });
  });
}

/** A year of a series; no reports means that the year is missing. */
export interface SeriesYear {
  year: number;
  reports: Report[];
}

/** Every year from the first to the last, missing ones included: 2019, 2020 without reports, 2021. */
export function seriesYears(reports: readonly Report[]): SeriesYear[] {
  const byYear = new Map<number, Report[]>();
  for (const report of reports) {
    const year = report.metadata.year.value;
    if (year !== undefined) byYear.set(year, [...(byYear.get(year) ?? []), report]);
  }
  const years = [...byYear.keys()];
  if (years.length === 0) return [];
  const first = smallest(years);
  const length = largest(years) - first + 1;
  return Array.from({ length }, (_, index) => ({ year: first + index, reports: byYear.get(first + index) ?? [] }));
}

/** Names for the reports that make up a series among themselves. */
function inferNames(reports: readonly Report[]): Map<Report, string> {
  const groups = new Map<string, Report[]>();
  for (const report of reports) {
    const base = seriesBase(report);
    if (base === undefined) continue;
    const key = JSON.stringify([report.metadata.level.value ?? '', base]);
    const group = groups.get(key);
    if (group) group.push(report);
    else groups.set(key, [report]);
  }
  const names = new Map<Report, string>();
  for (const group of groups.values()) {
    for (const members of byCommonType(group)) {
      if (new Set(members.map(({ metadata }) => metadata.year.value)).size < 2) continue;
      for (const member of members) names.set(member, seriesBase(member) ?? '');
    }
  }
  return names;
}

/** What the titles of a series share; undefined for a report without a year, or of an unknown office under a supplied title. */
function seriesBase({ metadata: { title, year, org, types } }: Report): string | undefined {
  if (year.value === undefined) return undefined;
  if (title.supplied && title.evidence.from === 'none') {
    const [type] = types.value ?? [];
    return org.value === undefined || type === undefined ? undefined : org.value + type;
  }
  return baseTitle(title.value, 'all') || undefined;
}

/** Parts a group so that every report of a part has a type in common with another of it. Types are few: linear. */
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
  return (
    series.value !== undefined && (series.evidence.from === 'front matter' || series.evidence.from === 'catalogue')
  );
}

/** The title tells the series; a supplied title only repeats the office. */
function titleEvidence({ metadata: { title, org } }: Report): Field<string>['evidence'] {
  return title.supplied && title.evidence.from === 'none' ? org.evidence : title.evidence;
}

function withSeries(report: Report, series: Field<string>): Report {
  return { ...report, metadata: { ...report.metadata, series } };
}
