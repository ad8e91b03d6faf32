/** A reader's way through the archive. */
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { WORDS } from '../../src/core/interface-words.ts';
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

/** Tasks of readers, with upper bounds of the screens, steps or keys that they take. */
test.describe('a way', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  /** Documents that the page asks for from here on, and the one that it shows. */
  const countScreens = (page: Page): { screens: number } => {
    const counted = { screens: 1 };
    page.on('request', (request) => {
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) counted.screens += 1;
    });
    return counted;
  };
  const searched = (page: Page) => page.locator('main[data-search-state=done]');

  test('how we put it before: 2 screens, and no scrolling', async ({ page, open }) => {
    await open('index.html');
    const counted = countScreens(page);
    await page.locator('main input[type=search]').fill('一岗双责');
    await page.locator('main input[type=search]').press('Enter');
    await expect(searched(page)).toBeVisible();
    await expect(page.locator('[data-hit] mark').first()).toBeInViewport();
    expect(counted.screens).toBe(2);
  });

  test('a sentence with its source: open the hit, select, copy, 3 steps', async ({ page, open }) => {
    await open('search.html?q=一岗双责');
    await expect(searched(page)).toBeVisible();
    let steps = 0;
    const step = async (run: () => Promise<unknown>): Promise<void> => {
      steps += 1;
      await run();
    };
    await step(() => page.locator('[data-hit] a').first().click());
    const paragraph = page.locator('.doc p:has(mark)').first();
    await expect(paragraph).toBeInViewport();
    await step(() => paragraph.evaluate((element) => document.getSelection()?.selectAllChildren(element)));
    await step(() => page.getByRole('button', { name: WORDS.quote }).click());
    expect(steps).toBe(3);
    await expect(page.getByText('已复制文字和出处')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^“.*一岗双责.*”（《.+第\d+段）$/su);
  });

  test('a report of an office by the office’s name: 2 screens', async ({ page, open }) => {
    await open('index.html');
    const counted = countScreens(page);
    await page.getByRole('button', { name: WORDS.palette }).click();
    await page.getByRole('combobox', { name: WORDS.palette }).fill('云河县档案馆 2021');
    await expect(page.getByRole('option').first()).toContainText('云河县档案馆2021');
    await page.getByRole('option').first().click();
    await expect(page.locator('[data-field=org]')).toHaveText('云河县档案馆');
    await expect(page.locator('[data-field=year]')).toHaveText('2021');
    expect(counted.screens).toBe(2);
  });

  test('two offices in one year, sentence by sentence: 3 steps on 2 screens', async ({ page, open, isMobile }) => {
    test.skip(isMobile, 'The way is the same.');
    await open('index.html');
    const counted = countScreens(page);
    let steps = 1;
    await page.getByRole('navigation', { name: '全站' }).getByRole('link', { name: WORDS.compare }).click();
    for (const [label, typed] of [
      ['前一篇', '云河县档案馆 2022'],
      ['后一篇', '临澜市审计局 2022'],
    ] as const) {
      await page.getByRole('combobox', { name: label }).fill(typed);
      await page.getByRole('option').first().click();
      steps += 1;
    }
    await expect(page.locator('main[data-compare-state=done]')).toBeVisible();
    await expect(page.locator('[data-row]').first()).toBeVisible();
    expect(steps).toBe(3);
    expect(counted.screens).toBe(2);
  });

  test('keys alone, from home: 6 to the first result, 8 to the first hit in its report', async ({
    page,
    open,
    isMobile,
  }) => {
    test.skip(isMobile, 'There are no keys there.');
    await open('index.html');
    let keys = 0;
    const press = async (key: string): Promise<void> => {
      keys += 1;
      await page.keyboard.press(key);
    };
    await press('/');
    // As an input method gives them, a key each at the least.
    for (const character of '一岗双责') {
      keys += 1;
      await page.keyboard.insertText(character);
    }
    await press('Enter');
    await expect(searched(page)).toBeVisible();
    await expect(page.locator('[data-report-id]').first()).toBeInViewport();
    expect(keys, 'to the first result').toBe(6);
    await expect(page.getByRole('status').filter({ hasText: '命中' })).toBeFocused();
    await press('ArrowDown');
    await press('Enter');
    await expect(page).toHaveURL(/\/reports\/.+q=/);
    await expect(page.locator('.doc mark.current, h1 mark.current').first()).toBeInViewport();
    expect(keys).toBe(8);
  });

  test('on a phone, search, hit, next hit, outline: 4 taps', async ({ page, open, isMobile }) => {
    test.skip(!isMobile, 'A way of phones.');
    await open('search.html');
    await page.locator('main input[type=search]').fill('档案');
    let taps = 0;
    const tap = async (target: Locator): Promise<void> => {
      taps += 1;
      await target.tap();
    };
    await tap(page.getByRole('button', { name: WORDS.search, exact: true }));
    await expect(searched(page)).toBeVisible();
    await tap(
      page
        .locator('[data-report-id]', { has: page.locator('.hit-count') })
        .first()
        .locator('[data-hit] a')
        .first(),
    );
    await expect(page.locator('.hit-place')).toHaveText(/^\d+ \/ \d+/);
    await tap(page.getByRole('button', { name: '下一处' }));
    await expect(page.locator('.doc mark.current').first()).toBeInViewport();
    await expect(page.locator('#outline summary')).toBeInViewport();
    await tap(page.locator('#outline summary'));
    await expect(page.locator('#outline a').first()).toBeInViewport();
    expect(taps).toBe(4);
  });
});
