import type { Page } from '@playwright/test';

/** Shares of the window times how far they moved: a tenth of what is counted as good, less than a line of text. */
const LEAST = 0.01;

interface Shift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null }[];
}

/** The layout shifts since a page was opened, each with its share and what moved. */
export function findShifts(page: Page): Promise<string[]> {
  return page.evaluate(
    (least) =>
      new Promise<string[]>((resolve) => {
        new PerformanceObserver((list) => {
          const found = list.getEntries() as Shift[];
          resolve(
            found
              .filter(({ value }) => value > least)
              .map(({ value, sources }) => {
                const moved = sources.map(({ node }) => (node instanceof Element ? node.className : String(node)));
                return `${value.toFixed(4)} ${moved.join(', ')}`;
              }),
          );
        }).observe({ type: 'layout-shift', buffered: true });
        // Without a shift the observer is never called.
        setTimeout(() => resolve([]), 400);
      }),
    LEAST,
  );
}
