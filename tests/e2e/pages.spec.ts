/** What holds for every kind of page, over http and from a disk. */
import AxeBuilder from '@axe-core/playwright';
import { WAYS } from './places.ts';
import { expect, PAGE_KINDS, test } from './site.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const way of WAYS) {
  test.describe(`over ${way}`, () => {
    test.use({ way });

    for (const [kind, path] of Object.entries(PAGE_KINDS)) {
      test(`${kind}: opens, and fits the window`, async ({ page, open }) => {
        await open(path());
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        const overflow = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        expect(overflow, 'pixels that the page is wider than the window').toBe(0);
      });
    }
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const [kind, path] of Object.entries(PAGE_KINDS)) {
      test(`${kind}: accessible`, async ({ page, open }) => {
        await open(path());
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        const found = violations.map(({ id, nodes }) => ({
          id,
          nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
        }));
        expect(found).toEqual([]);
      });
    }
  });
}
