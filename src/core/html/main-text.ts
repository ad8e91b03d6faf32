/** Finds the element that holds a page's main text: by what the page says of itself, else by where the prose stands. */
import type { Element, ElementContent, Root } from 'hast';
import { tooDeep } from '../docx/xml-tree.ts';
import { isDataTable, rowsOf } from './table-grid.ts';

/** Elements that hold no text of the page, nor text of any kind. */
const WORDLESS = new Set(['script', 'style', 'head', 'base', 'link', 'meta', 'annotation', 'annotation-xml']);

/** Elements whose text a page does not show, or shows on a control or where something else fails. */
const UNSEEN: Readonly<Record<string, string>> = {
  select: '网页控件',
  textarea: '网页控件',
  button: '网页控件',
  datalist: '网页控件',
  noscript: '网页备用文字',
  noframes: '网页备用文字',
  template: '网页备用文字',
  iframe: '网页备用文字',
  object: '网页备用文字',
  audio: '网页备用文字',
  video: '网页备用文字',
  canvas: '网页备用文字',
  svg: '网页图形文字',
  xml: '网页备用文字',
  rt: '注音',
  rp: '注音',
  rtc: '注音',
};

/** Elements, and names of elements, that are about the page. */
const NAVIGATION = new Set(['nav', 'aside', 'footer', 'header', 'form', 'menu', 'dialog', 'marquee']);
const NAVIGATION_NAMES =
  /(?:^|[\s_-])(?:nav|navi|navbar|menu|breadcrumbs?|crumbs?|sidebar|side|footer|foot|header|head|top|copyright|share|pager|pagination|related|recommend|comments?|search|banner|logo|links?|toolbar|ad|ads)(?:$|[\s_-])/i;

/** Saved pages of real sites nest about 60 deep. */
export const MAX_DEPTH = 400;
/** A part is left for the parent that holds it when the parent has this much more prose than the part. */
const KEEP_SHARE = 0.8;

/** The name under which the text of an element that a page does not show is listed; undefined for what is shown. */
export function unseenAs(element: Element): string | undefined {
  const { hidden, ariaHidden, style } = element.properties;
  const known = Object.hasOwn(UNSEEN, element.tagName) ? UNSEEN[element.tagName] : undefined;
  if (known !== undefined) return known;
  if (hidden !== undefined && hidden !== null && hidden !== false) return HIDDEN_TEXT;
  if (ariaHidden === 'true') return HIDDEN_TEXT;
  return typeof style === 'string' && INVISIBLE_STYLE.test(style) ? HIDDEN_TEXT : undefined;
}

export const HIDDEN_TEXT = '网页隐藏文字';
const INVISIBLE_STYLE =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|font-size\s*:\s*0(?:px|pt|em|rem)?\s*(?:;|!|$))/i;

export function isWordless({ tagName }: Element): boolean {
  return WORDLESS.has(tagName);
}

function isUnread(element: Element): boolean {
  return isWordless(element) || unseenAs(element) !== undefined;
}

/** An element that is about the page rather than of its text, by its tag, role, class or id. */
export function isNavigation(element: Element): boolean {
  const { role } = element.properties;
  if (NAVIGATION.has(element.tagName)) return true;
  if (typeof role === 'string' && /^(?:navigation|banner|contentinfo|search|complementary)$/.test(role)) return true;
  if (element.tagName === 'body' || element.tagName === 'html') return false;
  return NAVIGATION_NAMES.test(namesOf(element).join(' '));
}

/** Classes and id. */
export function namesOf({ properties: { className, id } }: Element): string[] {
  return [...(Array.isArray(className) ? className : []), id].filter((name) => name !== undefined).map(String);
}

/** Below this part of a page's prose, what is left without elements named like navigation is not its main text. */
const LEAST_SHARE = 0.5;

/**
 * The same page in which no name tells navigation any more, when the main text itself stands in an element named so
 * (`<div class="header-content">`).
 */
export function withFairNames(page: Root): Root {
  const root = withFairTags(page);
  const all = proseIn(root, false);
  return proseIn(root, true) >= all * LEAST_SHARE ? root : withoutNames(root);
}

/** The same page in which a tag of navigation that holds most of the prose lays the page out: `<form>` around a whole page of ASP.NET. */
function withFairTags(root: Root): Root {
  const prose = new Map<Element, number>();
  const total = proseBelow(root, prose, 0);
  const holding = [...prose].filter(([, count]) => count > 0 && count >= total * LEAST_SHARE);
  const fair = new Set(holding.map(([element]) => element));
  return fair.size === 0 ? root : withTags(root, fair);
}

