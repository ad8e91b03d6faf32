/** Finds the element with a page's main text: by the page's own markup, else by the position of its prose. */
import type { Element, ElementContent, Root } from 'hast';
import { tooDeep } from '../docx/xml-tree.ts';
import { isDataTable, rowsOf } from './table-grid.ts';

/** Elements without text of the page. */
const WORDLESS = new Set(['script', 'style', 'head', 'base', 'link', 'meta', 'annotation', 'annotation-xml']);

/** Elements whose text a page does not show, shows on a control, or shows only as a fallback. */
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
/** The search for the main text enters a child element that has at least this share of the prose. */
const KEEP_SHARE = 0.8;

/** The name under which the hidden text of an element is listed; undefined for visible elements. */
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

/** Whether an element is about the page rather than part of its text, by its tag, role, class or id. */
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

/**
 * If less than this share of a page's prose remains without elements named like navigation, the remainder is not its main text.
 */
const LEAST_SHARE = 0.5;

/**
 * The same page without the names of navigation, when the main text itself is in an element named so (`<div
 * class="header-content">`).
 */
export function withFairNames(page: Root): Root {
  const root = withFairTags(page);
  const all = proseIn(root, false);
  return proseIn(root, true) >= all * LEAST_SHARE ? root : withoutNames(root);
}

/** The same page where a navigation tag with most of the prose counts as layout: `<form>` around a whole page of ASP.NET. */
function withFairTags(root: Root): Root {
  const prose = new Map<Element, number>();
  const total = proseBelow(root, prose, 0);
  const holding = [...prose].filter(([, count]) => count > 0 && count >= total * LEAST_SHARE);
  const fair = new Set(holding.map(([element]) => element));
  return fair.size === 0 ? root : withTags(root, fair);
}

/** Counts Chinese characters below `node` outside links; `prose` receives the count of each element with a navigation tag. */
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
 * The path from the page's outermost element to the element of the main text, which comes last: the only `main` or `article`,
 * else the smallest element with most of the prose. Empty when there is none.
 */
export function findMain(root: Root): Element[] {
  const prose = new Map<Element | Root, number>();
  measure(root, prose, 0);
  const marked = [...prose.keys()].filter((node) => node.type === 'element' && isMarkedMain(node));
  const [only] = marked;
  const total = prose.get(root) ?? 0;
  if (only?.type === 'element' && marked.length === 1 && (prose.get(only) ?? 0) >= total / 2) return wayTo(root, only);
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

function isMarkedMain({ tagName, properties }: Element): boolean {
  return tagName === 'main' || tagName === 'article' || properties.role === 'main';
}

/** A single paragraph or table may hold most of a short report, and its heading is then a sibling. */
function isBlockOfText(element: Element): boolean {
  const { tagName } = element;
  if (tagName === 'table') return isDataTable(element, rowsOf(element));
  return /^(?:p|h[1-6]|ul|ol|li|pre|blockquote|span|b|strong)$/.test(tagName);
}

/** Measures the prose below each element: clause marks weigh most, words of links do not count. */
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
