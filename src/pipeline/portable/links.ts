/** Targets of URLs in pages and stylesheets. */
export type Link =
  | FileLink
  /** `/x` and `//host/x`: places that only a server has. `path` as for files; undefined for another host. */
  | { kind: 'root'; path: string | undefined }
  /** `https:`, `mailto:`, `data:`, `javascript:`…; lower case, without the colon. */
  | { kind: 'scheme'; scheme: string }
  | { kind: 'empty' };

/** A file of the site. */
interface FileLink {
  kind: 'file';
  /** From the site's root, decoded; undefined when the link climbs out of the site or its escapes are broken. */
  path: string | undefined;
  fragment: string | undefined;
  /** Whether it names a folder, as `../` does. */
  directory: boolean;
}

/** Reads `url` as a browser does on the page or stylesheet `from` (a path from the site's root). */
export function readLink(from: string, url: string): Link {
  const cleaned = stripIgnored(url);
  if (cleaned === '') return { kind: 'empty' };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(cleaned)?.[1];
  if (scheme) return { kind: 'scheme', scheme: scheme.toLowerCase() };
  const [beforeFragment = '', fragment] = splitOnce(cleaned, '#');
  const [path = ''] = splitOnce(beforeFragment, '?');
  if (/^[/\\]/.test(path)) {
    return { kind: 'root', path: /^[/\\]{2}/.test(path) ? undefined : resolvePath('', path.slice(1)) };
  }
  if (path === '') return { kind: 'file', path: from, fragment, directory: false };
  return { kind: 'file', path: resolvePath(from, path), fragment, directory: /(?:^|[/\\])\.{0,2}$/.test(path) };
}

/** The part of a URL that names a file: `a.html` of `a.html?q=1#p2`. */
export function pathPart(url: string): string {
  return stripIgnored(url).replace(/[?#].*$/s, '');
}

/** The URLs of a `srcset`: `a.png 1x, b.png 2x` has two. */
export function readSourceSet(value: string): string[] {
  return value
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
    .filter((url) => url !== '');
}

// Browsers drop these before they look for a scheme: `java\nscript:` is `javascript:`.
function stripIgnored(url: string): string {
  return url.replace(/[\t\n\r]/g, '').trim();
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** Follows `path` from the folder of `from`; undefined when it climbs out of the root or is not decodable. */
function resolvePath(from: string, path: string): string | undefined {
  const segments = from.split('/').slice(0, -1);
  for (const segment of path.split(/[/\\]/)) {
    const name = decode(segment);
    if (name === undefined) return undefined;
    if (name === '..' && segments.pop() === undefined) return undefined;
    if (name !== '..' && name !== '.' && name !== '') segments.push(name);
  }
  return segments.join('/');
}

/** Percent-decodes; undefined for a `%` that stands for no character. */
export function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
