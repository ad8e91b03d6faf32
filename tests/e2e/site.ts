/** `test` with the site at hand, and a watch that fails any test whose page complains or reaches outside the site. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { BUILT_SITE, siteRoot, type Way } from './places.ts';

export { expect };

interface Fixtures {
  way: Way;
  /** Complaints that a test calls forth, such as the server's 404 for an unknown page. */
  expected: RegExp[];
  /** Opens a page by its path from the site's root. */
  open: (path: string) => Promise<void>;
  watch: undefined;
}

export const test = base.extend<Fixtures>({
  way: ['http', { option: true }],
  expected: [[], { option: true }],
  open: async ({ page, way }, use) => {
    await use(async (path) => {
      await page.goto(siteRoot(way) + path);
    });
  },
  watch: [
    async ({ page, way, expected }, use) => {
      const complaints = listen(page, siteRoot(way));
      await use(undefined);
      const unexpected = complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)));
      expect(unexpected, 'complaints of the browser, and requests that leave the site').toEqual([]);
    },
    { auto: true, box: true },
  ],
});

/** Collects console errors (the policy's among them), exceptions, failed requests, and requests out of `root`. */
function listen(page: Page, root: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    const grave = message.type() === 'error' || message.type() === 'warning';
    // Browsers ask for this by themselves on a page without an icon of its own.
    const own = message.location().url.endsWith('/favicon.ico');
    if (grave && !own) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // Leaving a page aborts what it was still loading.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${reason}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(root) && !url.startsWith('data:')) complaints.push(`left the site: ${url}`);
  });
  return complaints;
}

/** Every kind of page, each with the path of one of that kind. */
export const PAGE_KINDS: Readonly<Record<string, () => string>> = {
  home: () => 'index.html',
  report: () => longestReport().url,
  years: () => 'years/index.html',
  year: () => firstPage('years'),
  levels: () => 'levels/index.html',
  level: () => firstPage('levels'),
  types: () => 'types/index.html',
  type: () => firstPage('types'),
  series: () => 'series/index.html',
  'one series': () => firstPage('series'),
  offices: () => 'offices/index.html',
  office: () => firstPage('offices'),
  search: () => 'search.html',
  compare: () => 'compare.html',
  draft: () => 'draft.html',
  trends: () => 'trends.html?q=%E6%A1%A3%E6%A1%88',
  intake: () => 'intake.html',
  excerpts: () => 'excerpts.html',
  'not found': () => '404.html',
  style: () => 'style.html',
};

export interface CatalogueEntry {
  id: string;
  url: string;
  title: string;
  titleSupplied: boolean;
  year: number | null;
  level: string | null;
  types: string[];
  org?: string | null;
  series?: string;
  characters: number;
  paragraphs: number;
  source: { file: string };
}

/** The archive's data/catalogue.json. */
export function readCatalogue(): CatalogueEntry[] {
  const text = readFileSync(join(BUILT_SITE, 'data/catalogue.json'), 'utf8');
  return (JSON.parse(text) as { reports: CatalogueEntry[] }).reports;
}

/** The latest two adjacent years of the series with the most reports. */
export function adjacentYears(): [CatalogueEntry, CatalogueEntry] {
  const reports = readCatalogue().filter(({ series, year }) => series !== undefined && year !== null);
  const size = (name: string | undefined): number => reports.filter(({ series }) => series === name).length;
  const [longest] = reports.map(({ series }) => series).sort((x, y) => size(y) - size(x));
  const years = reports.filter(({ series }) => series === longest).sort((x, y) => Number(x.year) - Number(y.year));
  const [a, b] = years.slice(-2);
  if (!a || !b) throw new Error('The sample archive has no series of two years.');
  return [a, b];
}

function longestReport(): CatalogueEntry {
  const [longest] = readCatalogue().sort((a, b) => b.characters - a.characters);
  if (!longest) throw new Error('The sample archive is empty.');
  return longest;
}

function firstPage(folder: string): string {
  const pages = readdirSync(join(BUILT_SITE, folder)).filter((file) => file !== 'index.html');
  const [first] = pages.sort();
  if (!first) throw new Error(`The sample archive has no page in ${folder}/.`);
  return `${folder}/${first}`;
}
