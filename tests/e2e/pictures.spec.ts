/**
 * Every kind of page looks as it did when its picture was stored: on a desk and on a phone, light, dark and on paper.
 *
 * `UPDATE=1 npm run e2e -- pictures` stores what has changed; look at the pictures before you commit them.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { comparePictures, type Difference, isSame, takePicture } from './picture.ts';
import { test as base, expect, PAGE_KINDS, readCatalogue } from './site.ts';
import { canCompare, PICTURES, SPECIMEN, takeSpecimen } from './specimen.ts';

const UPDATE = Boolean(process.env.UPDATE);
const NOTICE =
  'Faces or controls are drawn otherwise here than where the pictures were stored; pictures are not compared.';
const RENEW = 'If it is meant, run `UPDATE=1 npm run e2e -- pictures`, look at what changed, and commit it.';

/** The type area of a sheet, 156 × 225 mm, at 96 dots an inch. */
const SHEET = { width: 590, height: 850 };

/** Pages, and those among them that look otherwise once something is asked of them. */
const KINDS: Readonly<Record<string, () => string>> = {
  ...PAGE_KINDS,
  'search results': () => 'search.html?q=%E6%A1%A3%E6%A1%88',
  'search lines': () => 'search.html?q=%E6%A1%A3%E6%A1%88&view=lines',
  comparison: () => `compare.html?a=${firstPair()[0]}&b=${firstPair()[1]}`,
};

function firstPair(): string[] {
  const reports = readCatalogue().filter(({ series }) => series !== undefined);
  return reports.filter(({ series }) => series === reports[0]?.series).map(({ id }) => id);
}

const LOOKS: Readonly<Record<string, readonly string[]>> = {
  desktop: ['light', 'dark', 'print'],
  phone: ['light', 'dark'],
};

const looksOf = (project: string): readonly string[] => LOOKS[project] ?? [];
const fileOf = (kind: string, project: string, look: string): string =>
  `${kind.replaceAll(' ', '-')}-${project}-${look}.png`;

