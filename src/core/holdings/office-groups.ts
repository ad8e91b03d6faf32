/** Offices of an archive's reports, by the register: an office is one under all its names. */
import { type Office, toOffices } from '../metadata/offices.ts';
import type { Report } from '../report/report.ts';
import type { Settings } from '../report/settings.ts';
import { addUnder } from '../text/lists.ts';
import { compareTexts } from './order.ts';

/** An office with its reports, in the given order. */
export interface OfficeReports extends Office {
  reports: Report[];
}

/** The register: names that are one office, and its place. */
export const registerOf = (reports: readonly Report[], { offices }: Pick<Settings, 'offices'>): Office[] =>
  toOffices(
    reports.flatMap(({ metadata: { org, level } }) =>
      org.value === undefined ? [] : [{ org: org.value, level: level.value }],
    ),
    offices,
  );

/** Offices by every form of their names: 云河县政府 → 云河县人民政府. */
export function officesByName<Named extends Office>(offices: readonly Named[]): Map<string, Named> {
  return new Map(offices.flatMap((office) => office.names.map((name) => [name, office] as const)));
}

/** The offices with reports, by name. Linear. */
export function groupByOffice(reports: readonly Report[], settings: Pick<Settings, 'offices'>): OfficeReports[] {
  const byName = officesByName(registerOf(reports, settings));
  const groups = new Map<Office, Report[]>();
  for (const report of reports) {
    const office = byName.get(report.metadata.org.value ?? '');
    if (office !== undefined) addUnder(groups, office, report);
  }
  return [...groups].map(([office, its]) => ({ ...office, reports: its })).sort((a, b) => compareTexts(a.name, b.name));
}
