import type { Page } from '@playwright/test';

/** Shares of the window times how far they moved: a tenth of what is counted as good, less than a line of text. */
const LEAST = 0.01;

interface Shift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null }[];
}

/** The layout shifts since a page was opened, each with its share and what moved. */
export function findShifts(page: Page): Promise<string[]> {
  return page.evaluate(async (least) => {
    // The last change is drawn, and its shift counted, by the second frame.
    for (let frames = 0; frames < 2; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({ type: 'layout-shift', buffered: true });
    const found = observer.takeRecords() as Shift[];
    observer.disconnect();
    return found
      .filter(({ value }) => value > least)
      .map(({ value, sources }) => {
        const moved = sources.map(({ node }) => (node instanceof Element ? node.className : String(node)));
        return `${value.toFixed(4)} ${moved.join(', ')}`;
      });
  }, LEAST);
}
