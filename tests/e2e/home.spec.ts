/** The home page: what it counts is what the archive holds, and what it offers leads there. */
import type { Page } from '@playwright/test';
import { WORDS } from '../../src/core/interface-words.ts';
import { expectBothAccessible } from './accessible.ts';
import { WAYS } from './places.ts';
import { expect, readCatalogue, test } from './site.ts';

/** A table as rows of texts, the heads of columns first. */
const readTable = (page: Page, caption: string): Promise<string[][]> =>
  page
    .locator('table', { has: page.locator('caption', { hasText: caption }) })
    .evaluate((table: HTMLTableElement) =>
      [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent?.trim() ?? '')),
    );

test('the matrices count what the catalogue holds', async ({ page, open }) => {
  await open('index.html');
  await page.getByText('按文种看').click();
  const reports = readCatalogue();
  const byLevel = await readTable(page, '年度与级别');
  const byType = await readTable(page, '年度与文种');
  const yearOf = (text: string): number | null => (text === '未注明' ? null : Number(text));
  for (const [table, has] of [
    [byLevel, (report: (typeof reports)[number], value: string) => (report.level ?? '未注明') === value],
    [byType, (report: (typeof reports)[number], value: string) => report.types.includes(value)],
  ] as const) {
    const [heads = [], ...rows] = table;
    const columns = heads.slice(1, -1);
    expect(columns.length).toBeGreaterThan(1);
    for (const [year = '', ...cells] of rows.filter(([head]) => head !== '合计')) {
      const its = reports.filter((report) => report.year === yearOf(year));
      const expected = columns.map((value) => its.filter((report) => has(report, value)).length);
      expect(cells.slice(0, -1).map(Number), year).toEqual(expected);
      expect(Number(cells.at(-1)), year).toBe(its.length);
    }
  }
});

test('the navigation is for readers', async ({ page, open }) => {
  await open('index.html');
  const names = await page.locator('.site-nav a').allTextContents();
  const { search, years, offices, types, compare, trends, draft, excerpts } = WORDS;
  expect(names.map((name) => name.trim())).toEqual([search, years, offices, types, compare, trends, draft, excerpts]);
});

for (const way of WAYS) {
  test.describe(`over ${way}`, () => {
    test.use({ way });

    test('a cell of the types leads to as many reports as it says', async ({ page, open }) => {
      await open('index.html');
      await page.getByText('按文种看').click();
      const cell = page.locator('.by-type td:not(.total) a').first();
      const count = Number(await cell.textContent());
      await cell.click();
      await expect(page).toHaveURL(/\/types\/[\w-]+\.html#y/u);
      await expect(page.locator('section:has(:target), section:target').last().locator('[data-report-id]')).toHaveCount(
        count,
      );
    });

    test('the passage of the day stands in its report', async ({ page, open }) => {
      await open('index.html');
      await expect(page.getByRole('heading', { name: '今日一读' })).toBeVisible();
      const figure = page.locator('.home-today figure:not(.off)');
      await expect(figure).toHaveCount(1);
      const words = (await figure.locator('blockquote').textContent())?.trim() ?? '';
      await figure.getByRole('link').click();
      await expect(page.locator(':target')).toHaveText(words);
    });
  });
}

test('each day has the next passage, and nothing moves for it', async ({ page, open }) => {
  const shown: string[] = [];
  const heights = new Set<number>();
  for (const day of ['2026-03-01', '2026-03-02', '2026-03-03']) {
    await page.clock.setFixedTime(new Date(`${day}T23:50:00+08:00`));
    await open('index.html');
    shown.push((await page.locator('.home-today figure:not(.off)').textContent()) ?? '');
    heights.add((await page.locator('.home-today').boundingBox())?.height ?? 0);
  }
  expect(new Set(shown).size).toBe(3);
  expect(heights.size).toBe(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('one passage is shown, the same every day, and the types can be unfolded', async ({ page, open }) => {
    await open('index.html');
    await expect(page.getByRole('heading', { name: WORDS.daily })).toBeVisible();
    await expect(page.locator('.home-today figure').filter({ visible: true })).toHaveCount(1);
    await page.getByText('按文种看').click();
    await expect(page.locator('.by-type table')).toBeVisible();
  });
});

test('unfolded, the page is accessible and fits the window', async ({ page, open }) => {
  await open('index.html');
  await page.getByText('按文种看').click();
  await expectBothAccessible(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