/** Chinese characters below `node` but for those of links; `prose` takes those of each element with a tag of navigation. */
function proseBelow(node: Element | Root, prose: Map<Element, number>, depth: number): number {
  if (depth > MAX_DEPTH) throw tooDeep();
  let sum = 0;
  for (const child of node.children) {
    if (child.type === 'text') sum += hanCount(child.value);
    if (child.type !== 'element' || isUnread(child) || child.tagName === 'a') continue;
    const below = proseBelow(child, prose, depth + 1);
    if (NAVIGATION.has(child.tagName)) prose.set(child, below);
    sum += below;
  }
  return sum;
}

function withTags<T extends Element | Root>(node: T, fair: ReadonlySet<Element>): T {
  const children = node.children.map((child) => {
    if (child.type !== 'element') return child;
    const inner = withTags(child, fair);
    return fair.has(child) ? { ...inner, tagName: 'div' } : inner;
  });
  return { ...node, children };
}

function proseIn(node: Element | Root, byName: boolean, depth = 0): number {
  if (depth > MAX_DEPTH) throw tooDeep();
  return node.children.reduce((sum, child) => {
    if (child.type === 'text') return sum + hanCount(child.value);
    if (child.type !== 'element' || isUnread(child) || child.tagName === 'a') return sum;
    return (byName ? isNavigation(child) : NAVIGATION.has(child.tagName))
      ? sum
      : sum + proseIn(child, byName, depth + 1);
  }, 0);
}

function withoutNames<T extends Element | Root>(node: T): T {
  const children = node.children.map((child) => (child.type === 'element' ? withoutNames(child) : child));
  if (node.type === 'root') return { ...node, children };
  return { ...node, children, properties: { ...node.properties, className: undefined, id: undefined } };
}

/**
 * The way from the page's outermost element to the one that holds the main text, which comes last: the one `main` or
 * `article`, else the smallest element that holds most of the prose; empty when nothing does.
 */
export function findMain(root: Root): Element[] {
  const prose = new Map<Element | Root, number>();
  measure(root, prose, 0);
  const told = [...prose.keys()].filter((node) => node.type === 'element' && isToldMain(node));
  const [only] = told;
  const total = prose.get(root) ?? 0;
  if (only?.type === 'element' && told.length === 1 && (prose.get(only) ?? 0) >= total / 2) return wayTo(root, only);
  const way: Element[] = [];
  for (;;) {
    const inner: Element | Root = way.at(-1) ?? root;
    const next: Element | undefined = elementsIn(inner).find((child) => (prose.get(child) ?? 0) >= total * KEEP_SHARE);
    if (!next || total === 0 || isBlockOfText(next)) return way;
    way.push(next);
  }
}

function wayTo(root: Root, target: Element): Element[] {
  const search = (node: Element | Root): Element[] | undefined => {
    for (const child of elementsIn(node)) {
      if (child === target) return [child];
      const below = search(child);
      if (below) return [child, ...below];
    }
    return undefined;
  };
  return search(root) ?? [];
}

function isToldMain({ tagName, properties }: Element): boolean {
  return tagName === 'main' || tagName === 'article' || properties.role === 'main';
}

/** A single paragraph or table may hold most of a short report; its heading stands beside it. */
function isBlockOfText(element: Element): boolean {
  const { tagName } = element;
  if (tagName === 'table') return isDataTable(element, rowsOf(element));
  return /^(?:p|h[1-6]|ul|ol|li|pre|blockquote|span|b|strong)$/.test(tagName);
}

/** Characters of prose below each element: clause marks weigh most, words of links do not count. */
function measure(node: Element | Root, prose: Map<Element | Root, number>, depth: number): number {
  if (depth > MAX_DEPTH) throw tooDeep();
  let sum = 0;
  for (const child of node.children) {
    if (child.type === 'text') sum += (child.value.match(/[，。；：！？]/g)?.length ?? 0) * 10 + hanCount(child.value);
    else if (child.type === 'element' && !isUnread(child) && !isNavigation(child) && child.tagName !== 'a') {
      sum += measure(child, prose, depth + 1);
    }
  }
  prose.set(node, sum);
  return sum;
}

export function hanCount(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

function elementsIn(node: Element | Root): Element[] {
  const children: readonly (ElementContent | Root['children'][number])[] = node.children;
  return children.filter((child): child is Element => child.type === 'element');
}
