/** Paper, measured in the PDF that Chromium prints: GB/T 9704 for reports, readable sheets for the rest. */
import { numberLine, type PrintedLine, type PrintedPage, print } from './pdf.ts';
import { expect, readCatalogue, test } from './site.ts';

/** Body text of 3号; what is larger or smaller is a title, a page number or the source lines. */
const BODY = 16;
/** Millimetres that a place may be off: browsers lay out in 1/64 of a pixel and glyphs have bearings. */
const NEAR = 0.5;

test.skip(({ isMobile }) => isMobile, 'A sheet has one size.');

const isBody = ({ size }: PrintedLine): boolean => Math.abs(size - BODY) < 0.5;
/** Plain text has no tables, which have no lines of 3号. */
const longest = () =>
  readCatalogue()
    .filter(({ source }) => source.file.endsWith('.txt'))
    .sort((a, b) => b.characters - a.characters);

/** The binding is at the left of a right-hand page, at the right of a left-hand one. */
const leftOf = (index: number): number => (index % 2 === 0 ? 28 : 26);

for (const { url, title } of longest().slice(0, 3)) {
  test(`${title} is printed as GB/T 9704 has it`, async ({ page, open }) => {
    test.slow();
    await open(url);
    const pages = await print(page);
    expect(pages.length).toBeGreaterThan(2);
    await test.step('22 lines of 28 characters in 156 × 225 mm', () => expectTypeArea(pages));
    await test.step('every line stands on the grid of 22', () => expectGrid(pages));
    await test.step('pages are numbered in 4号 at the outer edge, 7 mm under the text', () => expectNumbers(pages));
    await test.step('the source stands at the end, and only there', () => {
      // The name may stand at the end of one line and the beginning of the next.
      const sourced = pages.map(({ lines }) => /SHA-\s*256/u.test(lines.map(({ text }) => text).join('')));
      expect(sourced).toEqual(pages.map((_, index) => index === pages.length - 1));
    });
    await test.step('no heading stands last on its page', async () => {
      const headings = await page.locator('.doc [role=heading]').allTextContents();
      const starts = headings.map((text) => text.normalize('NFKC').slice(0, 12));
      for (const { lines } of pages) {
        const last = lines.filter(isBody).at(-1)?.text.normalize('NFKC') ?? '';
        expect(
          starts.some((start) => last.startsWith(start)),
          last,
        ).toBe(false);
      }
    });
  });
}

function expectTypeArea(pages: readonly PrintedPage[]): void {
  for (const [index, { width, height, lines }] of pages.entries()) {
    expect(Math.round(width)).toBe(210);
    expect(Math.round(height)).toBe(297);
    const body = lines.filter(isBody);
    const left = leftOf(index);
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
}

function expectGrid(pages: readonly PrintedPage[]): void {
  const pitch = 225 / 22;
  const first = pages[1]?.lines.find(isBody)?.baseline ?? 0;
  for (const { lines } of pages) {
    for (const { baseline } of lines.filter(isBody)) {
      const steps = (baseline - first) / pitch;
      expect(Math.abs(steps - Math.round(steps)) * pitch).toBeLessThan(NEAR);
    }
  }
}

function expectNumbers(pages: readonly PrintedPage[]): void {
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
}

/** Controls are not printed. */
const CONTROLS = ['筛选', '排序', '导出', '检索语法', '显示', '菜单', '跳到正文', '专注'];

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
