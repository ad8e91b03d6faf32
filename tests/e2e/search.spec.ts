/** Searching, over http and from a disk: what the page says is what a plain scan of the texts says. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { readDocx } from '../../src/pipeline/formats/docx.ts';
import { expectBothAccessible } from './accessible.ts';
import { WAYS } from './places.ts';
import { phrasesOf, scan } from './scan.ts';
import { expect, readCatalogue, test } from './site.ts';

/** Waits until the page has answered, and gives its counts. */
async function answered(page: Page): Promise<{ reports: number; hits: number }> {
  const main = page.locator('main[data-search-state]');
  await expect(main).toHaveAttribute('data-search-state', 'done');
  return {
    reports: Number(await main.getAttribute('data-report-count')),
    hits: Number(await main.getAttribute('data-hit-count')),
  };
}

const search = (query: string, rest = ''): string => `search.html?q=${encodeURIComponent(query)}${rest}`;

for (const way of WAYS) {
  test.describe(`over ${way}`, () => {
    test.use({ way });

    test('counts are those of a plain scan', async ({ page, open, isMobile }) => {
      test.skip(isMobile, 'The same for every window.');
      test.slow();
      await open('search.html');
      const input = page.locator('input[type=search][name=q]');
      for (const phrase of ['一岗双责', '档案', '整改', ...phrasesOf(12)]) {
        const found = await scan(phrase);
        await input.fill(phrase);
        await input.press('Enter');
        await expect(page.locator('main')).toHaveAttribute('data-search-state', 'done');
        await expect(page.locator('main'), phrase).toHaveAttribute('data-report-count', String(found.reports.size));
        await expect(page.locator('main'), phrase).toHaveAttribute('data-hit-count', String(found.hits));
      }
    });

    test('typing searches, the address follows, and going back leads to the search before', async ({ page, open }) => {
      await open(search('档案'));
      await answered(page);
      const input = page.locator('input[type=search][name=q]');
      await input.press('End');
      await input.pressSequentially('工作', { delay: 10 });
      await expect(page).toHaveURL(/q=%E6%A1%A3%E6%A1%88%E5%B7%A5%E4%BD%9C$/);
      await answered(page);
      await expect(page.locator('[data-report-id] mark').first()).toHaveText('档案工作');
      await page.goBack();
      await expect(input).toHaveValue('档案');
      expect((await answered(page)).hits).toBe((await scan('档案')).hits);
    });

    test('a facet value finds as many reports as it says; a chip takes it back', async ({ page, open, isMobile }) => {
      await open(search('工作'));
      const all = await answered(page);
      if (isMobile) await page.locator('.facet-drawer > summary').click();
      const facets = { level: '级别', office: '单位' };
      for (const [facet, name] of Object.entries(facets)) {
        const choice = page.locator(`li:has(input[name=${facet}])`).first();
        const value = await choice.locator('input').getAttribute('value');
        const count = Number(await choice.locator('[data-facet-count]').getAttribute('data-facet-count'));
        await choice.locator('input').check();
        await expect(page.locator('main')).toHaveAttribute('data-report-count', String(count));
        expect(new URL(page.url()).searchParams.getAll(facet)).toEqual([value]);
        await answered(page);
        await page.getByRole('button', { name: `去掉筛选：${name} ${value}` }).click();
        await expect(page.locator('main')).toHaveAttribute('data-report-count', String(all.reports));
      }
    });

    test('without a query all reports are there to browse, page by page', async ({ page, open }) => {
      const titles = readCatalogue().map(({ id }) => id);
      await open('search.html');
      expect(await answered(page)).toEqual({ reports: titles.length, hits: 0 });
      const seen = await page.locator('[data-report-id]').evaluateAll((all) => all.map((it) => it.dataset.reportId));
      await page.getByRole('link', { name: '下一页' }).click();
      await expect(page).toHaveURL(/page=2$/);
      await expect(page.locator('.pager [aria-current]')).toHaveText('2');
      await answered(page);
      seen.push(...(await page.locator('[data-report-id]').evaluateAll((all) => all.map((it) => it.dataset.reportId))));
      expect(seen).toEqual(titles.slice(0, 20));
    });

    test('every occurrence is a line, all hits on one axis, and the lines can be taken away', async ({
      page,
      open,
    }) => {
      await open(search('整改', '&view=lines'));
      const { hits } = await answered(page);
      expect(hits).toBe((await scan('整改')).hits);
      const lines = page.locator('[data-hit][data-paragraph]');
      await expect(lines).toHaveCount(Math.min(hits, 200));
      // On a phone the later lines of a page wait behind a button.
      const shown = page.locator('[data-hit][data-paragraph]:visible');
      const axes = await shown.locator('mark').evaluateAll((marks) =>
        marks.map((mark) => {
          const { left, right } = mark.getBoundingClientRect();
          return Math.round((left + right) / 2);
        }),
      );
      expect(Math.max(...axes) - Math.min(...axes)).toBeLessThanOrEqual(1);

      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '导出 CSV' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('语句_整改.csv');
      const csv = readFileSync(await file.path(), 'utf8');
      expect(csv.startsWith('\uFEFF序号,年度,')).toBe(true);
      expect(csv.trimEnd().split('\r\n')).toHaveLength(hits + 1);
    });

    test('the report list is taken away whole, with its counts', async ({ page, open, isMobile }) => {
      test.skip(isMobile, 'The same for every window.');
      await open(search('档案', '&sort=hits'));
      const { reports, hits } = await answered(page);
      const take = async (name: string): Promise<Buffer> => {
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name, exact: true }).click(),
        ]);
        return readFileSync(await file.path());
      };
      const [head = [], ...rows] = parse(await take('导出 CSV'), { bom: true }) as string[][];
      expect(rows).toHaveLength(reports);
      const counts = rows.map((row) => Number(row[head.indexOf('命中')]));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(hits);
      expect(counts).toEqual([...counts].sort((a, b) => b - a));
      const written = readDocx(await take('存为 Word')).lines.map(({ text }) => text);
      for (const row of rows) expect(written.join('\n')).toContain(row[head.indexOf('题名')]);
    });

    test('lines sort by what follows, and gather under it', async ({ page, open }) => {
      await open(search('档案', '&view=lines'));
      const { hits } = await answered(page);
      await page.getByRole('link', { name: '按后文' }).click();
      await expect(page).toHaveURL(/group=right/);
      await answered(page);
      const groups = await page.locator('.line-group .number').allTextContents();
      const shown = groups.map((words) => Number(/\d+/.exec(words)?.[0]));
      expect(shown).toEqual([...shown].sort((a, b) => b - a));
      expect(await page.locator('[data-hit]').count()).toBe(Math.min(200, hits));
    });

    test('years count what they say, and lead to their lines', async ({ page, open }) => {
      await open(search('建设', '&view=years'));
      const { hits } = await answered(page);
      const rows = page.locator('.year-table tbody tr');
      const numbers = await rows.locator('td:nth-of-type(4)').allTextContents();
      const dated = numbers.reduce((sum, text) => sum + (Number(text) || 0), 0);
      const undated = readCatalogue().filter(({ year }) => year === null).length;
      if (undated === 0) expect(dated).toBe(hits);
      expect(dated).toBeLessThanOrEqual(hits);
      await expect(page.locator('.mentions dd').first()).toContainText(/见于 \d{4} 年/);

      const bar = page.locator('.histogram a').last();
      const told = /共 (\d+) 处/.exec((await bar.getAttribute('aria-label')) ?? '')?.[1];
      await bar.focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/year=\d{4}&view=lines/);
      await expect(page.locator('main')).toHaveAttribute('data-hit-count', told ?? '');
    });

    test('what is not there is not made up: its longest parts that are, are offered', async ({ page, open }) => {
      await open(search('一岗双责无人机档案'));
      expect(await answered(page)).toEqual({ reports: 0, hits: 0 });
      const parts = page.locator('.occurring-parts li');
      await expect(parts.first()).toHaveText(`一岗双责${(await scan('一岗双责')).reports.size} 篇`);
      await parts.first().getByRole('link').click();
      await expect(page.locator('main')).toHaveAttribute('data-hit-count', String((await scan('一岗双责')).hits));
    });

    test('in the report all hits are marked, and keys lead through them', async ({ page, open }) => {
      await open(search('档案'));
      await answered(page);
      const first = page
        .locator('[data-report-id]')
        .filter({ has: page.locator('[data-hit]') })
        .first();
      const count = Number(/\d+/.exec((await first.locator('.hit-count').textContent()) ?? '')?.[0]);
      await first.locator('[data-hit] a').last().click();
      await expect(page.locator('.hit-place')).toContainText(new RegExp(`^\\d+ / ${count}`));
      const marks = page.locator('main mark:not(.hit-bar mark)');
      await expect(marks).toHaveCount(count);
      expect(new Set(await marks.allTextContents())).toEqual(new Set(['档案']));
      await expect(page.locator('mark.current')).toBeInViewport();

      const place = async (): Promise<number> =>
        Number.parseInt((await page.locator('.hit-place').textContent()) ?? '', 10);
      const before = await place();
      await page.keyboard.press('n');
      expect(await place()).toBe((before % count) + 1);
      await page.keyboard.press('Shift+F3');
      expect(await place()).toBe(before);

      const texts = (): Promise<(string | null)[]> =>
        page.locator('.report-text [id^=p]').evaluateAll((all) => all.map((it) => it.textContent));
      const marked = await texts();
      await page.getByRole('button', { name: '清除标记' }).click();
      await expect(page.locator('mark')).toHaveCount(0);
      expect(await texts()).toEqual(marked);
      expect(new URL(page.url()).search).toBe('');
    });

    test('a hostile query is words', async ({ page, open, isMobile }) => {
      test.skip(isMobile, 'The same for every window.');
      await open('search.html');
      const input = page.locator('input[type=search][name=q]');
      for (const query of [
        '<img src=x onerror=alert(1)>档案',
        '"'.repeat(99),
        '(.*)+[档案',
        '\u0000\u202e档案\uD800',
        '档案'.repeat(5000),
        '😀 ｜| - 题:',
      ]) {
        await input.fill(query);
        await input.press('Enter');
        await answered(page);
        await expect(page.locator('main img')).toHaveCount(0);
      }
      await open(search('<img src=x onerror=alert(1)>档案'));
      await answered(page);
      await expect(page.locator('main img')).toHaveCount(0);
    });

    test('every view fits the window', async ({ page, open }) => {
      for (const rest of ['', '&view=lines', '&view=lines&group=right', '&view=years&stack=level', '&year=2022']) {
        await open(search('建设', rest));
        await answered(page);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, rest).toBe(0);
      }
    });
  });
}

