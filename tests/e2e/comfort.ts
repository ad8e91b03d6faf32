/** Checks for every page: reflow, room for fingers, a visible focus. */
import type { Page } from '@playwright/test';

/** Pixels that a page is wider than its window. */
export const findOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Elements that run out of the window. Tables, charts and the lines of a search may scroll by themselves (WCAG 1.4.10). */
export function findOutside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth } = document.documentElement;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const inBox = (element: Element): boolean =>
      element.closest('table, .sr-only, svg') !== null || scrolls(element.parentElement);
    const out = [...document.body.querySelectorAll('*')].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 0 && right > clientWidth + 1 && !inBox(element);
    });
    return out.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, 120));
  });
}

/** Presses Tab `times` times; says where the focus was not seen. */
export async function tabThrough(page: Page, times: number): Promise<string[]> {
  const unseen: string[] = [];
  for (let step = 0; step < times; step += 1) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(unseenFocus);
    if (fault) unseen.push(fault);
  }
  return unseen;
}

/** The focused element where it has no outline, or lies under another or out of the window (WCAG 2.4.7, 2.4.11). */
function unseenFocus(): string | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const ring = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  const { left, top, width, height } = element.getBoundingClientRect();
  const points = [0.1, 0.5, 0.9].map((share) => document.elementFromPoint(left + width * share, top + height / 2));
  const clear = points.some((at) => at !== null && (element.contains(at) || at.contains(element)));
  return ring && clear ? undefined : `${ring ? 'hidden' : 'no ring'}: ${element.outerHTML.slice(0, 120)}`;
}

/**
 * Links and controls smaller than 24 by 24 CSS pixels whose circle of that size meets another target (WCAG 2.5.8); links in running
 * text are excepted.
 */
export function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // Passages that wait for their day lie under the one that is shown.
    const VISIBLE = { visibilityProperty: true, opacityProperty: true };
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')];
    const shown = all.filter(
      (element) => element.checkVisibility(VISIBLE) && element.closest('.sr-only, .skip-link') === null,
    );
    const boxes = shown.map((element) => {
      // A label is part of its control.
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
      return { element, box: (label ?? element).getBoundingClientRect() };
    });
    const inText = (element: Element): boolean => {
      const parent = element.closest('p, dd, li, td, figcaption');
      const own = element.textContent?.trim().length ?? 0;
      return element.tagName === 'A' && (parent?.textContent?.trim().length ?? 0) > own + 8;
    };
    const isSmall = ({ width, height }: DOMRect): boolean => width > 0 && (width < 23.5 || height < 23.5);
    const crowded = (box: DOMRect, other: DOMRect): boolean => {
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const dx = Math.max(other.left - x, 0, x - other.right);
      const dy = Math.max(other.top - y, 0, y - other.bottom);
      return Math.hypot(dx, dy) < 12;
    };
    return boxes
      .filter(({ element, box }) => isSmall(box) && !inText(element))
      .filter(({ element, box }) => boxes.some((other) => other.element !== element && crowded(box, other.box)))
      .map(
        ({ element, box }) => `${Math.round(box.width)}×${Math.round(box.height)} ${element.outerHTML.slice(0, 100)}`,
      );
  });
}
