/** Ways of reading a report: place, focus mode, masked names, the look of the text. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readDocx } from '../../src/pipeline/formats/docx.ts';
import { expectBothAccessible } from './accessible.ts';
import { WAYS } from './places.ts';
import { expect, PAGE_KINDS, readCatalogue, test } from './site.ts';

const LONGEST = PAGE_KINDS.report?.() ?? '';

const scrollTo = (page: Page, paragraph: string): Promise<void> =>
  page.locator(`p#${paragraph}`).evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));

/** Pixels from the window's top to the first line of `paragraph`. */
const topOf = (page: Page, paragraph: string): Promise<number> =>
  page.locator(`p#${paragraph}`).evaluate((element) => element.getBoundingClientRect().top);

const storedPlaces = (page: Page): Promise<string | null> => page.evaluate(() => localStorage.getItem('wenmai:places'));

for (const way of WAYS) {
  test.describe(`over ${way}`, () => {
    test.use({ way });

    test('offers to go on where reading stopped, and does not jump', async ({ page, open }) => {
      await open(LONGEST);
      await expect(page.locator('.resume')).toHaveCount(0);
      await scrollTo(page, 'p12');
      await expect.poll(() => storedPlaces(page)).toContain('"p12"');

      await open('index.html');
      await open(LONGEST);
      expect(await page.evaluate(() => window.scrollY)).toBe(0);
      await page.getByRole('link', { name: '续读第 12 段' }).click();
      await expect(page).toHaveURL(/#p12$/);
      expect(Math.abs(await topOf(page, 'p12'))).toBeLessThan(100);
    });
  });
}

test('a report that was read to its end is not offered again', async ({ page, open }) => {
  await open(LONGEST);
  await scrollTo(page, 'p12');
  await expect.poll(() => storedPlaces(page)).toContain('"p12"');
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(() => storedPlaces(page)).toBeNull();
});

test('what another program stored under our name is passed over', async ({ page, open }) => {
  await open('index.html');
  await page.evaluate(() => localStorage.setItem('wenmai:places', '{"p": 1}'));
  await open(LONGEST);
  await expect(page.locator('.resume')).toHaveCount(0);
});

test('the years of its office lead from a report to others, or to their year on the office’s page', async ({
  page,
  open,
}) => {
  const ofOffice = readCatalogue().filter(({ org }) => org === '云河县政务服务管理局');
  const one = ofOffice.find(({ year }) => year === 2023);
  await open(one?.url ?? '');
  const drawer = page.locator('.margin-notes details').first();
  if (!(await drawer.evaluate((details: HTMLDetailsElement) => details.open)))
    await drawer.locator('summary').first().click();
  const years = page.getByRole('region', { name: '本单位历年' });
  await expect(years.getByRole('heading')).toHaveText(`本单位历年 ${ofOffice.length} 篇`);
  await expect(years.locator('[aria-current=page]')).toHaveText('2023');
  await expectBothAccessible(page);
  await years.getByRole('link', { name: '2022' }).click();
  await expect(page).toHaveURL(/offices\/[\w-]+\.html#y2022$/);
  await expect(page.locator('#y2022')).toBeInViewport();
});

test('focus mode leaves the text alone, at its place and at its address', async ({ page, open }) => {
  await open(LONGEST);
  const address = page.url();
  const button = page.locator('[data-focus-switch]');
  await button.click();
  await expect(button).toHaveText('退出专注');
  for (const part of ['.site-head', '.report-side', '.site-foot', '.crumbs'])
    await expect(page.locator(part)).toBeHidden();
  await expect(page.locator('p#p3')).toBeVisible();

  await scrollTo(page, 'p12');
  const before = await topOf(page, 'p12');
  await page.keyboard.press('Escape');
  await expect(page.locator('.site-foot')).toBeVisible();
  await expect(button).toHaveText('专注');
  expect(Math.abs((await topOf(page, 'p12')) - before)).toBeLessThan(2);
  expect(page.url()).toBe(address);
});

test('a larger text keeps the words that are being read where they are', async ({ page, open, isMobile }) => {
  test.skip(isMobile, 'The settings are at the head of the page there.');
  await open(LONGEST);
  await scrollTo(page, 'p12');
  const before = await topOf(page, 'p12');
  await page.locator('[data-display] summary').evaluate((summary: HTMLElement) => summary.click());
  await page.locator('input[name=size][value=huge]').evaluate((input: HTMLInputElement) => input.click());
  expect(Math.abs((await topOf(page, 'p12')) - before)).toBeLessThan(2);
});

test('says how long the text is, and at what speed it is read', async ({ page, open }) => {
  const report = readCatalogue().find(({ url }) => url === LONGEST);
  await open(LONGEST);
  const characters = new Intl.NumberFormat('zh-CN').format(report?.characters ?? 0);
  await expect(page.locator('.reading-line')).toContainText(`${characters} 字，按每分钟 400 字约读`);
});

test('a masked name says so to the eye, to the keyboard and to a screen reader, and stays as it is written', async ({
  page,
  open,
}) => {
  await open('reports/dw-2022ndmzshhdzjccl-188dee.html');
  const mask = page.locator('.doc .mask').first();
  await expect(page.getByRole('img', { name: '隐名' }).first()).toBeVisible();
  const gloss = (): Promise<string> => mask.evaluate((element) => getComputedStyle(element, '::after').content);
  expect(await gloss()).toBe('none');
  await page.locator('p:has(.mask)').first().locator('xpath=preceding-sibling::a[1]').focus();
  expect(await gloss()).toBe('"隐名"');
  expect(await mask.textContent()).toMatch(/^[×XxＸ*＊]+$/u);
});

test('the number of a paragraph stands beside its text, not on it', async ({ page, open }) => {
  await open(LONGEST);
  const overlaps = await page.locator('.para-link').evaluateAll(
    (links) =>
      links.filter((link) => {
        const text = link.nextElementSibling?.getBoundingClientRect();
        const words = document.createRange();
        words.selectNodeContents(link);
        return text !== undefined && words.getBoundingClientRect().left < text.right;
      }).length,
  );
  expect(overlaps).toBe(0);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(beyond).toBeLessThanOrEqual(0);
});

test('an offer to go on moves nothing', async ({ page, open }) => {
  await open('index.html');
  await page.evaluate(() => localStorage.setItem('wenmai:places', '[["yhx-2022nyhxrmzfgzbg-159686","p12"]]'));
  const top = (): Promise<number> => page.locator('p#p1').evaluate((element) => element.getBoundingClientRect().top);
  await open('reports/yhx-2022nyhxrmzfgzbg-159686.html');
  await expect(page.locator('.resume')).toBeVisible();
  const withOffer = await top();
  await page.evaluate(() => localStorage.removeItem('wenmai:places'));
  await open('reports/yhx-2022nyhxrmzfgzbg-159686.html');
  await expect(page.locator('.resume')).toHaveCount(0);
  expect(await top()).toBe(withOffer);
});

test.describe('a whole report is taken away', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('as text with its source, and as a Word document of the same words', async ({ page, open, isMobile }) => {
    test.skip(isMobile, 'The same for every window.');
    await open(LONGEST);
    const paragraphs = await page.locator('main [id^="p"]:is(p, h1)').allTextContents();
    await page.getByRole('button', { name: '复制全文' }).click();
    await expect(page.getByText(/^已复制全文 [\d,]+ 段和出处$/)).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    for (const paragraph of paragraphs) expect(copied).toContain(paragraph.trim());
    expect(copied.split('\n').at(-1)).toBe(await page.locator('.citation').textContent());

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '存为 Word' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^全文_.+\.docx$/u);
    // The number at the foot of each page is set aside.
    const lines = readDocx(readFileSync(await file.path()))
      .lines.filter(({ aside }) => aside === undefined)
      .map(({ text }) => text);
    const words = (text: string): string => text.replace(/[\s|]|-{3,}/g, '');
    expect(words(lines.join(''))).toBe(words(copied));
  });
});