test('keys: / to the field, arrows through the results, Esc empties it', async ({ page, open }) => {
  await open(search('档案'));
  await answered(page);
  const input = page.locator('input[type=search][name=q]');
  await page.keyboard.press('/');
  await expect(input).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-walk]').nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-walk]').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(input).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(input).toHaveValue('');
  await expect(page).toHaveURL(/search\.html$/);
});

test('nothing is searched while an input method composes', async ({ page, open }) => {
  await open('search.html');
  await answered(page);
  const input = page.locator('input[type=search][name=q]');
  await input.dispatchEvent('compositionstart');
  await input.fill('dang');
  await page.waitForTimeout(400);
  await expect(page).toHaveURL(/search\.html$/);
  await input.fill('档');
  await input.dispatchEvent('compositionend');
  await expect(page).toHaveURL(/q=%E6%A1%A3$/);
});

test('searches made are remembered in this browser, and can be forgotten', async ({ page, open }) => {
  await open('search.html');
  await answered(page);
  const input = page.locator('input[type=search][name=q]');
  await input.fill('一岗双责');
  await input.press('Enter');
  await answered(page);
  await input.fill('');
  await expect(page.getByRole('navigation', { name: '最近检索' })).toContainText('一岗双责');
  await page.getByRole('button', { name: '清除最近检索' }).click();
  await expect(page.getByRole('navigation', { name: '最近检索' })).toHaveCount(0);
});

