/** The offices of the archive: pages of their own, and choices of the page that checks drafts. */
import { compareTexts } from '../core/holdings/order.ts';
import { type Office as Register, toOffices } from '../core/metadata/offices.ts';
import type { Report } from '../core/report/report.ts';
import type { Settings } from '../core/report/settings.ts';
import { levelOf } from './by-level.ts';

export interface Office {
  org: string;
  level?: string;
  /** Its reports, newest first. */
  reports: Report[];
}

/** Last reports of an office that a page names: more than one draft starts from. */
const LAST = 8;

/** By name. An office has the level that most of its reports have. `reports` are newest first. */
export function officesOf(reports: readonly Report[]): Office[] {
  const offices = new Map<string, Report[]>();
  for (const report of reports) {
    const org = report.metadata.org.value;
    if (org === undefined) continue;
    const its = offices.get(org);
    if (its === undefined) offices.set(org, [report]);
    else its.push(report);
  }
  return [...offices]
    .map(([org, its]) => {
      const level = levelOf(its);
      return { org, reports: its, ...(level !== undefined && { level }) };
    })
    .sort((a, b) => compareTexts(a.org, b.org));
}

/** The register of offices: which names are one, and where each stands. */
export const registerOf = (reports: readonly Report[], { offices }: Pick<Settings, 'offices'>): Register[] =>
  toOffices(
    reports.flatMap(({ metadata: { org, level } }) =>
      org.value === undefined ? [] : [{ org: org.value, level: level.value }],
    ),
    offices,
  );

/** `dag-2023 2023,dag-2022 2022`: ids and years of an office's last reports. */
export const lastReports = ({ reports }: Office): string =>
  reports
    .slice(0, LAST)
    .map(({ id, metadata }) => [id, metadata.year.value ?? ''].join(' ').trim())
    .join(',');
