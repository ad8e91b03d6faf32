/** How much a page makes the browser load, and how much it may. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { BASE, BUILT_SITE } from './places.ts';

/** Gzipped bytes of the files that a page asked for, by type of resource and by path from the site's root. */
export interface Sizes {
  types: Map<string, number>;
  files: Map<string, number>;
}

/** Adds up what `page` asks for from here on. Over http. */
export function watchSizes(page: Page): Sizes {
  const sizes: Sizes = { types: new Map(), files: new Map() };
  page.on('request', (request) => {
    const file = new URL(request.url()).pathname.replace(BASE, '');
    if (file.endsWith('favicon.ico')) return;
    const size = gzipSync(readFileSync(join(BUILT_SITE, file))).length;
    const type = request.resourceType();
    sizes.types.set(type, (sizes.types.get(type) ?? 0) + size);
    sizes.files.set(file, size);
  });
  return sizes;
}

export const totalOf = ({ files }: Sizes): number => [...files.values()].reduce((sum, size) => sum + size, 0);

const READING = { script: 8 * 1024, stylesheet: 16 * 1024 };
// With Pagefind's engine.
const SEARCHING = { script: 110 * 1024, stylesheet: 16 * 1024 };
// With the library that reads texts and compares them; figures, ledger and phrases come once the rows are on the screen.
const COMPARING = { script: 60 * 1024, stylesheet: 16 * 1024 };
// The notebook's page changes, stores and exports.
const KEEPING = { script: 12 * 1024, stylesheet: 16 * 1024 };
// The page that checks drafts, before the library and what checks come with the first draft.
const CHECKING = { script: 23 * 1024, stylesheet: 16 * 1024 };
// The workbench: a table that is edited in place, its catalogue read, checked and written.
const CORRECTING = { script: 23 * 1024, stylesheet: 16 * 1024 };
// The specimen shows the styles of all pages.
const SPECIMEN = { script: 8 * 1024, stylesheet: 18 * 1024 };
const LIMITS: Readonly<Record<string, typeof READING>> = {
  search: SEARCHING,
  compare: COMPARING,
  draft: CHECKING,
  trends: SEARCHING,
  excerpts: KEEPING,
  intake: CORRECTING,
  style: SPECIMEN,
};

/** Gzipped bytes of scripts and stylesheets that a kind of page may load. */
export const limitsOf = (kind: string): typeof READING => LIMITS[kind] ?? READING;
