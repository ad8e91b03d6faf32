/** Paper, measured in the PDF that Chromium prints: GB/T 9704 for reports, readable sheets for the rest. */
import type { Page } from '@playwright/test';
import { type PrintedLine, type PrintedPage, readPdf } from './pdf.ts';
import { expect, PAGE_KINDS, readCatalogue, test } from './site.ts';

/** Body text of 3号; what is larger or smaller is a title, a page number or the source lines. */
const BODY = 16;
/** Millimetres that a place may be off: browsers lay out in 1/64 of a pixel and glyphs have bearings. */
const NEAR = 0.5;

test.skip(({ isMobile }) => isMobile, 'A sheet has one size.');

const print = async (page: Page): Promise<PrintedPage[]> => readPdf(await page.pdf({ preferCSSPageSize: true }));

const isBody = ({ size }: PrintedLine): boolean => Math.abs(size - BODY) < 0.5;
const numberLine = ({ lines }: PrintedPage): PrintedLine | undefined =>
  lines.find(({ text }) => /^— \d+ —$/u.test(text));
/** Plain text has no tables, which have no lines of 3号. */
const longest = () =>
  readCatalogue()
    .filter(({ source }) => source.file.endsWith('.txt'))
    .sort((a, b) => b.characters - a.characters);

test.describe('three reports', () => {
  for (const { url, title } of longest().slice(0, 3)) {
    test(`${title}: 22 lines of 28 characters in 156 × 225 mm`, async ({ page, open }) => {
      await open(url);
      const pages = await print(page);
      expect(pages.length).toBeGreaterThan(2);
      for (const [index, { width, height, lines }] of pages.entries()) {
        expect(Math.round(width)).toBe(210);
        expect(Math.round(height)).toBe(297);
        const body = lines.filter(isBody);
        // The binding is at the left of a right-hand page, at the right of a left-hand one.
        const left = index % 2 === 0 ? 28 : 26;
        for (const line of body) {
          expect(line.left).toBeGreaterThan(left - NEAR);
          expect(line.left + line.width).toBeLessThan(left + 156 + NEAR);
          expect(line.baseline).toBeGreaterThan(37);
          expect(line.baseline).toBeLessThan(37 + 225);
        }
        if (index === 0 || index === pages.length - 1) continue;
        // A heading may go to the next page with what it heads.
        expect(body.length).toBeGreaterThanOrEqual(21);
        expect(body.length).toBeLessThanOrEqual(22);
      }
      const middle = pages.slice(1, -1).map(({ lines }) => lines.filter(isBody).length);
      expect(middle).toContain(22);

      const han = pages
        .flatMap(({ lines }) => lines.filter(isBody))
        .filter(({ text }) => /^[\p{Script=Han}，。、；：]+$/u.test(text));
      const lengths = han.map(({ text }) => text.length);
      expect(Math.max(...lengths)).toBe(28);
    });
  }

  test('every line stands on the grid of 22', async ({ page, open }) => {
    await open(longest()[0]?.url ?? '');
    const pages = await print(page);
    const pitch = 225 / 22;
    const first = pages[1]?.lines.find(isBody)?.baseline ?? 0;
    for (const { lines } of pages) {
      for (const { baseline } of lines.filter(isBody)) {
        const steps = (baseline - first) / pitch;
        expect(Math.abs(steps - Math.round(steps)) * pitch).toBeLessThan(NEAR);
      }
    }
  });

  test('numbers its pages in 4号 at the outer edge, 7 mm under the text', async ({ page, open }) => {
    await open(longest()[0]?.url ?? '');
    const pages = await print(page);
    for (const [index, sheet] of pages.entries()) {
      const number = numberLine(sheet);
      expect(number?.text).toBe(`— ${index + 1} —`);
      expect(number?.size).toBeCloseTo(14, 1);
      // The dash is in the middle of a character, some 2 mm over the baseline.
      expect(Math.abs((number?.baseline ?? 0) - 2 - (37 + 225 + 7))).toBeLessThan(1);
      const character = (14 / 72) * 25.4;
      if (index % 2 === 0) expect((number?.left ?? 0) + (number?.width ?? 0)).toBeCloseTo(28 + 156 - character, 0);
      else expect(number?.left).toBeCloseTo(26 + character, 0);
    }
  });

  test('says at its end, and only there, where it was taken from', async ({ page, open }) => {
    await open(longest()[0]?.url ?? '');
    const pages = await print(page);
    const told = pages.map(({ lines }) => lines.some(({ text }) => text.includes('SHA-256')));
    expect(told).toEqual(pages.map((_, index) => index === pages.length - 1));
  });

  test('no heading stands last on its page', async ({ page, open }) => {
    test.slow();
    for (const { url } of longest().slice(0, 3)) {
      await open(url);
      const headings = await page.locator('.doc [role=heading]').allTextContents();
      const starts = headings.map((text) => text.normalize('NFKC').slice(0, 12));
      for (const { lines } of await print(page)) {
        const last = lines.filter(isBody).at(-1)?.text.normalize('NFKC') ?? '';
        expect(
          starts.some((start) => last.startsWith(start)),
          `${url}: ${last}`,
        ).toBe(false);
      }
    }
  });
});

/** What stands on screen for the hand has no place on paper. */
const CONTROLS = ['筛选', '排序', '导出', '写法', '显示', '跳到正文', '专注'];

test('printed results say what was asked and how much was found, without controls', async ({ page, open }) => {
  for (const view of ['reports', 'lines', 'years']) {
    await open(`search.html?q=工作&view=${view}`);
    await expect(page.locator('main')).toHaveAttribute('data-search-state', 'done');
    const text = (await print(page)).flatMap(({ lines }) => lines.map((line) => line.text.normalize('NFKC')));
    expect(
      text.some((line) => line.includes('短语「工作」')),
      view,
    ).toBe(true);
    expect(
      text.some((line) => /^\d+ 篇,\s*\d+ 处命中$/u.test(line)),
      view,
    ).toBe(true);
    for (const control of CONTROLS)
      expect(
        text.filter((line) => line.startsWith(control)),
        view,
      ).toEqual([]);
  }
});

test('printed lines keep the hit on one axis, a line each', async ({ page, open }) => {
  await open('search.html?q=一岗双责&view=lines');
  await expect(page.locator('main')).toHaveAttribute('data-search-state', 'done');
  const hits = Number(await page.locator('main').getAttribute('data-hit-count'));
  await page.emulateMedia({ media: 'print' });
  const marks = await page
    .locator('[data-hit] mark')
    .evaluateAll((all) => all.map((mark) => mark.getBoundingClientRect().left));
  expect(marks).toHaveLength(hits);
  expect(Math.max(...marks) - Math.min(...marks)).toBeLessThan(1);
});

for (const [kind, path] of Object.entries(PAGE_KINDS)) {
  test(`${kind}: prints within the sheet, numbered`, async ({ page, open }) => {
    await open(path());
    const pages = await print(page);
    for (const [index, sheet] of pages.entries()) {
      expect(numberLine(sheet)?.text).toBe(`— ${index + 1} —`);
      for (const { text, left, width } of sheet.lines) {
        expect(left, text).toBeGreaterThan(10);
        expect(left + width, text).toBeLessThan(200);
      }
    }
  });
}
