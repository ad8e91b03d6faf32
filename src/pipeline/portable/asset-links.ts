import { linkFrom } from '../../core/paths.ts';

// Matches: `<link rel="stylesheet" href="/assets/a.css"`; near misses: `&lt;link href="/assets/`, `<p title="/assets/"`. In text `<`
// is escaped, in attributes `"` is, so that nothing of the archivist's can match.
const ASSET = /(<(?:link|img)\s(?:[^<>]*?\s)?(?:href|src)=")\/assets\//g;

/** The page with the URLs of files that Vite wrote made relative: on reports/a.html `/assets/a.css` is `../assets/a.css`. */
export const relateAssets = (html: string, page: string): string =>
  html.replace(ASSET, (_, before: string) => `${before}${linkFrom(page)('assets/')}`);
