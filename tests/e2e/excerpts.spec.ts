/** Bookmarks and excerpts, kept in the browser. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectBothAccessible } from './accessible.ts';
import { WAYS } from './places.ts';
import { expect, readCatalogue, test } from './site.ts';

const reports = () => readCatalogue().filter(({ characters, titleSupplied }) => characters > 500 && !titleSupplied);
const excerpts = (page: Page) => page.locator('[data-excerpt]');
const firstWords = (page: Page): Promise<string[]> => page.locator('[data-excerpt] blockquote').allTextContents();

type Open = (path: string) => Promise<void>;

/** Takes whole paragraphs by their numbers. */
async function takeParagraphs(page: Page, open: Open, ids: readonly string[]): Promise<string[]> {
  const [report] = reports();
  await open(report?.url ?? '');
  const texts: string[] = [];
  for (const id of ids) {
    await page.locator(`a.para-link[href="#${id}"]`).click();
    await page.getByRole('group', { name: '所选文字' }).getByRole('button', { name: '摘录' }).click();
    await expect(page.getByText('已收进摘录本')).toBeVisible();
    texts.push((await page.locator(`#${id}`).textContent()) ?? '');
  }
  return texts;
}

async function openNotebook(page: Page, open: Open): Promise<void> {
  await open('excerpts.html');
  await expect(page.locator('main[data-excerpts-state=done]')).toBeVisible();
}

