/** An archive of 130 short reports over five years and 160 of one year: no page is endless, long lists are folded and narrowed down. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { findOverflow } from './comfort.ts';
import type { CatalogueEntry } from './site.ts';

const FOLDER = resolve('.cache/e2e-many');
const CONTENT = join(FOLDER, 'content');
const SITE = join(FOLDER, 'site');
/** Pixels of a page at a width of 1280; only the text of a report is longer. */
const HIGHEST = 8000;
/** The same at a width of 390, for the pages that once were longest. */
const HIGHEST_ON_A_PHONE = 6500;

const BUREAUS = ['档案馆', '水务局', '教育局', '民政局', '审计局', '信访局', '林业局', '统计局', '医疗保障局'];
const OFFICES = [
  ...['临澜市', '云河县', '青溪县'].flatMap((place) => BUREAUS.map((bureau) => place + bureau)),
  '甲石镇',
];
const YEARS = [2019, 2020, 2021, 2023, 2024];

/** Towns with a report of one year: more than a page lists whole. */
const TOWN_YEAR = 2025;
const TOWNS = [...'东西南北上下新老大小'].flatMap((side) =>
  [...'石河山桥湖塘岭滩湾坪丰安林泉口店'].map((place) => `${side}${place}镇`),
);

/** Titles of an office each year, but for one that every series lacks. */
const TITLES = [
  ...YEARS.flatMap((year) => OFFICES.map((office) => `${office}${year}年工作总结`)).slice(0, 130),
  ...TOWNS.map((town) => `${town}${TOWN_YEAR}年工作总结`),
];

const textOf = (title: string, number: number): string =>
  `${title}\n\n一、主要工作\n\n一年来整理材料${number}00件，接待来访${number + 7}人次，较好地完成了各项任务。\n`;

