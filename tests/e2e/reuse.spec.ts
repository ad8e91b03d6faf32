/** Where the wordings of a report come from, on its page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { reusePart } from '../../src/core/reuse/layout.ts';
import { decodeScript } from '../../src/pipeline/files/script-file.ts';
import { expectBothAccessible } from './accessible.ts';
import { BUILT_SITE, WAYS } from './places.ts';
import { expect, test } from './site.ts';

/** A report of a series whose sentences recur from year to year. */
interface Card {
  id: string;
  title: string;
  year: number;
}

function readCards(): Card[] {
  return (JSON.parse(readFileSync(join(BUILT_SITE, 'data/catalogue.json'), 'utf8')) as { reports: Card[] }).reports;
}

function reusing(): Card {
  const card = readCards().find(({ title }) => title === '青石街道党工委书记2024年度述职报告');
  if (!card) throw new Error('The sample report is gone.');
  return card;
}

const shares = (page: Page) => page.locator('[data-reuse]');
const marks = (page: Page) => page.locator('.reuse-mark');
const panel = (page: Page) => page.locator('.reuse-panel');

for (const way of WAYS) {
  test.describe(`over ${way}`, () => {
    test.use({ way });

    test('tells the three shares, which make up the whole', async ({ page, open }) => {
      await open(`reports/${reusing().id}.html`);
      await expect(shares(page)).toHaveAttribute('data-reuse-state', 'done');
      const told = await page.locator('[data-share]').allTextContents();
      expect(told).toHaveLength(3);
      const tenths = told.map((percent) => Math.round(Number.parseFloat(percent) * 10));
      expect(tenths.reduce((sum, tenth) => sum + tenth, 0)).toBe(1000);
      const drawer = page.locator('.margin-notes > details');
      if ((await drawer.getAttribute('open')) === null) await drawer.locator('> summary').click();
      await shares(page).getByText('怎样计算').click();
      await expect(shares(page).getByText('合计 100%')).toBeVisible();
    });

    test('names the earlier report with the words, and leads to them', async ({ page, open }) => {
      await open(`reports/${reusing().id}.html`);
      await page.locator('.reuse-mark[data-kind="verbatim"]').first().click();
      await expect(panel(page).getByRole('heading', { name: '此前见于' })).toBeVisible();
      const own = await panel(page).locator('.reuse-own').textContent();
      await expect(panel(page).locator('.reuse-words').first()).toHaveText(own ?? '');
      expect(await page.locator('.reuse-shown').allTextContents()).toEqual([own]);
      await panel(page).locator('.reuse-reference a').first().click();
      await expect(page.locator('main mark').first()).toBeVisible();
      expect(await page.locator('.report-text').textContent()).toContain(own ?? '');
    });
  });
}

test('shows what was reworded', async ({ page, open }) => {
  await open(`reports/${reusing().id}.html`);
  await page.locator('.reuse-mark[data-kind="reworded"]').first().click();
  await expect(panel(page).locator('ins, del').first()).toBeVisible();
  await expect(panel(page)).toContainText('相近');
});

test('works by the keyboard, and leaves the text as it was', async ({ page, open }) => {
  await open(`reports/${reusing().id}.html`);
  await expect(marks(page).first()).toBeVisible();
  const before = await page.locator('.report-text .doc').innerHTML();
  await marks(page).first().focus();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
  await panel(page).getByRole('button', { name: '下一处' }).press('Enter');
  await expect(panel(page).locator('.reuse-place')).toHaveText(/^2 \//);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(marks(page).first()).toBeFocused();
  expect(await page.locator('.report-text .doc').innerHTML()).toBe(before);
});

test('moves nothing when the marks arrive', async ({ page, open }) => {
  await page.addInitScript(() => {
    const moved: number[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await open(`reports/${reusing().id}.html`);
  await expect(marks(page).first()).toBeVisible();
  const moved = await page.evaluate(() => (window as unknown as { moved: number[] }).moved);
  expect(moved.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.01);
});

test('is accessible with the panel open', async ({ page, open }) => {
  await open(`reports/${reusing().id}.html`);
  await page.locator('.reuse-mark[data-kind="reworded"]').first().click();
  await expect(panel(page).locator('ins, del').first()).toBeVisible();
  await expect(page.locator('.reuse-shown').first()).toBeInViewport();
  await expectBothAccessible(page);
});

test.describe('with data missing', () => {
  test.use({ expected: [/reuse\/|texts\.|Failed to load resource/] });

  test('says so when its data are missing, damaged or of another text', async ({ page, open, isMobile }) => {
    test.skip(isMobile, 'The same for every window.');
    const { id } = reusing();
    const name = `search/reuse/${reusePart(id, readCards().length)}.js`;
    const file = `**/${name}*`;
    await page.route(file, (route) => route.abort());
    await open(`reports/${id}.html`);
    await expect(shares(page)).toHaveAttribute('data-reuse-state', 'error');
    await expect(shares(page).locator('.reuse-message')).toContainText('缺失或损坏');
    expect(await marks(page).count()).toBe(0);

    await page.unroute(file);
    const script = decodeScript(readFileSync(join(BUILT_SITE, name)));
    await page.route(file, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: script.replace(/'[^']*'\)\s*$/, "'x')") }),
    );
    await page.reload();
    await expect(shares(page)).toHaveAttribute('data-reuse-state', 'error');

    await page.unroute(file);
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => document.querySelector('.report-text p[id]')?.append('改'));
    });
    await page.reload();
    await expect(shares(page).locator('.reuse-message')).toContainText('不是同一次生成');
  });

  test('says so when the texts of others are missing', async ({ page, open, isMobile }) => {
    test.skip(isMobile, 'The same for every window.');
    await page.route('**/search/texts.*', (route) => route.abort());
    await open(`reports/${reusing().id}.html`);
    await page.locator('.reuse-mark[data-kind="verbatim"]').first().click();
    await expect(panel(page).getByRole('alert').first()).toContainText('缺失或损坏');
    await page.unroute('**/search/texts.*');
    await panel(page).getByRole('button', { name: '再试一次' }).first().click();
    await expect(panel(page).locator('.reuse-reference').first().getByRole('alert')).toHaveCount(0);
  });
});