for (const way of WAYS) {
  test.describe(`over ${way}`, () => {
    test.use({ way, permissions: ['clipboard-read', 'clipboard-write'] });

    test('paragraphs are taken, put in another order by keys, noted, removed and brought back', async ({
      page,
      open,
    }) => {
      const [a = '', b = '', c = ''] = await takeParagraphs(page, open, ['p2', 'p3', 'p4']);
      await openNotebook(page, open);
      expect(await firstWords(page)).toEqual([a, b, c]);

      await excerpts(page).nth(2).locator('[data-act=up]').focus();
      await page.keyboard.press('Enter');
      expect(await firstWords(page)).toEqual([a, c, b]);
      await expect(excerpts(page).nth(1).locator('[data-act=up]')).toBeFocused();
      await page.keyboard.press('Alt+ArrowUp');
      expect(await firstWords(page)).toEqual([c, a, b]);

      await excerpts(page).first().getByRole('textbox').fill('可用于讲话');
      await excerpts(page).nth(1).locator('[data-act=remove]').click();
      expect(await firstWords(page)).toEqual([c, b]);
      await expect(page.getByRole('button', { name: '撤销' })).toBeFocused();
      await page.keyboard.press('Enter');
      expect(await firstWords(page)).toEqual([c, a, b]);

      await page.reload();
      await expect(page.locator('main[data-excerpts-state=done]')).toBeVisible();
      expect(await firstWords(page)).toEqual([c, a, b]);
      await expect(excerpts(page).first().getByRole('textbox')).toHaveValue('可用于讲话');
      await excerpts(page).first().locator('.excerpt-source a').click();
      await expect(page).toHaveURL(/reports\/.+\.html#p4$/);
    });

    test('a bookmark is set, listed, and taken away', async ({ page, open }) => {
      const [report] = reports();
      await open(report?.url ?? '');
      await page.getByRole('button', { name: '书签' }).click();
      await openNotebook(page, open);
      await page.locator('.bookmarks a').click();
      await expect(page.getByRole('button', { name: '书签' })).toHaveAttribute('aria-pressed', 'true');
      await openNotebook(page, open);
      await page.getByRole('button', { name: /取消书签/ }).click();
      await expect(page.locator('.bookmarks')).toHaveCount(0);
    });

    test('taken away as Word and Markdown, and kept and brought back whole', async ({ page, open, isMobile }) => {
      test.skip(isMobile, 'The same for every window.');
      const [a = ''] = await takeParagraphs(page, open, ['p2', 'p3']);
      await openNotebook(page, open);
      const save = async (name: string) => {
        const click = page.getByRole('button', { name, exact: true }).click();
        const [file] = await Promise.all([page.waitForEvent('download'), click]);
        return file;
      };
      const markdown = await save('Markdown');
      expect(markdown.suggestedFilename()).toMatch(/^摘录_.+\.md$/);
      const written = readFileSync(await markdown.path(), 'utf8');
      expect(written).toMatch(/^1\. .+\\\[R\/OL\\\]|^1\\?\. .+R/m);
      expect(written.replace(/\\/g, '')).toContain(`> ${a}`);
      const word = await save('Word');
      expect(word.suggestedFilename()).toMatch(/^摘录_.+\.docx$/);
      expect(readFileSync(await word.path(), 'utf8').startsWith('PK')).toBe(true);

      const backup = await (await save('备份')).path();
      for (const _ of [1, 2]) await excerpts(page).first().locator('[data-act=remove]').click();
      await expect(excerpts(page)).toHaveCount(0);
      await page.locator('input[type=file]').setInputFiles(backup);
      await expect(page.getByText('恢复了 2 条摘录')).toBeVisible();
      expect((await firstWords(page))[0]).toBe(a);
    });
  });
}

test('a drag puts an excerpt elsewhere', async ({ page, open }) => {
  const [a, b] = await takeParagraphs(page, open, ['p2', 'p3']);
  await openNotebook(page, open);
  await page.locator('[data-grip]').first().hover();
  await page.mouse.down();
  const box = await excerpts(page).nth(1).boundingBox();
  await page.mouse.move(box?.x ?? 0, (box?.y ?? 0) + (box?.height ?? 0), { steps: 5 });
  await page.mouse.up();
  expect(await firstWords(page)).toEqual([b, a]);
  await page.reload();
  await expect(excerpts(page)).toHaveCount(2);
  expect(await firstWords(page)).toEqual([b, a]);
});

test('words that the archive no longer has are said so, and still shown', async ({ page, open }) => {
  await takeParagraphs(page, open, ['p2', 'p3', 'p4']);
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('wenmai:notebook:')) ?? '';
    const notebook = JSON.parse(localStorage.getItem(key) ?? '');
    const [changed, moved, gone] = notebook.excerpts;
    changed.parts[0].text = `从前的话${changed.parts[0].text.slice(4)}`;
    moved.parts[0].paragraph = 'p9';
    gone.source.id = 'gone-2022';
    localStorage.setItem(key, JSON.stringify(notebook));
  });
  await openNotebook(page, open);
  await expect(excerpts(page).nth(0)).toContainText('从前的话');
  await expect(excerpts(page).nth(0).locator('.excerpt-change')).toContainText('报告里没有这句话了');
  await expect(excerpts(page).nth(1).locator('.excerpt-change')).toContainText('现在在第 3 段');
  await expect(excerpts(page).nth(1).locator('.excerpt-source a')).toHaveAttribute('href', /#p3$/);
  await expect(excerpts(page).nth(2).locator('.excerpt-change')).toContainText('馆藏里没有这篇报告了');
});

test('a store that is full is told, and so is one that cannot be read', async ({ page, open }) => {
  const [report] = reports();
  await open(report?.url ?? '');
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.locator('a.para-link[href="#p2"]').click();
  await page.getByRole('button', { name: '摘录' }).click();
  await expect(page.getByText('没有存下')).toBeVisible();

  await takeParagraphs(page, open, ['p2']);
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('wenmai:notebook:')) ?? '';
    localStorage.setItem(key, '{"version":1,"exc');
  });
  await open('excerpts.html');
  await expect(page.getByRole('alert')).toContainText('存坏了');
  await page.getByRole('button', { name: '清空重来' }).click();
  await expect(page.getByText('还没有摘录')).toBeVisible();
});

test('a filled notebook is accessible', async ({ page, open }) => {
  await takeParagraphs(page, open, ['p2', 'p3']);
  await page.getByRole('button', { name: '书签' }).click();
  await openNotebook(page, open);
  await excerpts(page).first().locator('[data-act=remove]').click();
  await expectBothAccessible(page);
});
