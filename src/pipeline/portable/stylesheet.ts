/** Reads and rewrites the URLs of a stylesheet. */
import { linkFrom } from '../../core/paths.ts';

// Comments and strings are matched first, so that `url(` inside them is not taken for one.
// Matches: `url("a.woff2")`, `url(a.png)`, `@import "b.css"`; near misses: `/* url(a) */`, `content: "url(a)"`.
const TOKENS =
  /\/\*[\s\S]*?(?:\*\/|$)|(@import\s+(?=["'])|url\(\s*)(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s"')]+))|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/gi;

/** The stylesheet with each URL replaced by what `change` gives for it. */
function mapUrls(css: string, change: (url: string) => string): string {
  return css.replace(TOKENS, (token, opening?: string, double?: string, single?: string, bare?: string) => {
    const url = double ?? single ?? bare;
    return opening === undefined || url === undefined ? token : `${opening}"${change(url)}"`;
  });
}

/** Every URL that the stylesheet loads, as written. */
export function readUrls(css: string): string[] {
  const urls: string[] = [];
  mapUrls(css, (url) => {
    urls.push(url);
    return url;
  });
  return urls;
}

/** Makes the root-relative URLs of the stylesheet `file` relative to it: `/assets/a.woff2` → `../assets/a.woff2`. */
export function rewriteStylesheet(css: string, file: string): string {
  const link = linkFrom(file);
  return mapUrls(css, (url) => (url.startsWith('/') && !url.startsWith('//') ? link(url.slice(1)) : url));
}