test('lines open by parts on a phone, and are whole on a wide window and on paper', async ({
  page,
  open,
  isMobile,
}) => {
  await open(search('工作', '&view=lines'));
  const { hits } = await answered(page);
  const lines = page.locator('[data-hit][data-paragraph]');
  const visible = page.locator('[data-hit][data-paragraph]:visible');
  const onPage = Math.min(hits, 200);
  expect(onPage).toBeGreaterThan(80);
  await expect(lines).toHaveCount(onPage);
  const more = page.getByRole('button', { name: /^再列 \d+ 处/u });
  if (!isMobile) {
    await expect(visible).toHaveCount(onPage);
    await expect(more).toHaveCount(0);
    return;
  }
  await expect(visible).toHaveCount(40);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(4500);
  await expect(more).toHaveText(`再列 40 处，本页还有 ${onPage - 40} 处`);
  await more.tap();
  await expect(visible).toHaveCount(80);
  await expect(lines.nth(40).locator('a[data-walk]')).toBeFocused();
  await page.emulateMedia({ media: 'print' });
  await expect(visible).toHaveCount(onPage);
  await expect(more).toHaveCount(0);
});

test('reading many texts is told, and can be stopped; what was not read to the end is not counted', async ({
  page,
  open,
}) => {
  await page.route(/\/search\/.*text.*\.js/, () => new Promise(() => {}));
  await open(search('工作', '&view=lines'));
  await expect(page.locator('.search-progress')).toContainText(/检索|读取原文/);
  await page.getByRole('button', { name: '停止' }).click();
  const main = page.locator('main');
  await expect(main).toHaveAttribute('data-search-state', 'idle');
  await expect(main).not.toHaveAttribute('data-hit-count');
  await expect(page.getByRole('button', { name: '接着读' })).toBeVisible();
  await expect(page.locator('[data-hit]')).toHaveCount(0);
});

