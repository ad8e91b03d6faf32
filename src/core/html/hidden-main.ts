/** Pages whose whole text is hidden until a script shows it, such as saved pages of WeChat accounts. */
import type { Element, Root } from 'hast';
import { tooDeep } from '../docx/xml-tree.ts';
import type { Fault } from '../report/fault.ts';
import { HIDDEN_TEXT, hanCount, isWordless, MAX_DEPTH, unseenAs } from './main-text.ts';

/** Least share of a page's Chinese characters in one hidden element that make it the page's text. */
const WHOLE_SHARE = 0.8;
const LEAST = 60;

/** The page with its text shown and a fault that says so; the page unchanged when its text is not hidden. */
export function withShownMain(root: Root): { root: Root; warnings: Fault[] } {
  const hidden: { element: Element; count: number }[] = [];
  const total = countBelow(root, (element, count) => hidden.push({ element, count }), 0);
  const main = hidden.find(({ count }) => count >= LEAST && count >= total * WHOLE_SHARE);
  return main ? { root: shown(root, main.element), warnings: [SHOWN] } : { root, warnings: [] };
}

/** Counts Chinese characters below `node`; calls `found` with each outermost element that a style or attribute hides. */
function countBelow(
  node: Element | Root,
  found: ((element: Element, count: number) => void) | undefined,
  depth: number,
): number {
  if (depth > MAX_DEPTH) throw tooDeep();
  return node.children.reduce((sum, child) => {
    if (child.type === 'text') return sum + hanCount(child.value);
    if (child.type !== 'element' || isWordless(child)) return sum;
    const unseen = unseenAs(child);
    if (unseen !== undefined && unseen !== HIDDEN_TEXT) return sum;
    const count = countBelow(child, unseen === undefined ? found : undefined, depth + 1);
    if (unseen !== undefined) found?.(child, count);
    return sum + count;
  }, 0);
}

function shown<T extends Element | Root>(node: T, hidden: Element): T {
  const children = node.children.map((child) => {
    if (child === hidden) return { ...hidden, properties: { ...hidden.properties, ...VISIBLE } };
    return child.type === 'element' ? shown(child, hidden) : child;
  });
  return { ...node, children };
}

const VISIBLE = { style: undefined, hidden: undefined, ariaHidden: undefined };

const SHOWN: Fault = {
  code: 'hidden-main-text',
  severity: 'info',
  message: '网页把正文设为不显示（要等脚本运行才显示，如公众号文章），已按正文收入。',
};
