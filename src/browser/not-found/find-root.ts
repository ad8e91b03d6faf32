/**
 * Written into the page for unknown addresses: makes its links start at the archive's root.
 *
 * A plain server answers `reports/2019/old.html` with 404.html and leaves the address, so that `index.html` would lead to
 * `reports/2019/index.html`. The root is the nearest folder above the address with the archive's own script in it. The request
 * waits, for every link and stylesheet that follows is read from the root.
 */
import { DISPLAY } from '../../core/scripts.ts';

/** An address of more folders is none of the archive's. */
const DEEPEST = 12;

/** Some servers answer whatever is asked with a page. */
function isRoot(folder: string): boolean {
  try {
    const request = new XMLHttpRequest();
    request.open('GET', folder + DISPLAY.file, false);
    request.send();
    return request.status === 200 && request.responseText.includes('wenmai:') && !/^\s*</.test(request.responseText);
  } catch {
    return false;
  }
}

/** `/wenku/reports/a.html` → /wenku/reports/, /wenku/, / */
function foldersAbove(path: string): string[] {
  const names = path.split('/').slice(1, -1);
  return names.map((_, index) => `/${names.slice(0, names.length - index).join('/')}/`).concat('/');
}

/** With a base, `#content` would lead to the root's own page. */
function keepFragments(): void {
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    link.setAttribute('href', location.pathname + location.search + link.getAttribute('href'));
  }
}

const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
// Where the server knows the page's place, as the archive's own does, its links hold.
const written = icon?.href.slice(0, icon.href.lastIndexOf('/') + 1) ?? '';
if (/^http/.test(location.protocol) && !isRoot(written)) {
  const root = foldersAbove(location.pathname).slice(0, DEEPEST).find(isRoot);
  if (root !== undefined) {
    const base = document.createElement('base');
    base.href = root;
    document.head.append(base);
    document.addEventListener('DOMContentLoaded', keepFragments);
  }
}
