/** Which URLs a page or a stylesheet may write. */
import { type Link, pathPart } from '../links.ts';

/** A rule that a URL breaks. */
export interface BrokenRule {
  code: string;
  message: string;
}

const RELATIVE = 'Write it relative, with linkFrom(page) of src/core/paths.ts.';

const RULES = {
  absolute: {
    code: 'absolute-link',
    message: `It starts at a server’s root, which a folder on a disk does not have. ${RELATIVE}`,
  },
  foreign: {
    code: 'foreign-resource',
    message: 'Nothing may be loaded from outside the site. Bring the file into the site.',
  },
  reader: {
    code: 'foreign-link',
    message: 'A link out of the site needs rel="noreferrer noopener external".',
  },
  javascript: {
    code: 'javascript-link',
    message: 'The content security policy refuses javascript: links. Add a listener in src/browser.',
  },
  empty: { code: 'empty-link', message: 'An empty address loads the page itself. Give an address or leave it out.' },
  outside: { code: 'outside-link', message: `It leads out of the site, or its %-escapes are broken. ${RELATIVE}` },
  directory: {
    code: 'directory-link',
    message: 'Over file:// it would list a folder. Name the file, such as years/index.html.',
  },
  name: {
    code: 'unsafe-name',
    message: 'Old servers and ZIP tools spoil such names. Use only A–Z a–z 0–9 - _ . ~ and /.',
  },
} as const satisfies Record<string, BrokenRule>;

/** Where a URL stands decides which schemes it may have. */
export interface UrlPlace {
  /** Whether following it is an act of the reader and loads nothing: `<a href>` marked as leading outside. */
  leadsOutside: 'yes' | 'unmarked' | 'no';
  /** Whether it shows an image, which may be a data: URL. */
  image: boolean;
}

/** The rule that a URL breaks by itself, whether or not its target exists. */
export function brokenUrlRule(url: string, link: Link, place: UrlPlace): BrokenRule | undefined {
  if (link.kind === 'empty') return RULES.empty;
  if (link.kind === 'scheme') return brokenSchemeRule(link.scheme, place);
  if (link.kind === 'root') return link.path === undefined ? RULES.foreign : RULES.absolute;
  if (!isSafeName(pathPart(url))) return RULES.name;
  if (link.path === undefined) return RULES.outside;
  return link.directory ? RULES.directory : undefined;
}

function brokenSchemeRule(scheme: string, place: UrlPlace): BrokenRule | undefined {
  if (scheme === 'javascript' || scheme === 'vbscript') return RULES.javascript;
  if (scheme === 'data' && place.image) return undefined;
  if (place.leadsOutside === 'no' || !['http', 'https', 'mailto'].includes(scheme)) return RULES.foreign;
  return place.leadsOutside === 'yes' || scheme === 'mailto' ? undefined : RULES.reader;
}

/** A name of a file may not need percent-encoding at all: `a%20b.html` is as unsafe as `a b.html`. */
function isSafeName(path: string): boolean {
  return /^[\w.~/-]*$/.test(path);
}

/** The rule that a file's own name breaks. */
export function brokenNameRule(file: string): BrokenRule | undefined {
  return isSafeName(file) ? undefined : RULES.name;
}
