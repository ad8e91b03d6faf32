/** The bar of actions on chosen words of a report. */

import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { findChromium, HEADLESS_SHELL } from './chromium.ts';
import { WAYS } from './places.ts';
import { expect, readCatalogue, test } from './site.ts';

const report = () => {
  const found = readCatalogue().find(({ characters, titleSupplied }) => characters > 500 && !titleSupplied);
  if (!found) throw new Error('The samples have no report of some length with a title of its own.');
  return found;
};

/** Selects from `start` characters into one paragraph to `end` characters into another. */
async function select(page: Page, from: [string, number], to: [string, number]): Promise<string> {
  return page.evaluate(
    ([[first, start], [last, end]]) => {
      const place = (id: string, offset: number): [Node, number] => {
        const walker = document.createTreeWalker(document.getElementById(id) as Element, NodeFilter.SHOW_TEXT);
        let before = 0;
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const { length } = node as Text;
          if (offset <= before + length) return [node, offset - before];
          before += length;
        }
        throw new Error(`Paragraph ${id} is shorter than ${offset}.`);
      };
      document.getElementById(first)?.scrollIntoView({ block: 'center' });
      document.getSelection()?.setBaseAndExtent(...place(first, start), ...place(last, end));
      const text = (id: string): string => document.getElementById(id)?.textContent ?? '';
      return first === last
        ? text(first).slice(start, end)
        : `${text(first).slice(start)}\n${text(last).slice(0, end)}`;
    },
    [from, to] as const,
  );
}

const bar = (page: Page) => page.getByRole('group', { name: '所选文字' });
const readClipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

for (const way of WAYS) {
  test.describe(`over ${way}`, () => {
    test.use({ way, permissions: ['clipboard-read', 'clipboard-write'] });

    test('copies selected words with their source', async ({ page, open }) => {
      const { url, title, year } = report();
      await open(url);
      const words = await select(page, ['p3', 2], ['p3', 12]);
      await bar(page).getByRole('button', { name: '复制附出处' }).click();
      await expect(page.getByText('已复制文字和出处')).toBeVisible();
      const copied = await readClipboard(page);
      expect(copied).toContain(`“${words}”（《${title}》，`);
      expect(copied).toContain(`${year}年，第3段）`);
      await expect(bar(page)).toHaveCount(0);
      // Longer than a selection must rest to be meant: the bar does not come back.
      await page.waitForTimeout(400);
      await expect(bar(page)).toHaveCount(0);
    });

    test('a selection leads to a search for it, and a phrase to its trend', async ({ page, open }) => {
      await open(report().url);
      const words = await select(page, ['p3', 2], ['p3', 12]);
      await bar(page).getByRole('button', { name: '检索此句' }).click();
      await expect(page.locator('main[data-search-state=done]')).toHaveAttribute('data-report-count', /^[1-9]/);
      await expect(page.locator('input[type=search][name=q]')).toHaveValue(words.replace(/[“”…*?？#＃|｜]/gu, ''));
      await page.goBack();
      await select(page, ['p3', 2], ['p3', 8]);
      await bar(page).getByRole('button', { name: '看走势' }).click();
      await expect(page).toHaveURL(/trends\.html\?q=/u);
    });

    test('names all paragraphs of a selection', async ({ page, open }) => {
      await open(report().url);
      const words = await select(page, ['p3', 4], ['p4', 6]);
      await bar(page).getByRole('button', { name: '复制附出处' }).click();
      await expect(page.getByText('已复制文字和出处')).toBeVisible();
      const copied = await readClipboard(page);
      expect(copied).toContain(words);
      expect(copied).toContain('第3–4段');
    });
  });
}

test('keyboard: a paragraph’s number opens the bar, Tab reaches it, Escape closes it and gives the focus back', async ({
  page,
  open,
}) => {
  test.skip(findChromium() === HEADLESS_SHELL, 'The shell has Tab begin elsewhere after a link within the page.');
  await open(report().url);
  const link = page.getByRole('link', { name: '第 3 段' });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(bar(page).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('stays in the window, moves nothing, and leaves with the selection', async ({ page, open }) => {
  await open(report().url);
  const heightOf = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);
  const before = await heightOf();
  await select(page, ['p2', 0], ['p5', 3]);
  await expect(bar(page)).toBeInViewport({ ratio: 1 });
  expect(await heightOf()).toBe(before);
  // Away from the drawers, which the outline's bar may cover by half.
  await page.locator('#p2').evaluate((element) => element.scrollIntoView());
  await expectAccessible(page);
  await page.mouse.click(5, 5);
  await expect(bar(page)).toHaveCount(0);
});

test('a selection outside the report’s text offers nothing', async ({ page, open }) => {
  await open(report().url);
  await page.evaluate(() => document.getSelection()?.selectAllChildren(document.querySelector('footer') as Element));
  await page.waitForTimeout(400);
  await expect(bar(page)).toHaveCount(0);
});
