/** Finds the element that holds a page's main text: by what the page says of itself, else by where the prose stands. */
import type { Element, ElementContent, Root } from 'hast';
import { tooDeep } from '../xml.ts';

/** Elements that hold no text of the page. */
export const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
  'button',
  'audio',
  'video',
  'canvas',
]);

/** Elements, and names of elements, that are about the page. */
const NAVIGATION = new Set(['nav', 'aside', 'footer', 'header', 'form', 'menu', 'dialog']);
const NAVIGATION_NAMES =
  /(?:^|[\s_-])(?:nav|navi|navbar|menu|breadcrumbs?|crumbs?|sidebar|side|footer|foot|header|head|top|copyright|share|pager|pagination|related|recommend|comments?|search|banner|logo|links?|toolbar|ad|ads)(?:$|[\s_-])/i;

/** Saved pages of real sites nest about 60 deep. */
const MAX_DEPTH = 400;
/** A part is left for the parent that holds it when the parent has this much more prose than the part. */
const KEEP_SHARE = 0.8;

export function isSilent(element: Element): boolean {
  const { hidden, ariaHidden, style } = element.properties;
  if (SILENT.has(element.tagName) || hidden === true || hidden === '') return true;
  return ariaHidden === 'true' || (typeof style === 'string' && /display\s*:\s*none/i.test(style));
}

/** An element that is about the page rather than of its text, by its tag, role, class or id. */
export function isNavigation(element: Element): boolean {
  const { role, className, id } = element.properties;
  if (NAVIGATION.has(element.tagName)) return true;
  if (typeof role === 'string' && /^(?:navigation|banner|contentinfo|search|complementary)$/.test(role)) return true;
  if (element.tagName === 'body' || element.tagName === 'html') return false;
  const names = [...(Array.isArray(className) ? className : []), id].join(' ');
  return NAVIGATION_NAMES.test(names);
}

/** Below this part of a page's prose, what is left without elements named like navigation is not its main text. */
const LEAST_SHARE = 0.5;

/**
 * The same page in which no name tells navigation any more, when the main text itself stands in an element named so
 * (`<div class="header-content">`).
 */
export function withFairNames(root: Root): Root {
  const all = proseIn(root, false);
  return proseIn(root, true) >= all * LEAST_SHARE ? root : withoutNames(root);
}

function proseIn(node: Element | Root, byName: boolean, depth = 0): number {
  if (depth > MAX_DEPTH) throw tooDeep();
  return node.children.reduce((sum, child) => {
    if (child.type === 'text') return sum + hanCount(child.value);
    if (child.type !== 'element' || isSilent(child) || child.tagName === 'a') return sum;
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

/** The one `main` or `article`, else the smallest element that holds most of the prose; the root when nothing does. */
export function findMain(root: Root): Element | Root {
  const prose = new Map<Element | Root, number>();
  measure(root, prose, 0);
  const told = [...prose.keys()].filter((node) => node.type === 'element' && isToldMain(node));
  const [only] = told;
  const total = prose.get(root) ?? 0;
  if (only && told.length === 1 && (prose.get(only) ?? 0) >= total / 2) return only;
  let main: Element | Root = root;
  for (;;) {
    const next: Element | undefined = elementsIn(main).find((child) => (prose.get(child) ?? 0) >= total * KEEP_SHARE);
    if (!next || total === 0 || isBlockOfText(next)) return main;
    main = next;
  }
}

function isToldMain({ tagName, properties }: Element): boolean {
  return tagName === 'main' || tagName === 'article' || properties.role === 'main';
}

/** A single paragraph may hold most of a short report; its heading stands beside it. */
function isBlockOfText({ tagName }: Element): boolean {
  return /^(?:p|h[1-6]|ul|ol|li|table|tbody|tr|td|pre|blockquote|span|b|strong)$/.test(tagName);
}

/** Characters of prose below each element: clause marks weigh most, words of links do not count. */
function measure(node: Element | Root, prose: Map<Element | Root, number>, depth: number): number {
  if (depth > MAX_DEPTH) throw tooDeep();
  let sum = 0;
  for (const child of node.children) {
    if (child.type === 'text') sum += (child.value.match(/[，。；：！？]/g)?.length ?? 0) * 10 + hanCount(child.value);
    else if (child.type === 'element' && !isSilent(child) && !isNavigation(child) && child.tagName !== 'a') {
      sum += measure(child, prose, depth + 1);
    }
  }
  prose.set(node, sum);
  return sum;
}

function hanCount(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

function elementsIn(node: Element | Root): Element[] {
  const children: readonly (ElementContent | Root['children'][number])[] = node.children;
  return children.filter((child): child is Element => child.type === 'element');
}
