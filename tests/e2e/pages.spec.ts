/** What holds for every kind of page, over http and from a disk. */
import { expectAccessible, expectColoursAccessible } from './accessible.ts';
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

const COLOURS = [
  { colorScheme: 'dark', contrast: 'no-preference' },
  { colorScheme: 'dark', contrast: 'more' },
  { colorScheme: 'light', contrast: 'more' },
] as const;

for (const [kind, path] of Object.entries(PAGE_KINDS)) {
  test(`${kind}: accessible, light and dark, calm and stark`, async ({ page, open }) => {
    await open(path());
    await expectAccessible(page);
    const paper = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const papers = new Set([await paper()]);
    for (const colours of COLOURS) {
      // Without motion colours change at once; axe would judge them half-way.
      await page.emulateMedia({ ...colours, reducedMotion: 'reduce' });
      papers.add(await paper());
      await test.step(`${colours.colorScheme}, contrast ${colours.contrast}`, () => expectColoursAccessible(page));
    }
    expect(papers.size, 'papers of their own').toBe(COLOURS.length + 1);
  });
}
