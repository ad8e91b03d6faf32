/** A reader's way through the archive. */
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { BUILT_SITE, WAYS } from './places.ts';
import { expect, readCatalogue, test } from './site.ts';

for (const way of WAYS) {
  test.describe(`over ${way}`, () => {
    test.use({ way });

    test('from the home page through a series to last year’s report', async ({ page, open }) => {
      await open('index.html');
      await page.locator('.home-series a[href^="series/"]').first().click();
      await expect(page).toHaveURL(/\/series\/[\w-]+\.html$/);

      await page.locator('[data-report-id] a[href*="reports/"], main a[href*="reports/"]').first().click();
      await expect(page.locator('p#p1')).toBeVisible();
      const year = await firstNumber(page.locator('[data-field="year"]').first());

      await page.getByRole('navigation', { name: '同系列的前后年度' }).getByRole('link', { name: '上一年度' }).click();
      await expect(page.locator('p#p1')).toBeVisible();
      const before = await firstNumber(page.locator('[data-field="year"]').first());
      expect(before).toBeLessThan(year);
    });

    test('a cell of the matrix leads to as many reports as it says', async ({ page, open }) => {
      await open('index.html');
      const cell = page.locator('table td:not(.total) a').first();
      const count = await firstNumber(cell);
      const fragment = (await cell.getAttribute('href'))?.split('#')[1] ?? '';
      await cell.click();
      await expect(page).toHaveURL(/\/years\/\d{4}\.html#/);
      await expect(page.locator(`section:has(#${fragment}), #${fragment}`).locator('[data-report-id]')).toHaveCount(
        count,
      );
    });

    test('the home page’s search field leads to the search page with the query', async ({ page, open }) => {
      await open('index.html');
      await page.locator('main input[type=search][name=q]').fill('一岗双责');
      await page.locator('main input[type=search][name=q]').press('Enter');
      await expect(page).toHaveURL(/search\.html\?q=%E4%B8%80%E5%B2%97%E5%8F%8C%E8%B4%A3$/);
    });
  });
}

async function firstNumber(locator: Locator): Promise<number> {
  return Number(/\d+/.exec((await locator.textContent()) ?? '')?.[0]);
}

test.describe('an unknown address', () => {
  test.use({ expected: [/404/] });

  test('shows a page whose links work there', async ({ page, open }) => {
    await open('reports/none.html');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.locator('a[href$="index.html"]').first().click();
    await expect(page).toHaveURL(/\/deep\/er\/index\.html$/);
  });

  test('offers the reports that were nearly asked for, and a search for its words', async ({ page, open }) => {
    const [report] = readCatalogue();
    await open(`reports/${report?.id.slice(0, -3)}xyz.html`);
    await page.locator('[data-nearest] a').first().click();
    await expect(page).toHaveURL(new RegExp(`/${report?.id}\\.html$`));
    await open('reports/安全生产.html');
    await page.getByRole('link', { name: '检索“安全生产”' }).click();
    await expect(page).toHaveURL(/\/deep\/er\/search\.html\?q=/);
  });

  // As a plain server does: the page as it lies there, the address left as it was.
  test('is styled at any depth on a plain server, and its links work', async ({ page, open }) => {
    const [report] = readCatalogue();
    const answer = { status: 404, contentType: 'text/html; charset=utf-8', path: join(BUILT_SITE, '404.html') };
    await page.route(/\/old\//, (route) => route.fulfill(answer));
    await open(`old/2019/zj/${report?.id}.html`);
    await expect(page.getByRole('heading', { level: 1, name: '没有这一页' })).toBeVisible();
    await expect(page.locator('.skip-link').first()).toHaveCSS('position', 'absolute');
    expect(
      await page
        .locator('.skip-link')
        .first()
        .evaluate((link: HTMLAnchorElement) => link.href),
    ).toMatch(/\/old\/2019\/zj\/[\w-]+\.html#content$/);
    await page.locator('[data-nearest] a').first().click();
    await expect(page).toHaveURL(new RegExp(`/deep/er/reports/${report?.id}\\.html$`));
  });
});
