/** Pages that are kept between builds must show nothing that their digest does not cover. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../../src');
/** Modules through which the parts of such a page may read the archive: the settings, whose digest is in that of the page. */
const DOORS = ['site/settings.ts'];
const LISTS_THE_PAGES = 'pages/reports/[id].astro';

/** Modules of the project that one imports, types apart. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const imports = text.matchAll(/^import (?!type )(?:[^'"]*? from )?['"](\.[^'"]+)['"]/gmu);
  return [...imports].map(([, path = '']) => relative(SRC, join(SRC, dirname(file), path)));
}

function importersOf(wanted: string, entry: string): string[] {
  const seen = new Set<string>();
  const importers: string[] = [];
  const visit = (file: string): void => {
    if (seen.has(file) || file.endsWith('.css')) return;
    seen.add(file);
    const imports = importsOf(file);
    if (imports.includes(wanted)) importers.push(file);
    imports.forEach(visit);
  };
  visit(entry);
  return importers;
}

const LISTS = ['offices', 'levels', 'types', 'series'].map((folder) => `pages/${folder}/[slug].astro`);
/** Takes the addresses of series, which are in the digest of each list. */
const LEADS_BY_SERIES = 'components/list/SeriesRow.astro';

test('parts of a list that is kept take nothing of the archive but settings and addresses', () => {
  for (const page of LISTS) {
    const allowed = new Set([page, LEADS_BY_SERIES, ...DOORS]);
    expect(importersOf('site/archive.ts', page).filter((file) => !allowed.has(file))).toEqual([]);
    expect(importersOf('site/year-changes.ts', page)).toEqual([]);
  }
});

test('parts of a report’s page take nothing of the archive but its settings', () => {
  expect(importersOf('site/archive.ts', LISTS_THE_PAGES).sort()).toEqual([LISTS_THE_PAGES, ...DOORS].sort());
  expect(importersOf('site/year-changes.ts', LISTS_THE_PAGES)).toEqual([]);
});
