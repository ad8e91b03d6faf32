/** What holds for every kind of page, over http and from a disk. */
import { expectAccessible } from './accessible.ts';
import { WAYS } from './places.ts';
import { expect, PAGE_KINDS, test } from './site.ts';

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
        await expectAccessible(page);
      });
    }
  });
}
