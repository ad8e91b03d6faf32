/** The palette and the help on keys. */
import type { Page } from '@playwright/test';
import { LIBRARY } from '../../src/core/scripts.ts';
import { expectBothAccessible } from './accessible.ts';
import { WAYS } from './places.ts';
import { expect, readCatalogue, test } from './site.ts';

const field = (page: Page) => page.getByRole('combobox', { name: '快速打开' });
const options = (page: Page) => page.getByRole('option');

for (const way of WAYS) {
  test.describe(`over ${way}`, () => {
    test.use({ way });

    test('a few letters lead from a report to another, and to it again from the list of pages read', async ({
      page,
      open,
    }) => {
      const [first, second] = readCatalogue().filter(({ titleSupplied }) => !titleSupplied);
      await open(first?.url ?? '');
      await page.keyboard.press('Control+k');
      await field(page).fill(second?.title ?? '');
      // At once: what is typed before the names are there waits for them.
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`/${second?.id}\\.html$`));
      await page.waitForLoadState();
      await page.keyboard.press('Control+k');
      await expect(page.getByText('最近打开')).toBeVisible();
      await expect(options(page)).toContainText([second?.title ?? '', first?.title ?? '']);
      await page.keyboard.press('ArrowDown');
      await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`/${first?.id}\\.html$`));
    });

    test('years, levels and initials are found, and what is typed can be searched for', async ({ page, open }) => {
      await open('years/index.html');
      await page.locator('[data-palette]').click();
      await field(page).fill('2022');
      await expect(options(page).first()).toContainText('2022 年');
      await field(page).fill('qx');
      await expect(options(page).first()).toContainText('区县');
      await field(page).fill('云河县档案馆');
      await expect(options(page).first()).toHaveText(/^云河县档案馆\d+ 篇 · 单位$/);
      await field(page).fill('zwfw-2021');
      await expect(options(page).first()).toHaveAttribute('href', /reports\/dw-zwfw-2021-/);
      await field(page).fill('一岗双责');
      await expect(options(page).last()).toHaveText(/检索正文“一岗双责”/);
      await options(page).last().click();
      await expect(page).toHaveURL(/search\.html\?q=%E4%B8%80%E5%B2%97%E5%8F%8C%E8%B4%A3$/);
    });

    test('? tells the keys that are bound, and they do what it says', async ({ page, open }) => {
      await open('search.html');
      await expect(page.locator('main[data-search-state=idle], main[data-search-state=done]')).toBeVisible();
      await page.locator('h1').evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.keyboard.press('?');
      const help = page.getByRole('dialog', { name: '本页的键' });
      await expect(help.locator('dt', { hasText: '/' }).locator('+ dd')).toHaveText('到检索框');
      await page.keyboard.press('Escape');
      await expect(help).toBeHidden();
      await page.keyboard.press('/');
      await expect(page.locator('input[type=search][name=q]')).toBeFocused();
    });
  });
}

test('the count is that of all that match, also when not all are listed', async ({ page, open }) => {
  await open('index.html');
  await page.keyboard.press('Control+k');
  const word = '年';
  await field(page).fill(word);
  const status = page.locator('.palette [role=status]');
  await expect(status).toHaveText(/共 \d+ 条/);
  const told = Number(/共 (\d+) 条/.exec((await status.textContent()) ?? '')?.[1]);
  const titles = readCatalogue().filter(({ title }) => title.includes(word)).length;
  expect(told).toBeGreaterThanOrEqual(titles);
  expect(await options(page).count()).toBe(Math.min(told, 30) + 1);
});

test('the entry walked to stays active when the reports come in later', async ({ page, open }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(`**/${LIBRARY.file}*`, async (route) => {
    await held;
    await route.continue();
  });
  await open('index.html');
  await page.keyboard.press('Control+k');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const active = page.locator('[role=option][aria-selected=true]');
  const address = await active.getAttribute('href');
  const loaded = page.waitForResponse(`**/${LIBRARY.file}*`);
  release();
  await loaded;
  await page.waitForLoadState('networkidle');
  await expect(active).toHaveAttribute('href', address ?? '');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address ?? '');
});

test('keys that are typed into a field or an input method stay there', async ({ page, open }) => {
  await open('index.html');
  const input = page.locator('main input[type=search]');
  await input.focus();
  await page.keyboard.type('?/');
  await expect(input).toHaveValue('?/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await input.evaluate((element) => {
    const composing = { key: '?', isComposing: true, bubbles: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', composing));
    element.blur();
  });
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('Ctrl K opens the palette from within a field, and / on home leads to the search field', async ({
  page,
  open,
}) => {
  await open('index.html');
  const input = page.locator('main input[type=search]');
  await page.keyboard.press('/');
  await expect(input).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(input).toBeFocused();
});

test('Enter belongs to the input method while it composes', async ({ page, open }) => {
  await open('index.html');
  await page.keyboard.press('Control+k');
  await field(page).fill('2022');
  await expect(options(page).first()).toContainText('2022 年');
  const address = page.url();
  await field(page).evaluate((input) =>
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })),
  );
  expect(page.url()).toBe(address);
});

test('the palette and the help are accessible', async ({ page, open }) => {
  await open('index.html');
  await page.keyboard.press('Control+k');
  await field(page).fill('2022');
  await expect(options(page).first()).toBeVisible();
  await expectBothAccessible(page);
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeHidden();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '本页的键' })).toBeVisible();
  await expectBothAccessible(page);
});