test('a sentence is copied with its source', async ({ page, open, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(search('一岗双责', '&view=lines'));
  await answered(page);
  const line = page.locator('[data-hit]').first();
  await line.hover();
  await line.getByRole('button', { name: '复制语句及出处' }).click();
  await expect(page.getByText('已复制语句及出处')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^“[^”]*一岗双责.*”（《.+》，.*第 ?\d+ ?段）$/);
});

test.describe('a missing data file', () => {
  test.use({ expected: [/ERR_FAILED|404/] });

  test('is named, and no number is given', async ({ page, open }) => {
    await page.route(/\/search\/.*text.*\.js/, (route) => route.abort());
    await open(search('档案'));
    const main = page.locator('main');
    await expect(main).toHaveAttribute('data-search-state', 'error');
    await expect(page.getByRole('alert')).toContainText(/search\/\S+\.js/);
    await expect(main).not.toHaveAttribute('data-report-count');
    await expect(main).not.toHaveAttribute('data-hit-count');
  });

  test('of the program leaves the catalogue to browse', async ({ page, open }) => {
    await page.route(/wenmai\.js/, (route) => route.abort());
    await open(search('档案'));
    await expect(page.locator('main')).toHaveAttribute('data-search-state', 'error');
    await expect(page.getByRole('alert')).toContainText('wenmai.js');
    await expect(page.locator('.static-catalogue a').first()).toBeVisible();
  });
});

test('a browser below the floor is told so, and can browse', async ({ page, open }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'findLast'));
  await open(search('档案'));
  await expect(page.getByRole('alert')).toContainText('Chromium 97');
  await expect(page.locator('main')).toHaveAttribute('data-search-state', 'error');
  await expect(page.locator('.static-catalogue a').first()).toBeVisible();
});

test('every view is accessible', async ({ page, open }) => {
  test.slow();
  for (const [name, rest] of Object.entries({
    list: '?q=档案 建设&level=区县',
    lines: '?q=整改&view=lines',
    groups: '?q=整改&view=lines&group=right',
    years: '?q=建设&view=years&stack=level',
    nothing: '?q=无人机档案',
  })) {
    await test.step(name, async () => {
      await open(`search.html${rest}`);
      await answered(page);
      await expectBothAccessible(page);
    });
  }
});

test('a report with hits: accessible', async ({ page, open }) => {
  const [id] = (await scan('整改')).reports;
  await open(`reports/${id}.html?q=整改 工作`);
  await expect(page.locator('.hit-bar')).toBeVisible();
  await expectBothAccessible(page);
});
