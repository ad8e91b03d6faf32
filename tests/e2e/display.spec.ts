/** The display settings: each takes hold at once, lasts, and holds before the next page is drawn. */
import { expect, PAGE_KINDS, test } from './site.ts';

const REPORT = PAGE_KINDS.report?.() ?? '';

const CASES = [
  { setting: 'theme', value: 'dark', property: 'background-color', of: 'html' },
  { setting: 'contrast', value: 'stark', property: 'color', of: 'html' },
  { setting: 'face', value: 'fang', property: 'font-family', of: '.doc' },
  { setting: 'size', value: 'huge', property: 'font-size', of: '.doc' },
  { setting: 'width', value: 'narrow', property: 'max-width', of: '.doc' },
] as const;

test('each setting takes hold at once, and lasts', async ({ page, open }) => {
  const lookOf = ({ of, property }: (typeof CASES)[number]): Promise<string> =>
    page.locator(of).evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  await open(REPORT);
  await page.getByText('显示', { exact: true }).first().click();
  const chosen: string[] = [];
  for (const look of CASES) {
    await test.step(`${look.setting}: ${look.value}`, async () => {
      const before = await lookOf(look);
      await page.locator(`input[name=${look.setting}][value=${look.value}]`).check();
      expect(await lookOf(look)).not.toBe(before);
    });
  }
  for (const look of CASES) chosen.push(await lookOf(look));
  await open(REPORT);
  await page.getByText('显示', { exact: true }).first().click();
  for (const [index, look] of CASES.entries()) {
    expect(await lookOf(look), look.setting).toBe(chosen[index]);
    await expect(page.locator(`input[name=${look.setting}][value=${look.value}]`)).toBeChecked();
  }
});

test('a chosen look beats the system’s, either way', async ({ page, open }) => {
  const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
  await open('index.html');
  expect(await paper()).toBe('rgb(0, 0, 0)');
  const choose = (setting: string, value: string): Promise<void> =>
    page.evaluate(
      ([name, chosen]) => document.documentElement.setAttribute(`data-${name}`, `${chosen}`),
      [setting, value],
    );
  await choose('contrast', 'calm');
  expect(await paper()).toBe('rgb(23, 22, 20)');
  await choose('theme', 'light');
  expect(await paper()).toBe('rgb(251, 250, 247)');
  await choose('contrast', 'stark');
  expect(await paper()).toBe('rgb(255, 255, 255)');
});

test('Escape closes the panel and gives the focus back', async ({ page, open }) => {
  await open('index.html');
  const summary = page.locator('[data-display] summary');
  await summary.click();
  await expect(page.locator('.settings-panel')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.settings-panel')).toBeHidden();
  await expect(summary).toBeFocused();
});