/** An empty page beside those under test, to draw and count in; a plain window for a phone too. */
const test = base.extend<object, { easel: Page }>({
  easel: [
    async ({ browser }, use) => {
      const context = await browser.newContext({
        viewport: { width: 800, height: 600 },
        isMobile: false,
        hasTouch: false,
      });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
});

test('this machine draws as the one that stored the pictures', async ({ easel }, { project }) => {
  test.skip(project.name === 'phone', 'Asked once.');
  if (UPDATE) {
    mkdirSync(PICTURES, { recursive: true });
    writeFileSync(SPECIMEN, await takeSpecimen(easel));
    return;
  }
  const alike = await canCompare(easel);
  if (!alike) console.warn(`\n${NOTICE}`);
  test.skip(!alike, NOTICE);
});

test('each stored picture is of a page that there is', () => {
  test.skip(UPDATE, 'Pictures are being stored.');
  const wanted = Object.keys(KINDS).flatMap((kind) =>
    Object.entries(LOOKS).flatMap(([project, looks]) => looks.map((look) => fileOf(kind, project, look))),
  );
  expect(readdirSync(PICTURES).sort()).toEqual([...wanted, 'specimen.png'].sort());
});

for (const [kind, path] of Object.entries(KINDS)) {
  test(`${kind}: looks as stored`, async ({ page, open, easel }, info) => {
    test.skip(!UPDATE && !(await canCompare(easel)), NOTICE);
    await openStill(page, () => open(path()));
    for (const look of looksOf(info.project.name)) {
      await dress(page, look);
      const file = fileOf(kind, info.project.name, look);
      const difference = await compareWithStored(page, easel, join(PICTURES, file));
      if (isSame(difference)) continue;
      await info.attach(file, { body: await difference.draw(), contentType: 'image/png' });
      expect.soft(difference.blocks, `blocks of ${file} that differ; see the picture attached. ${RENEW}`).toBe(0);
    }
  });
}

/** A page that was asked something, and has answered. */
const ANSWERED = 'main:is([data-search-state=done], [data-trends-state=done], [data-compare-state=done])';

/** Opens a page on a day that never changes, and waits for all that it loads. */
async function openStill(page: Page, open: () => Promise<void>): Promise<void> {
  await page.clock.setFixedTime(new Date('2026-03-02T10:00:00+08:00'));
  await open();
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  if (!page.url().includes('?')) return;
  await page.locator(ANSWERED).waitFor();
  // Rows are offered their 历年 when all years of the series are read, and some grow with it.
  if (page.url().includes('compare')) await page.locator('table[data-histories=done]').waitFor();
}

async function dress(page: Page, look: string): Promise<void> {
  if (look === 'print') await page.setViewportSize(SHEET);
  await page.emulateMedia(
    look === 'print' ? { media: 'print', colorScheme: 'light' } : { colorScheme: look === 'dark' ? 'dark' : 'light' },
  );
}

/** Stores first, when asked to. A page that is still drawing gets a second chance. */
async function compareWithStored(page: Page, easel: Page, file: string): Promise<Difference> {
  const compare = async (): Promise<Difference> => {
    const made = await takePicture(page, easel);
    if (UPDATE && !existsSync(file)) writeFileSync(file, made);
    if (!existsSync(file)) throw new Error(`There is no picture ${file}. ${RENEW}`);
    return comparePictures(easel, readFileSync(file), made);
  };
  const first = await compare();
  if (isSame(first)) return first;
  await page.waitForTimeout(300);
  const made = await takePicture(page, easel);
  if (UPDATE) writeFileSync(file, made);
  return comparePictures(easel, readFileSync(file), made);
}

test.describe('a picture tells', () => {
  test.skip(({ isMobile }) => isMobile, 'The same rules on either screen.');

  const MUTATIONS: readonly { fault: string; kind: string; css: string }[] = [
    { fault: 'options as a bare list', kind: 'trends', css: '.option-row ul { display: block }' },
    { fault: 'another accent', kind: 'home', css: ':root { --accent: #1a5fb4 }' },
    { fault: 'another paper', kind: 'report', css: ':root { --paper: #fff }' },
    { fault: 'a table that runs out of the window', kind: 'years', css: 'main table { min-width: 1400px }' },
    { fault: 'a navigation out of line', kind: 'levels', css: 'header nav { transform: translateY(8px) }' },
    { fault: 'text one size smaller', kind: 'report', css: '.doc { font-size: 1rem }' },
    { fault: 'lines closer together', kind: 'series', css: 'body { line-height: 1.4 }' },
    { fault: 'another face', kind: 'year', css: ':root { --face-song: sans-serif }' },
  ];
  const BARE: readonly string[] = ['home', 'trends', 'comparison'];

  for (const kind of new Set([...MUTATIONS.map((mutation) => mutation.kind), ...BARE])) {
    test(`faults of ${kind}`, async ({ page, open, easel }) => {
      await openStill(page, () => open(KINDS[kind]?.() ?? ''));
      const whole = await takePicture(page, easel);
      const compare = async (): Promise<Difference> => comparePictures(easel, whole, await takePicture(page, easel));

      for (const { fault, css } of MUTATIONS.filter((mutation) => mutation.kind === kind)) {
        await test.step(fault, async () => {
          expect.soft((await compare()).blocks, `before: ${fault}`).toBe(0);
          await page.evaluate((rules) => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(rules);
            document.adoptedStyleSheets.push(sheet);
          }, css);
          expect.soft(isSame(await compare()), fault).toBe(false);
          await page.evaluate(() => document.adoptedStyleSheets.pop());
        });
      }
      if (!BARE.includes(kind)) return;
      await test.step('the largest stylesheet is missing', async () => {
        await page.evaluate(() => {
          const [largest] = [...document.styleSheets].sort((a, b) => b.cssRules.length - a.cssRules.length);
          if (largest) largest.disabled = true;
        });
        expect(isSame(await compare())).toBe(false);
      });
    });
  }
});
