/** Finds what would break in one page. */
import { NOT_FOUND } from '../../../core/paths.ts';
import { CONTENT_SECURITY_POLICY, notFoundPolicy } from '../../../core/policy.ts';
import { appendAll } from '../../../core/text/lists.ts';
import { scriptHash } from '../inline-script.ts';
import { decode, type Link, readLink, readSourceSet } from '../links.ts';
import { type Attribute, findAttribute, hasWord, readTags, type Tag } from '../tags.ts';
import { type Fault, shorten } from './fault.ts';
import { brokenRules } from './tag-rules.ts';
import { type BrokenRule, brokenUrlRule, type UrlPlace } from './url-rules.ts';

/** Findings in a page: its faults, its anchors, and the targets of its links. Plain data: kept with a page that is not made again. */
export interface PageFindings {
  /** Of the page by itself. */
  faults: Fault[];
  /** Every `id` (and `name` of an `a`), the places that fragments can lead to. */
  anchors: string[];
  /** Every file that it links to. */
  targets: string[];
  /** Links with a fragment to another page, which only that page's anchors can judge. */
  crossings: [page: string, fragment: string][];
}

const URL_ATTRIBUTES = new Set(['href', 'src', 'action', 'formaction', 'poster', 'background', 'ping', 'xlink:href']);

/** Reads a page by itself; links to other files are judged when all files are known. */
export function readPage(page: string, html: string): PageFindings {
  const tags = readTags(html);
  const anchors = new Set(tags.flatMap(anchorsOf));
  const faults: Fault[] = [];
  const targets = new Set<string>();
  const crossings: PageFindings['crossings'] = [];
  const allowed = page === NOT_FOUND ? tags.find(isInlineScript) : undefined;
  for (const tag of tags) {
    const report = ({ code, message }: BrokenRule): void => {
      faults.push({ code, file: page, quote: quoteOf(html, tag), message });
    };
    for (const rule of brokenRules(tag)) if (rule.code !== 'inline-script' || tag !== allowed) report(rule);
    for (const { url, link } of linksOf(page, tag)) {
      const rule = brokenUrlRule(url, link, placeOf(tag)) ?? missingPlace(link, page, anchors);
      if (rule) report(rule);
      else if (link.kind === 'file' && link.path !== undefined) {
        targets.add(link.path);
        if (link.path !== page && link.fragment) crossings.push([link.path, link.fragment]);
      }
    }
  }
  appendAll(faults, policyFaults(page, tags, allowed));
  return { faults, anchors: [...anchors], targets: [...targets], crossings };
}

/** The faults of links to files that the site does not have, and to places that other pages do not have. */
export function findBrokenLinks(page: string, html: string, { isFile, hasPlace }: LinkJudge): Fault[] {
  return readTags(html).flatMap((tag) =>
    linksOf(page, tag).flatMap(({ link }) => {
      if (link.kind !== 'file' || link.path === undefined) return [];
      const { path, fragment } = link;
      if (!isFile(path)) return [{ ...missingFile(path), file: page, quote: quoteOf(html, tag) }];
      if (!fragment || path === page || hasPlace(path, fragment)) return [];
      return [{ ...missingAnchor(path, fragment), file: page, quote: quoteOf(html, tag) }];
    }),
  );
}

/** The part of a site that links are checked against. */
export interface LinkJudge {
  isFile: (path: string) => boolean;
  /** Whether a fragment leads somewhere in a file; in one that is no page it is the browser's business. */
  hasPlace: (path: string, fragment: string) => boolean;
}

const quoteOf = (html: string, tag: Tag): string => shorten(html.slice(tag.start, tag.content?.end ?? tag.end));

const linksOf = (page: string, tag: Tag): { url: string; link: Link }[] =>
  urlsOf(tag).map((url) => ({ url, link: readLink(page, url) }));

/** The fault of a link to a place that this very page does not have. */
function missingPlace(link: Link, page: string, anchors: ReadonlySet<string>): BrokenRule | undefined {
  if (link.kind !== 'file' || link.path !== page || !link.fragment) return undefined;
  return isAnchor(anchors, link.fragment) ? undefined : missingAnchor(page, link.fragment);
}

function missingFile(path: string): BrokenRule {
  return { code: 'missing-target', message: `The site has no file ${path}. Correct the address, or make the page.` };
}

/** The fault of a link to a place that its page does not have. */
function missingAnchor(page: string, fragment: string): BrokenRule {
  return { code: 'missing-fragment', message: `${page} has no element with the id ${fragment}. Correct the fragment.` };
}

/** Whether a fragment leads to one of `anchors`, as written or percent-decoded. `top` leads to the page's top. */
export function isAnchor(anchors: ReadonlySet<string>, fragment: string): boolean {
  return fragment === 'top' || anchors.has(fragment) || anchors.has(decode(fragment) ?? fragment);
}

function anchorsOf(tag: Tag): string[] {
  const id = findAttribute(tag, 'id');
  const name = tag.name === 'a' ? findAttribute(tag, 'name') : undefined;
  return [id, name].filter((anchor) => anchor !== undefined);
}

function urlsOf(tag: Tag): string[] {
  return tag.attributes.flatMap((attribute) => urlsOfAttribute(tag, attribute));
}

function urlsOfAttribute(tag: Tag, { name, value }: Attribute): string[] {
  if (URL_ATTRIBUTES.has(name)) return [value];
  if (name === 'srcset' || name === 'imagesrcset') return readSourceSet(value);
  if (name !== 'content' || tag.name !== 'meta' || !hasWord(tag, 'http-equiv', 'refresh')) return [];
  // `0; url=a.html` leads to a page; `30` only loads this one again.
  const target = /^[\s\d.]*[;,\s]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(value)?.[1];
  return target === undefined ? [] : [target];
}

function placeOf(tag: Tag): UrlPlace {
  const marked = ['noreferrer', 'noopener', 'external'].every((word) => hasWord(tag, 'rel', word));
  return {
    leadsOutside: tag.name !== 'a' ? 'no' : marked ? 'yes' : 'unmarked',
    image: tag.name === 'img' || tag.name === 'source' || (tag.name === 'link' && hasWord(tag, 'rel', 'icon')),
  };
}

/** A script that may stand in the page for unknown addresses, which then names its hash. */
const isInlineScript = (tag: Tag): boolean =>
  tag.name === 'script' && tag.attributes.length === 0 && tag.content !== undefined;

/** The policy counts only for what follows it, and is read right only when the encoding is known before. */
function policyFaults(page: string, tags: readonly Tag[], inline: Tag | undefined): Fault[] {
  const due = inline?.content ? notFoundPolicy(scriptHash(inline.content.text)) : CONTENT_SECURITY_POLICY;
  const policies = tags.filter((tag) => tag.name === 'meta' && hasWord(tag, 'http-equiv', 'content-security-policy'));
  const before = policies[0] && tags[tags.indexOf(policies[0]) - 1];
  const sound =
    policies.length === 1 &&
    policies.every((tag) => findAttribute(tag, 'content') === due) &&
    before?.name === 'meta' &&
    findAttribute(before, 'charset')?.toLowerCase() === 'utf-8';
  if (sound) return [];
  const message = 'The page needs the content security policy, once, right after <meta charset="utf-8">.';
  return [{ code: 'no-policy', file: page, quote: '<head>', message }];
}
