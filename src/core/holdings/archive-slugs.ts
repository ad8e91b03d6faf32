/** ASCII names of levels, types and series in the URLs of one archive. */

import type { Settings } from '../report/settings.ts';
import type { Series } from './series-groups.ts';
import { slugOf } from './slug.ts';

/** The slug of a name: 区县 → `qu-xian`, 未注明 (undefined) → `none`. `series` in the order of `groupBySeries`; offices come last. */
export function archiveSlugs(
  { levels, types }: Pick<Settings, 'levels' | 'types'>,
  series: readonly Pick<Series, 'name'>[],
  offices: readonly string[] = [],
): (name: string | undefined) => string {
  const slugs = uniqueSlugs([...[...levels, ...types, ...series].map(({ name }) => name), ...offices]);
  return (name) => (name === undefined ? 'none' : (slugs.get(name) ?? slugOf(name)));
}

/** Names with the same ASCII form (事, 市) get a number. */
function uniqueSlugs(names: readonly string[]): Map<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set<string>(['none', 'index']);
  for (const name of new Set(names)) {
    const base = slugOf(name);
    let slug = base;
    for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
    taken.add(slug);
    slugs.set(name, slug);
  }
  return slugs;
}
