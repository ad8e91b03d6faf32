/**
 * URL paths of the site, relative to the archive's root, without a leading slash.
 *
 * Pages link to one another with `linkFrom(page)(target)`, so that the same files work at any sub-path and from a disk.
 */

export const HOME = 'index.html';
export const SEARCH = 'search.html';
export const COMPARE = 'compare.html';
export const DRAFT = 'draft.html';
export const TRENDS = 'trends.html';
export const INTAKE = 'intake.html';
/** The reader's notebook of excerpts and bookmarks, kept in the browser. */
export const EXCERPTS = 'excerpts.html';
/** The archive's own accent colour and logo. */
export const LOOK_CSS = 'look.css';
export const logoPath = (file: string): string => `look/logo${/\.[a-z]+$/i.exec(file)?.[0].toLowerCase() ?? ''}`;
export const NOT_FOUND = '404.html';
/** The style guide, for maintainers of the site. No page links to it. */
export const STYLE = 'style.html';
export const CATALOGUE_JSON = 'data/catalogue.json';
export const CATALOGUE_CSV = 'data/catalogue.csv';
export const MANIFEST = 'data/manifest-sha256.txt';
/** Records of how the files were read, for archives that import this one. */
export const RECORDS = 'data/records.jsonl.gz';
/** Frictionless description of the catalogue; by convention at the root. */
export const DATA_PACKAGE = 'datapackage.json';
export const OAI = 'data/oai.xml';
/** Phrases that each year uses more, less, first or no longer, as a table. */
export const YEAR_PHRASES_CSV = 'data/year-phrases.csv';
export const YEARS = 'years/index.html';
export const LEVELS = 'levels/index.html';
export const TYPES = 'types/index.html';
export const SERIES = 'series/index.html';
export const OFFICES = 'offices/index.html';

export const reportPath = (id: string): string => `reports/${id}.html`;
/** `intake.html?edit=zj-2022`: the workbench, opened at a report. */
export const correctionPath = (id: string): string => `${INTAKE}?edit=${encodeURIComponent(id)}`;
/** In large archives intake.html continues in `intake/2.html`, `intake/3.html` …. */
export const intakePath = (number: number): string => (number === 1 ? INTAKE : `intake/${number}.html`);
export const yearPath = (year: number | undefined): string => `years/${year ?? 'none'}.html`;
export const levelPath = (slug: string): string => `levels/${slug}.html`;
export const typePath = (slug: string): string => `types/${slug}.html`;
export const officePath = (slug: string): string => `offices/${slug}.html`;
export const seriesPath = (slug: string): string => `series/${slug}.html`;
/** The original file of a report, byte for byte; `extension` with its dot. */
export const originalPath = (id: string, extension: string): string => `originals/${id}${extension}`;

/** Pages with a share card of their own; all others have the archive's. */
const OWN_CARD = /^(?:reports|series|years)\/(?!index\.html$)/;

/** The picture that message apps show for a page: `reports/a.html` → `cards/reports/a.png`, `search.html` → `cards/index.png`. */
export const cardPath = (page: string): string =>
  `cards/${(OWN_CARD.test(page) ? page : HOME).replace(/\.html$/, '.png')}`;

/** `compare.html?a=zj-2022&b=zj-2023`: the earlier report, then the later. */
export const comparePath = (a: string, b: string): string =>
  `${COMPARE}?a=${encodeURIComponent(a)}&b=${encodeURIComponent(b)}`;

/** `trends.html?q=一岗双责&q=主体责任`, percent-encoded: phrases over the years. */
export const trendsPath = (...phrases: string[]): string =>
  `${TRENDS}?${phrases.map((phrase) => `q=${encodeURIComponent(phrase)}`).join('&')}`;

/**
 * `search.html?q=一岗双责&year=2021&level=区县&view=lines`, percent-encoded: every occurrence of a phrase in one year, filtered by
 * other facets.
 */
export function linesPath(
  phrase: string,
  year: number,
  filters: Readonly<Partial<Record<string, readonly string[]>>> = {},
): string {
  const chosen = Object.entries(filters).flatMap(([facet, values = []]) =>
    values.map((value) => `&${facet}=${encodeURIComponent(value)}`),
  );
  return `${SEARCH}?q=${encodeURIComponent(phrase)}&year=${year}${chosen.join('')}&view=lines`;
}

/** One `../` for each folder level of `page`: `rootFrom('reports/a.html')` is `../`, `rootFrom('index.html')` is `./`. */
export function rootFrom(page: string): string {
  return '../'.repeat(page.split('/').length - 1) || './';
}

/** Makes the function that writes links on `page`: `linkFrom('reports/a.html')('index.html')` is `../index.html`. */
export function linkFrom(page: string): (target: string) => string {
  const root = rootFrom(page);
  return (target) => (root === './' ? target : root + target);
}

/** `https://example.org/wenku` and `reports/a.html` → https://example.org/wenku/reports/a.html */
export const absolute = (address: string, path: string): string => `${address.replace(/\/?$/, '/')}${path}`;
