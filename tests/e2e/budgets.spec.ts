/** How much a page makes the browser load. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILT_SITE } from './places.ts';
import { expect, PAGE_KINDS, test } from './site.ts';

const READING = { script: 8 * 1024, stylesheet: 16 * 1024 };
// With Pagefind's engine.
const SEARCHING = { script: 110 * 1024, stylesheet: 16 * 1024 };
// With the library that reads texts and compares them.
const COMPARING = { script: 64 * 1024, stylesheet: 16 * 1024 };
// The notebook's page changes, stores and exports.
const KEEPING = { script: 10 * 1024, stylesheet: 16 * 1024 };
// The page that checks drafts, before the library comes with the first draft.
const CHECKING = { script: 24 * 1024, stylesheet: 16 * 1024 };
const LIMITS: Readonly<Record<string, typeof READING>> = {
  search: SEARCHING,
  compare: COMPARING,
  draft: CHECKING,
  trends: SEARCHING,
  excerpts: KEEPING,
};

for (const [kind, path] of Object.entries(PAGE_KINDS)) {
  test(`${kind}: small scripts and stylesheets`, async ({ page, open }) => {
    const sizes = { script: 0, stylesheet: 0 };
    page.on('request', (request) => {
      const type = request.resourceType();
      if (type !== 'script' && type !== 'stylesheet') return;
      const file = new URL(request.url()).pathname.replace(/^\/deep\/er\//, '');
      sizes[type] += gzipSync(readFileSync(join(BUILT_SITE, file))).length;
    });
    const limits = LIMITS[kind] ?? READING;
    await open(path());
    expect(sizes.script, 'gzipped bytes of scripts').toBeLessThanOrEqual(limits.script);
    expect(sizes.stylesheet, 'gzipped bytes of stylesheets').toBeLessThanOrEqual(limits.stylesheet);
  });
}

/** The longest report with all that the browser fetches for it; its card is fetched by message apps only. */
test('a report is read for 60 KB', async ({ page, open }) => {
  const sizes = new Map<string, number>();
  page.on('request', (request) => {
    const file = new URL(request.url()).pathname.replace(/^\/deep\/er\//, '');
    if (!file.endsWith('favicon.ico')) sizes.set(file, gzipSync(readFileSync(join(BUILT_SITE, file))).length);
  });
  await open(PAGE_KINDS.report?.() ?? '');
  await page.waitForLoadState('networkidle');
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  expect(total, JSON.stringify([...sizes])).toBeLessThanOrEqual(60 * 1024);
  expect([...sizes.keys()].filter((file) => file.includes('card'))).toEqual([]);
});
