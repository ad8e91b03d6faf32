/** A picture of chosen words with their source, made in the page. */
import { readFileSync } from 'node:fs';
import { expectBothAccessible } from './accessible.ts';
import { siteRoot, WAYS } from './places.ts';
import { expect, readCatalogue, test } from './site.ts';

const report = (): string => readCatalogue().find(({ characters }) => characters > 500)?.url ?? '';

for (const way of WAYS) {
  test(`over ${way}: a paragraph becomes a picture that can be saved`, async ({ browser }) => {
    const page = await browser.newPage();
    await page.goto(siteRoot(way) + report());
    await page.getByRole('link', { name: '第 3 段' }).click();
    await page.getByRole('group', { name: '所选文字' }).getByRole('button', { name: '图片' }).click();
    const dialog = page.getByRole('dialog', { name: '引文图片' });
    const words = (await page.locator('#p3').textContent()) ?? '';
    await expect(dialog.getByRole('img')).toHaveAccessibleName(new RegExp(words.slice(0, 10), 'u'));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: '保存图片' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^摘句_.+\.png$/u);
    const png = readFileSync(await download.path());
    expect(png.readUInt32BE(16)).toBe(1080);
    expect(png.length).toBeGreaterThan(10_000);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await page.close();
  });
}

test('keyboard alone: opened, accessible, closed, and the focus back in the text', async ({ page, open }) => {
  await open(report());
  const link = page.getByRole('link', { name: '第 3 段' });
  await link.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: '图片', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '保存图片' })).toBeFocused();
  await expectBothAccessible(page);
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
});

test('too many words are told, and nothing is fetched for them', async ({ page, open }) => {
  await open(report());
  await page.evaluate(() => document.getSelection()?.selectAllChildren(document.querySelector('.doc') as Element));
  await page.getByRole('button', { name: '图片', exact: true }).click();
  await expect(page.getByText(/一张图片最多放 200 字/u)).toBeVisible();
  await expect(page.locator('script[src*="quote-card.js"]')).toHaveCount(0);
});
