/**
 * Checks of every kind of page, over http and from a disk, with and without JavaScript.
 *
 * Each kind is loaded once a window, and everything is checked there, a step each. Checks that leave the page as it was come first.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible, expectColoursAccessible } from './accessible.ts';
import { findOutside, findOverflow, findSmallTargets, tabThrough } from './comfort.ts';
import { numberLine, print } from './pdf.ts';
import { BUILT_SITE, WAYS } from './places.ts';
import { findShifts } from './shifts.ts';
import { expect, PAGE_KINDS, readCatalogue, test } from './site.ts';
import { limitsOf, totalOf, watchSizes } from './sizes.ts';

const KINDS = Object.entries(PAGE_KINDS);

/** Kinds that are read, with all that is fetched for them once they are shown; cards are fetched by message apps only. */
const READ_FOR_60_KB: readonly string[] = ['report', 'home'];
const BYTES = 60 * 1024;

const COLOURS = [
  { colorScheme: 'dark', contrast: 'no-preference' },
  { colorScheme: 'dark', contrast: 'more' },
  { colorScheme: 'light', contrast: 'more' },
] as const;

for (const [kind, path] of KINDS) {
  test(`${kind}: opens small and still, fits, is accessible, and prints`, async ({ page, open, isMobile }) => {
    test.slow();
    const sizes = watchSizes(page);
    await open(path());
    const loaded = new Map(sizes.types);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');

    await test.step('small scripts and stylesheets', () => {
      const limits = limitsOf(kind);
      expect(loaded.get('script') ?? 0, 'gzipped bytes of scripts').toBeLessThanOrEqual(limits.script);
      expect(loaded.get('stylesheet') ?? 0, 'gzipped bytes of stylesheets').toBeLessThanOrEqual(limits.stylesheet);
      if (!READ_FOR_60_KB.includes(kind)) return;
      expect(sizes.files.size).toBeGreaterThan(3);
      expect(totalOf(sizes), JSON.stringify([...sizes.files])).toBeLessThanOrEqual(BYTES);
      expect([...sizes.files.keys()].filter((file) => file.includes('card'))).toEqual([]);
    });
    await test.step('no layout shift', async () => expect(await findShifts(page)).toEqual([]));
    await test.step('fits the window', async () => expect(await findOverflow(page)).toBe(0));
    await test.step('controls are 24 pixels high and wide, or stand apart', async () =>
      expect(await findSmallTargets(page)).toEqual([]));
    await test.step('accessible, light and dark, calm and stark', () => expectEveryColour(page));
    if (isMobile) return;

    await test.step('accessible in forced colours', () => expectForcedColours(page));
    // The focus begins at the head of the page: nothing before has moved it.
    await test.step('the first Tab offers a way past the head, and the focus is seen wherever Tab leads', () =>
      expectTab(page));
    await test.step('prints within the sheet, numbered', () => expectSheets(page));
    // A window of 1280 × 1024 pixels.
    for (const zoom of [2, 4]) {
      await page.setViewportSize({ width: 1280 / zoom, height: 1024 / zoom });
      await test.step(`at ${100 * zoom} % nothing runs out of the window`, async () => {
        expect(await findOverflow(page)).toBe(0);
        expect(await findOutside(page)).toEqual([]);
      });
    }
  });
}

async function expectEveryColour(page: Page): Promise<void> {
  await expectAccessible(page);
  const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const papers = new Set([await paper()]);
  for (const colours of COLOURS) {
    // Without motion colours change at once; axe would judge them half-way.
    await page.emulateMedia({ ...colours, reducedMotion: 'reduce' });
    papers.add(await paper());
    await test.step(`${colours.colorScheme}, contrast ${colours.contrast}`, () => expectColoursAccessible(page));
  }
  expect(papers.size, 'papers of their own').toBe(COLOURS.length + 1);
  await page.emulateMedia({ colorScheme: null, contrast: null });
}

async function expectForcedColours(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' });
  await expectColoursAccessible(page);
  await page.emulateMedia({ forcedColors: null });
}

async function expectTab(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  const skip = page.locator('.skip-link').first();
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  expect(await tabThrough(page, 29)).toEqual([]);
  await skip.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#content$/);
}

async function expectSheets(page: Page): Promise<void> {
  for (const [index, sheet] of (await print(page)).entries()) {
    expect(numberLine(sheet)?.text).toBe(`— ${index + 1} —`);
    for (const { text, left, width } of sheet.lines) {
      expect(left, text).toBeGreaterThan(10);
      expect(left + width, text).toBeLessThan(200);
    }
  }
}

test('the home page itself is at most 60 KB', () => {
  expect(statSync(join(BUILT_SITE, 'index.html')).size).toBeLessThanOrEqual(BYTES);
});

test.describe('over file', () => {
  test.use({ way: 'file' });

  test('every kind opens, and fits the window', async ({ page, open }) => {
    test.slow();
    for (const [kind, path] of KINDS) {
      await test.step(kind, async () => {
        await open(path());
        await expect.soft(page.getByRole('heading', { level: 1 }), kind).toBeVisible();
        expect.soft(await findOverflow(page), `${kind}: pixels that the page is wider than the window`).toBe(0);
      });
    }
  });
});

/** Reading and browsing need no JavaScript. Markup and styles are the same for every window. */
for (const way of WAYS) {
  test.describe(`without JavaScript, over ${way}`, () => {
    test.use({ way, javaScriptEnabled: false });
    test.skip(({ isMobile }) => isMobile, 'The same for every window.');

    test('every kind shows its text', async ({ page, open }) => {
      test.slow();
      for (const [kind, path] of KINDS) {
        await test.step(kind, async () => {
          await open(path());
          await expect.soft(page.locator('main'), kind).toBeVisible();
          // innerText leaves out what is hidden.
          await expect.soft(page.locator('main'), kind).toHaveText(/\S{2}/, { useInnerText: true });
        });
      }
    });

    test('the search page lists every report, and every paragraph of every report can be read', async ({
      page,
      open,
    }) => {
      test.slow();
      const reports = readCatalogue();
      await open('search.html');
      await expect(page.locator('[data-report-id]:visible')).toHaveCount(reports.length);
      for (const { url, paragraphs } of reports) {
        await open(url);
        const shown = page.locator('main [id^="p"]').filter({ visible: true });
        expect.soft(await shown.count(), url).toBeGreaterThanOrEqual(paragraphs - 1);
      }
    });
  });
}
