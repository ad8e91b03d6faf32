/** Lets a page be shown at an address other than its own. */
import { applyEdits } from './edits.ts';
import { readLink } from './links.ts';
import { readTags } from './tags.ts';

const URL_ATTRIBUTES = new Set(['href', 'src', 'action', 'poster']);

/**
 * The page with `prefix` before its relative URLs: `rebasePage('<a href="a.html">', '../')` is `<a href="../a.html">`.
 *
 * A server answers an unknown path with 404.html while the address stays, so its links must start where the reader is.
 */
export function rebasePage(html: string, prefix: string): string {
  if (prefix === '') return html;
  const attributes = readTags(html).flatMap((tag) => tag.attributes);
  const relative = attributes.filter(({ name, value }) => URL_ATTRIBUTES.has(name) && isRelative(value));
  // Only the prefix is put in, so that the value keeps its own escapes.
  return applyEdits(
    html,
    relative.map(({ name, start, end }) => {
      const written = html.slice(start, end);
      const value = written.slice(name.length).replace(/^\s*=\s*["']?/, '');
      const at = end - value.length;
      return { start: at, end: at, text: prefix };
    }),
  );
}

function isRelative(url: string): boolean {
  return !url.startsWith('#') && readLink('', url).kind === 'file';
}
