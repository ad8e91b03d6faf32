/** Turns a page as Astro wrote it into one that works over file:// and at any sub-path. */

import { linkFrom } from '../../core/paths.ts';
import { appendAll } from '../../core/text/lists.ts';
import { applyEdits, type Edit } from './edits.ts';
import { readLink, readSourceSet } from './links.ts';
import { CONTENT_SECURITY_POLICY } from './policy.ts';
import { type Attribute, findAttribute, hasWord, readTags, type Tag } from './tags.ts';

export interface PageOptions {
  /** The page's path from the site's root. */
  page: string;
  /** Folder of the files that Vite wrote, from the site's root. */
  assets: string;
  /** Bundles module files, in the order of their tags, into one classic script and gives its path. */
  bundle: (modules: string[]) => Promise<string>;
}

export interface RewrittenPage {
  html: string;
  /** Files that the page still runs as classic scripts. */
  scripts: string[];
}

/** The page with classic scripts, relative asset URLs and a content security policy; text and other links stay as they are. */
export async function rewritePage(html: string, options: PageOptions): Promise<RewrittenPage> {
  const tags = readTags(html);
  const modules = tags.filter((tag) => moduleFile(tag, options.page) !== undefined);
  const bundle = modules.length === 0 ? undefined : await options.bundle(moduleFiles(modules, options.page));
  const edits: Edit[] = [];
  for (const tag of tags) {
    if (hasWord(tag, 'rel', 'modulepreload')) edits.push({ start: tag.start, end: tag.end, text: '' });
    else if (modules.includes(tag))
      edits.push(replaceModule(tag, tag === modules[0] ? bundle : undefined, options.page));
    else appendAll(edits, editAttributes(html, tag, options));
  }
  appendAll(edits, policyEdit(tags));
  const scripts = tags.flatMap((tag) => (modules.includes(tag) ? [] : (classicFile(tag, options.page) ?? [])));
  return { html: applyEdits(html, edits), scripts: bundle === undefined ? scripts : [...scripts, bundle] };
}

/** The file of a module script that lies in this site. */
function moduleFile(tag: Tag, page: string): string | undefined {
  return tag.name === 'script' && hasWord(tag, 'type', 'module') ? scriptFile(tag, page) : undefined;
}

function classicFile(tag: Tag, page: string): string | undefined {
  return tag.name === 'script' && !hasWord(tag, 'type', 'module') ? scriptFile(tag, page) : undefined;
}

function scriptFile(tag: Tag, page: string): string | undefined {
  const link = readLink(page, findAttribute(tag, 'src') ?? '');
  return link.kind === 'file' || link.kind === 'root' ? link.path : undefined;
}

// A module runs once however often a page names it.
function moduleFiles(modules: Tag[], page: string): string[] {
  return [...new Set(modules.flatMap((tag) => moduleFile(tag, page) ?? []))];
}

function replaceModule(tag: Tag, bundle: string | undefined, page: string): Edit {
  const text = bundle === undefined ? '' : `<script defer src="${linkFrom(page)(bundle)}"></script>`;
  return { start: tag.start, end: tag.content?.end ?? tag.end, text };
}

function editAttributes(html: string, tag: Tag, options: PageOptions): Edit[] {
  return tag.attributes.flatMap((attribute) => {
    if (attribute.name === 'crossorigin' || attribute.name === 'integrity') return [removeAttribute(html, attribute)];
    const value = relativeValue(attribute, options);
    if (value === undefined) return [];
    return [{ start: attribute.start, end: attribute.end, text: `${attribute.name}="${escapeAttribute(value)}"` }];
  });
}

function removeAttribute(html: string, { start, end }: Attribute): Edit {
  let from = start;
  while (/\s/.test(html[from - 1] ?? '')) from -= 1;
  return { start: from, end, text: '' };
}

/** The value with its asset URLs made relative; undefined when there are none. */
function relativeValue({ name, value }: Attribute, { page, assets }: PageOptions): string | undefined {
  const prefix = `/${assets}/`;
  if (name === 'href' || name === 'src' || name === 'poster') {
    return value.startsWith(prefix) ? linkFrom(page)(value.slice(1)) : undefined;
  }
  if (name !== 'srcset' || !value.includes(prefix)) return undefined;
  const link = linkFrom(page);
  const urls = new Set(readSourceSet(value).filter((url) => url.startsWith(prefix)));
  return value.replace(/[^\s,]+/g, (word) => (urls.has(word) ? link(word.slice(1)) : word));
}

function policyEdit(tags: Tag[]): Edit[] {
  const charset = tags.find((tag) => tag.name === 'meta' && findAttribute(tag, 'charset') !== undefined);
  if (!charset) return [];
  const text = `<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">`;
  return [{ start: charset.end, end: charset.end, text }];
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
