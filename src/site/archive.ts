/** The pages' one door to data: the loaded archive, sorted and grouped. Nothing else here reads astro:content. */
import { getCollection } from 'astro:content';
import { entryOf, type IntakeEntry, settingsOf } from '../core/report/intake.ts';
import { compareReports } from '../core/report/order.ts';
import type { Report } from '../core/report/report.ts';
import { groupBySeries, type Series } from '../core/report/series-groups.ts';
import type { Settings } from '../core/report/settings.ts';
import { slugOf } from '../core/report/slug.ts';

export interface Archive {
  settings: Settings;
  /** By year, newest first, then by title. */
  reports: Report[];
  series: Series[];
  /** Names of the vocabularies, in the order in which they are shown. */
  levels: string[];
  types: string[];
  /** Every file of the content folder, by path. */
  files: IntakeEntry[];
  /** The ASCII name of a level, type or series in a URL; 未注明 has one of its own. */
  slugOf: (name: string | undefined) => string;
}

let archive: Promise<Archive> | undefined;

/** Read once for a build; in `dev` again for every page. */
export function getArchive(): Promise<Archive> {
  if (import.meta.env.DEV) return readArchive();
  archive ??= readArchive();
  return archive;
}

async function readArchive(): Promise<Archive> {
  const files = (await getCollection('files')).map(({ data }) => entryOf(data)).sort(byFile);
  const [stored] = await getCollection('settings');
  if (stored === undefined) throw new Error('The collection `settings` has no entry; this is a bug.');
  const settings = settingsOf(stored.data);
  const reports = files.flatMap(({ report }) => report ?? []).sort(compareReports);
  const series = groupBySeries(reports);
  const levels = settings.levels.map(({ name }) => name);
  const types = settings.types.map(({ name }) => name);
  const slugs = uniqueSlugs([...levels, ...types, ...series.map(({ name }) => name)]);
  return { settings, reports, series, levels, types, files, slugOf: slugs };
}

const byFile = (a: IntakeEntry, b: IntakeEntry): number => (a.file < b.file ? -1 : 1);

/** Names that are written the same in ASCII (事, 市) are told apart by a number. */
function uniqueSlugs(names: readonly string[]): (name: string | undefined) => string {
  const slugs = new Map<string, string>();
  const taken = new Set<string>(['none', 'index']);
  for (const name of new Set(names)) {
    const base = slugOf(name);
    let slug = base;
    for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
    taken.add(slug);
    slugs.set(name, slug);
  }
  return (name) => (name === undefined ? 'none' : (slugs.get(name) ?? slugOf(name)));
}