function build(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const [number, title] of TITLES.entries()) {
    const file = join(CONTENT, title.slice(0, 3), `${title}.txt`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, textOf(title, number + 1));
  }
  const env = { ...process.env, WENMAI_CONTENT: CONTENT, WENMAI_OUT: SITE };
  execFileSync('npm', ['run', '--silent', 'build'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

const open = (page: Page, path: string) => page.goto(`${pathToFileURL(SITE).href}/${path}`);

/** The page of a folder with most in it, beside its index. */
function largestOf(folder: string): string {
  const pages = readdirSync(join(SITE, folder)).filter((name) => name.endsWith('.html') && name !== 'index.html');
  const sizes = pages.map((name) => ({ path: `${folder}/${name}`, size: statSync(join(SITE, folder, name)).size }));
  return sizes.sort((x, y) => y.size - x.size)[0]?.path ?? '';
}

/** Every kind of page but the reports, that of most reports where there are several. */
const pages = (): string[] => [
  ...['years', 'levels', 'types', 'offices', 'series'].flatMap((folder) => [`${folder}/index.html`, largestOf(folder)]),
  ...['index.html', 'search.html', 'compare.html', 'draft.html', 'trends.html', 'intake.html', 'excerpts.html'],
  ...['404.html', 'style.html', 'search.html?q=工作', 'search.html?q=工作&view=lines', 'trends.html?q=工作'],
];

test('no page but a report’s text is over 8,000 pixels, and lists are folded and narrowed down', async ({ page }) => {
  test.setTimeout(480_000);
  build();
  const { reports } = JSON.parse(readFileSync(join(SITE, 'data/catalogue.json'), 'utf8')) as {
    reports: CatalogueEntry[];
  };
  expect(reports).toHaveLength(TITLES.length);

  await test.step('heights', async () => {
    for (const path of pages()) {
      await open(page, path);
      await expect(page.locator('h1').first()).toBeAttached();
      if (path.includes('?'))
        await page.locator('main:is([data-search-state=done], [data-trends-state=done])').waitFor();
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      expect.soft(height, path).toBeLessThanOrEqual(HIGHEST);
      expect.soft(await findOverflow(page), path).toBe(0);
    }
  });

  await test.step('on a phone, lists open by parts', async () => {
    const window = page.viewportSize();
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ['intake.html', 'search.html?q=工作&view=lines', largestOf('types'), largestOf('years')]) {
      await open(page, path);
      await page.locator('main:not([data-search-state=idle], [data-search-state=searching])').waitFor();
      if (path === 'intake.html') {
        await expect(page.locator('main')).toHaveAttribute('data-intake-state', 'ready');
        await expect(page.locator('.workbench tr[data-report-id]')).toHaveCount(12);
        await page.getByRole('button', { name: '再列一些' }).click();
        await expect(page.locator('.workbench tr[data-report-id]')).toHaveCount(24);
      }
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      expect.soft(height, path).toBeLessThanOrEqual(HIGHEST_ON_A_PHONE);
      expect.soft(await findOverflow(page), path).toBe(0);
    }
    await open(page, largestOf('types'));
    await page.getByRole('searchbox').fill('2023 青溪 审计');
    await expect(page.locator('tbody tr:visible')).toHaveCount(1);
    await expect(page.getByRole('cell', { name: '青溪县审计局', exact: true })).toHaveCount(0);
    if (window) await page.setViewportSize(window);
  });

  await test.step('a line that a phone folds is within reach of the browser’s own search', async () => {
    const window = page.viewportSize();
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, 'search.html?q=工作&view=lines');
    await page.locator('main[data-search-state=done]').waitFor();
    const shown = page.locator('tr.line:visible');
    await expect(shown).toHaveCount(40);
    const row = page.locator('tr.line').nth(50);
    // The event that the browser sends before it shows a match.
    const found = await row.evaluate((element) => {
      const isWithinReach = element.getAttribute('hidden') === 'until-found';
      element.dispatchEvent(new Event('beforematch', { bubbles: true }));
      return isWithinReach;
    });
    expect(found).toBe(true);
    await expect(shown).toHaveCount(80);
    await expect(page.getByRole('button', { name: /^再列/u })).toBeVisible();
    if (window) await page.setViewportSize(window);
    await expect(shown).toHaveCount(await page.locator('tr.line').count());
  });

  await test.step('offices stand under their levels, the highest first, and are narrowed down', async () => {
    await open(page, 'offices/index.html');
    expect(await page.locator('main h2').allInnerTexts()).toEqual([
      expect.stringMatching(/^市\s*9 个$/u),
      expect.stringMatching(/^区县\s*18 个$/u),
      expect.stringMatching(/^乡镇\s*161 个$/u),
    ]);
    await expectAccessible(page);
    const field = page.getByRole('searchbox', { name: '筛选单位' });
    await field.fill('云河 水务');
    await expect(page.locator('.index-list > li:visible')).toHaveText([/^云河县水务局/u]);
    await expect(page.getByRole('status')).toHaveText('1 个');
    await expect(page.locator('main h2:visible')).toHaveCount(1);
    await field.fill('');
    await expect(page.locator('.index-list > li:visible')).toHaveCount(OFFICES.length + TOWNS.length);
  });

  await test.step('series say which year they lack', async () => {
    await open(page, 'series/index.html');
    await page.getByRole('searchbox', { name: '筛选系列' }).fill('缺 2022');
    await expect(page.locator('.index-list > li:visible')).toHaveCount(OFFICES.length);
  });

  await test.step('a table of reports is narrowed down by words of several columns', async () => {
    await open(page, largestOf('types'));
    await page.getByRole('searchbox').fill('2023 青溪 审计');
    await expect(page.locator('tbody tr:visible')).toHaveCount(1);
    await expect(page.getByRole('status')).toHaveText('1 篇');
  });

  await test.step('a year of more reports than a page lists whole folds the others, which words and paper open', async () => {
    await open(page, `years/${TOWN_YEAR}.html`);
    const fold = page.locator('.rest-fold');
    await expect(fold).toHaveCount(1);
    await expect(fold.locator('summary')).toHaveText(/^\s*其余 60 篇\s+\S+镇 – \S+镇\s*$/u);
    await expect(page.locator('tbody tr')).toHaveCount(TOWNS.length);
    await expect(page.locator('tbody tr:visible')).toHaveCount(100);
    await expectAccessible(page);
    const hidden = ((await fold.locator('tbody td:first-child').last().textContent()) ?? '').trim();
    const field = page.getByRole('searchbox', { name: '筛选报告' });
    await field.fill(hidden);
    await expect(page.locator('tbody tr:visible')).toHaveText([new RegExp(`^\\s*${hidden}`, 'u')]);
    await expect(page.getByRole('status')).toHaveText('1 篇');
    await expect(fold.locator('summary')).toBeHidden();
    await field.press('Enter');
    await expect(page.getByRole('link', { name: hidden })).toBeFocused();
    await field.fill('');
    await expect(page.locator('tbody tr:visible')).toHaveCount(100);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('tbody tr:visible')).toHaveCount(TOWNS.length);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(page.locator('tbody tr:visible')).toHaveCount(100);
  });

  await test.step('an address leads to a line in a fold', async () => {
    await open(page, `${largestOf('types')}#y2019`);
    const year = page.locator('#y2019');
    await expect(year).toHaveAttribute('open', '');
    await expect(year.locator('tbody tr').first()).toBeInViewport();
  });

  await test.step('home names no series twice', async () => {
    await open(page, 'index.html');
    const shown = await page.locator('.home-series .entry-title').allInnerTexts();
    const gaps = await page.locator('.home-gaps li a').allInnerTexts();
    expect(shown.length).toBeGreaterThan(2);
    expect(gaps.length).toBeGreaterThan(2);
    expect(gaps.filter((name) => shown.includes(name))).toEqual([]);
  });
});
