/** Nothing moves while a page comes up: neither settings nor offers nor results push what is being read. */
import { expect, PAGE_KINDS, test } from './site.ts';

/** Shares of the window times how far they moved: a tenth of what is counted as good, less than a line of text. */
const LEAST = 0.01;

interface Shift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null }[];
}

for (const [kind, path] of Object.entries(PAGE_KINDS)) {
  test(`${kind}: comes up without a layout shift`, async ({ page, open }) => {
    await open(path());
    await page.waitForLoadState('networkidle');
    const shifts = await page.evaluate(
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
    expect(shifts).toEqual([]);
  });
}

test('an offer to go on moves nothing', async ({ page, open }) => {
  await open('index.html');
  await page.evaluate(() => localStorage.setItem('wenmai:places', '[["yhx-2022nyhxrmzfgzbg-159686","p12"]]'));
  const top = (): Promise<number> => page.locator('p#p1').evaluate((element) => element.getBoundingClientRect().top);
  await open('reports/yhx-2022nyhxrmzfgzbg-159686.html');
  await expect(page.locator('.resume')).toBeVisible();
  const withOffer = await top();
  await page.evaluate(() => localStorage.removeItem('wenmai:places'));
  await open('reports/yhx-2022nyhxrmzfgzbg-159686.html');
  await expect(page.locator('.resume')).toHaveCount(0);
  expect(await top()).toBe(withOffer);
});
