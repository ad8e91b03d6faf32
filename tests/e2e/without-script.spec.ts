/** Reading and browsing need no JavaScript. */
import { WAYS } from './places.ts';
import { expect, PAGE_KINDS, readCatalogue, test } from './site.ts';

test.use({ javaScriptEnabled: false });

for (const way of WAYS) {
  test.describe(`over ${way}`, () => {
    test.use({ way });

    for (const [kind, path] of Object.entries(PAGE_KINDS)) {
      test(`${kind}: shows its text`, async ({ page, open }) => {
        await open(path());
        await expect(page.locator('main')).toBeVisible();
        // innerText leaves out what is hidden.
        await expect(page.locator('main')).toHaveText(/\S{2}/, { useInnerText: true });
      });
    }

    test('the search page lists every report', async ({ page, open }) => {
      await open('search.html');
      await expect(page.locator('[data-report-id]:visible')).toHaveCount(readCatalogue().length);
    });

    test('every paragraph of every report can be read', async ({ page, open }) => {
      test.slow();
      for (const { url, paragraphs } of readCatalogue()) {
        await open(url);
        const shown = page.locator('main [id^="p"]').filter({ visible: true });
        expect.soft(await shown.count(), url).toBeGreaterThanOrEqual(paragraphs - 1);
      }
    });
  });
}
