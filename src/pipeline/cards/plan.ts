/** Which share cards an archive has, and what they say: one for each report, series and year, and its own. */

import { archiveSlugs } from '../../core/holdings/archive-slugs.ts';
import { groupByLevel, groupByYear } from '../../core/holdings/groups.ts';
import { compareReports } from '../../core/holdings/order.ts';
import { groupBySeries, type Series } from '../../core/holdings/series-groups.ts';
import { cardPath, HOME, reportPath, seriesPath, yearPath } from '../../core/paths.ts';
import type { Report } from '../../core/report/report.ts';
import type { Settings } from '../../core/report/settings.ts';
import { largest, smallest } from '../../core/text/lists.ts';
import { NOT_STATED } from '../../core/text/not-stated.ts';
import type { Card, Tick, YearStrip } from './card.ts';

/** The archive's own card first, then years, series and reports, in the order of the site's lists. */
export function planCards(given: readonly Report[], settings: Settings): Card[] {
  const reports = [...given].sort(compareReports);
  const series = groupBySeries(reports);
  const slugOf = archiveSlugs(settings, series);
  const seriesOf = new Map(series.map((one) => [one.name, one]));
  return [
    archiveCard(reports, settings),
    ...yearCards(reports, settings),
    ...series.map((one) => seriesCard(one, cardPath(seriesPath(slugOf(one.name))), settings)),
    ...reports.map((report) => reportCard(report, seriesOf.get(report.metadata.series.value ?? ''), settings)),
  ];
}

function reportCard(report: Report, series: Series | undefined, { title: head }: Settings): Card {
  const { title, year, planYear, level, types } = report.metadata;
  const plan = planYear.value === year.value ? undefined : planYear.value;
  const facts = [
    year.value === undefined ? plan === undefined && `年度${NOT_STATED}` : `${year.value} 年度`,
    plan !== undefined && `${plan} 年计划`,
    level.value ?? `级别${NOT_STATED}`,
    types.value?.join('、') ?? `文种${NOT_STATED}`,
  ].filter((fact) => fact !== false);
  const strip = series && stripInSeries(series, report);
  return {
    path: cardPath(reportPath(report.id)),
    of: 'report',
    head,
    title: title.value,
    facts,
    ...(strip && { strip }),
  };
}

/** A report without a year stands nowhere in its series. */
function stripInSeries(series: Series, report: Report): YearStrip | undefined {
  if (report.metadata.year.value === undefined) return undefined;
  const place = series.reports.indexOf(report) + 1;
  const caption = `同系列第 ${place} 篇，共 ${series.reports.length} 篇`;
  return stripOfSeries(series, caption, report.metadata.year.value);
}

function seriesCard(series: Series, path: string, { title: head }: Settings): Card {
  const { name, reports, years, missing } = series;
  const facts = [spanOf(years.map(({ year }) => year)), `${reports.length} 篇`].filter((fact) => fact !== undefined);
  const caption = missing.length === 0 ? '逐年齐全' : `缺 ${missing.length} 年`;
  const strip = stripOfSeries(series, caption);
  return { path, of: 'series', head, title: name, facts, ...(strip && { strip }) };
}

/** Without `current` every year is the series' own. */
function stripOfSeries({ years }: Series, caption: string, current?: number): YearStrip | undefined {
  const [first] = years;
  if (first === undefined || years.length < 2) return undefined;
  const ticks = years.map(({ year, reports }): Tick => {
    const kind = reports.length === 0 ? 'none' : current === undefined || year === current ? 'this' : 'other';
    return { kind, height: 1 };
  });
  return { first: first.year, ticks, caption };
}

function yearCards(reports: readonly Report[], settings: Settings): Card[] {
  const levels = settings.levels.map(({ name }) => name);
  return groupByYear(reports).map(({ value, reports: its }) => {
    const byLevel = groupByLevel(its, levels).filter((group) => group.reports.length > 0);
    const strip = value === undefined ? undefined : stripOfArchive(reports, '馆藏各年篇数', value);
    return {
      path: cardPath(yearPath(value)),
      of: 'year',
      head: settings.title,
      title: value === undefined ? `年度${NOT_STATED}` : `${value} 年`,
      facts: [`${its.length} 篇`, ...byLevel.map((group) => `${group.value ?? NOT_STATED} ${group.reports.length}`)],
      ...(strip && { strip }),
    };
  });
}

function archiveCard(reports: readonly Report[], { title, subtitle, owner }: Settings): Card {
  const years = spanOf(reports.flatMap(({ metadata }) => metadata.year.value ?? []));
  const facts = [subtitle, `馆藏 ${reports.length} 篇`, years ?? ''].filter((fact) => fact !== '');
  const strip = stripOfArchive(reports, '馆藏各年篇数');
  return { path: cardPath(HOME), of: 'archive', head: owner, title, facts, ...(strip && { strip }) };
}

function stripOfArchive(reports: readonly Report[], caption: string, current?: number): YearStrip | undefined {
  const counts = new Map<number, number>();
  for (const { metadata } of reports) {
    const year = metadata.year.value;
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  if (counts.size < 2) return undefined;
  const first = smallest(counts.keys());
  const most = largest(counts.values());
  const ticks = Array.from({ length: largest(counts.keys()) - first + 1 }, (_, index): Tick => {
    const count = counts.get(first + index) ?? 0;
    const kind = count === 0 ? 'none' : current === undefined || first + index === current ? 'this' : 'other';
    return { kind, height: count === 0 ? 1 : count / most };
  });
  return { first, ticks, caption };
}

function spanOf(years: readonly number[]): string | undefined {
  if (years.length === 0) return undefined;
  const [first, last] = [smallest(years), largest(years)];
  return first === last ? `${first} 年` : `${first}–${last} 年`;
}
