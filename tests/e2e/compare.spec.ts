/** Comparing two reports, over http and from a disk. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectBothAccessible } from './accessible.ts';
import { WAYS } from './places.ts';
import { adjacentYears, expect, test } from './site.ts';

for (const way of WAYS) {
  test.describe(`over ${way}`, () => {
    test.use({ way });

    test('without reports: adjacent years of each series, one link each', async ({ page, open }) => {
      await open('compare.html');
      await expect(page.locator('main[data-compare-state=done]')).toBeVisible();
      await page.locator('.pair-years a').first().click();
      await expect(page.locator('main[data-compare-state=done] [data-row]').first()).toBeVisible();
    });

    test('rows hold every sentence of both reports', async ({ page, open }) => {
      const [a, b] = adjacentYears();
      await open(`compare.html?a=${a.id}&b=${b.id}&view=columns`);
      await settled(page);
      for (const [side, id] of [
        ['a', a.id],
        ['b', b.id],
      ] as const) {
        expect(await shownText(page, side), side).toBe(await ownText(page, id));
      }
    });

    test('from a report to its comparison with the year before', async ({ page, open }) => {
      const [, b] = adjacentYears();
      await open(b.url);
      const drawer = page.locator('.margin-notes details').first();
      if (!(await drawer.evaluate((details: HTMLDetailsElement) => details.open)))
        await drawer.locator('summary').first().click();
      await page.locator('.compare-link a').click();
      await settled(page);
      await expect(page.locator('h1')).toContainText(`→ ${b.year}`);
    });

    test('a report that the archive does not hold is said so', async ({ page, open }) => {
      const [a] = adjacentYears();
      await open(`compare.html?a=${a.id}&b=none`);
      await expect(page.locator('main[data-compare-state=error]')).toContainText('none');
    });
  });
}

test('hiding a class keeps to the address, and rows that are left out can be opened', async ({ page, open }) => {
  await openPair(page, open);
  await page.locator('input[name=show][value=verbatim]').uncheck();
  await expect(page).toHaveURL(/hide=verbatim/);
  await expect(page.locator('[data-row=verbatim]:not([data-flags~=moved]):visible')).toHaveCount(0);
  await page.reload();
  await settled(page);
  const leftOut = page.locator('.left-out button').first();
  await leftOut.click();
  await expect(page.locator('[data-row=verbatim]:not([data-flags~=moved]):visible').first()).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/hide=/);
  await expect(page.locator('.left-out')).toHaveCount(0);
});

test('a comparison: figures, parts, histories, targets and phrases lead to their sentences; it is accessible, and fits', async ({
  page,
  open,
}) => {
  test.slow();
  await openPair(page, open);
  await test.step('numbers add up, and each figure leads to its sentence', async () => {
    for (const key of await page.locator('.bar-key').all()) {
      const numbers = (await key.locator('li').allTextContents()).map((words) =>
        Number(/[\d,]+/.exec(words)?.[0].replace(/,/g, '')),
      );
      const sum = numbers.pop();
      expect.soft(numbers.reduce((total, number) => total + number, 0)).toBe(sum);
    }
    await page.locator('.finding summary', { hasText: '指标' }).click();
    await page.locator('.figures .row-link').first().click();
    await expect(page.locator('tr[data-row]:focus')).toBeInViewport();
  });
  await test.step('the table by parts leads to rows, and 历年 stands on rows that have a history', async () => {
    const parts = page.locator('.compare-sections');
    if (!(await parts.evaluate((details: HTMLDetailsElement) => details.open))) await parts.locator('summary').click();
    await parts.locator('td .row-link').first().click();
    await expect(page.locator('tr[data-row]:focus')).toBeInViewport();
    await expect(page.locator('[data-row] .passage-button.kept').first()).toBeAttached({ timeout: 20_000 });
  });
  await test.step('a sentence shows its forms through the years of the series', async () => {
    const row = page.locator('tr[data-row=reworded]').nth(1);
    await row.locator('.words').first().click();
    await row.getByRole('button', { name: '历年' }).click();
    const forms = page.locator('.passage li');
    await expect(forms.first()).toBeVisible();
    expect(await forms.count()).toBeGreaterThan(1);
    await page.getByRole('button', { name: '收起' }).click();
    await expect(row).toBeFocused();
  });
  await test.step('targets and tasks are followed to what became of them, and filtered', async () => {
    await page.locator('.finding summary', { hasText: '目标 → 完成' }).click();
    const rows = page.locator('tr[data-ledger]');
    await expect(rows.first()).toBeVisible();
    const filters = page.getByRole('group', { name: '按结果筛选' });
    for (const status of ['已完成', '重提', '未提']) {
      const filter = filters.getByRole('button', { name: status });
      const count = Number(/\d+/.exec((await filter.textContent()) ?? '')?.[0]);
      await filter.click();
      await expect(rows.filter({ visible: true })).toHaveCount(count);
      await expect(rows.filter({ visible: true, hasNotText: status })).toHaveCount(0);
    }
    await filters.getByRole('button', { name: '全部' }).click();
    await rows.first().locator('.row-link').first().click();
    await expect(page.locator('tr[data-row]:focus')).toBeInViewport();
  });
  await test.step('first uses in the archive are marked when asked for', async () => {
    await page.locator('.finding summary', { hasText: '提法' }).click();
    await page.getByRole('button', { name: '查档案首见' }).click();
    await expect(page.locator('.first-use')).toContainText(/没有的：\d+ 条/, { timeout: 20_000 });
    const told = Number(/(\d+) 条/.exec((await page.locator('.first-use').textContent()) ?? '')?.[1]);
    await expect(page.locator('.phrases .tag')).toHaveCount(told);
  });
  await test.step('accessible with all folds open, and fits the window', async () => {
    const folds = page.locator('.finding details:not([open]) > summary, details.finding:not([open]) > summary');
    for (let left = await folds.count(); left > 0; left -= 1) await folds.first().click();
    await expect(folds).toHaveCount(0);
    await expectBothAccessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

test('keys and presses lead from change to change and back, in parts that are folded too', async ({ page, open }) => {
  await openPair(page, open);
  await test.step('keys lead from change to change and back', async () => {
    await page.keyboard.press('n');
    const first = await focusedRow(page);
    await page.keyboard.press('j');
    expect(await focusedRow(page)).toBeGreaterThan(first);
    await page.keyboard.press('p');
    expect(await focusedRow(page)).toBe(first);
  });
  await test.step('each press leads to the next change, in parts that are folded too', async () => {
    const changes = await page
      .locator('[data-row=reworded], [data-row=retold], [data-row=new], [data-row=dropped]')
      .count();
    const seen = new Set<number>();
    for (let step = 0; step < Math.min(changes, 25); step += 1) {
      await page.getByRole('button', { name: '下一处变化' }).click();
      await expect(page.locator('[data-row]:focus')).toBeInViewport();
      seen.add(await focusedRow(page));
    }
    expect(seen.size).toBe(Math.min(changes, 25));
  });
});

test('a moved passage and its old place lead to one another', async ({ page, open }) => {
  await openPair(page, open);
  await openFolds(page);
  // Passages that left one place are one line until it is opened.
  const several = page.locator('tr.departures button').first();
  await several.click();
  await expect(several).toHaveAttribute('aria-expanded', 'true');
  const departure = page.locator('tr.departure').filter({ visible: true }).first();
  await departure.locator('.moved-link').click();
  const row = page.locator('tr[data-row]:focus');
  await expect(row).toHaveAttribute('data-flags', /moved/);
  await row.locator('.moved-link').click();
  await expect(departure).toBeFocused();
});

test('a missing script is named, and nothing is compared', async ({ page, open, expected }) => {
  expected.push(/ERR_|404|Failed to load/);
  await page.route(/wenmai-compare\.js/, (each) => each.abort());
  const [a, b] = adjacentYears();
  await open(`compare.html?a=${a}&b=${b}`);
  await expect(page.locator('main')).toHaveAttribute('data-compare-state', 'error');
  await expect(page.getByRole('alert')).toContainText('wenmai-compare.js');
  await expect(page.locator('[data-row]')).toHaveCount(0);
});

test('exchanging the reports exchanges new and dropped', async ({ page, open }) => {
  await openPair(page, open);
  const count = (its: string) => page.locator(`[data-row=${its}]`).count();
  const before = [await count('new'), await count('dropped')];
  const address = page.url();
  await page.getByRole('button', { name: '前后互换' }).click();
  await expect(page).not.toHaveURL(address);
  await settled(page);
  await expect.poll(async () => [await count('dropped'), await count('new')]).toEqual(before);
});

test('another report is chosen with the keyboard', async ({ page, open }) => {
  await openPair(page, open);
  const address = page.url();
  await page.getByRole('combobox', { name: '后一篇' }).fill('2021');
  await expect(page.getByRole('option').first()).toContainText('2021');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(address);
  await expect(page.getByRole('listbox')).toHaveCount(0);
});

test('choosing is accessible; beside a chosen report those of its year are offered, and two places are named', async ({
  page,
  open,
}) => {
  await open('compare.html');
  await expect(page.locator('main[data-compare-state=done]')).toBeVisible();
  await test.step('accessible', () => expectBothAccessible(page));
  await page.getByRole('combobox', { name: '前一篇' }).fill('yhxdag2021');
  await page.getByRole('option').first().click();
  await expect(page).toHaveURL(/\?a=/);
  await page.getByRole('combobox', { name: '后一篇' }).click();
  await expect(page.getByRole('listbox')).toContainText('同年各单位');
  await page.getByRole('option').filter({ hasText: '2021' }).filter({ hasText: '政务服务' }).click();
  await expect(page.locator('main[data-compare-state=done] [data-row]').first()).toBeVisible();
  await expect(page.getByRole('combobox', { name: /^左：/ })).toHaveValue(/档案馆/);
  await expect(page.getByRole('combobox', { name: /^右：/ })).toHaveValue(/政务服务/);
  await expect(page.getByRole('button', { name: '左右互换' })).toBeVisible();
});

test('beside a report: 历年, 同年各地, 同文种; others by office, file name and initials', async ({ page, open }) => {
  const [a] = adjacentYears();
  await open(`compare.html?a=${a.id}`);
  const field = page.getByRole('combobox', { name: '后一篇' });
  await field.click();
  await expect(page.locator('.offer-name').first()).toHaveText('历年');
  await expect(page.locator('.offer-name', { hasText: '同文种' })).toBeVisible();
  for (const [typed, found] of [
    ['临澜市审计局', '临澜市审计局'],
    ['zwfw-2021.txt', '2021'],
    ['llssjj', '临澜市审计局'],
  ] as const) {
    await field.fill(typed);
    await expect(page.getByRole('option').first(), typed).toContainText(found);
  }
  await expectBothAccessible(page);
});

for (const way of WAYS) {
  test.describe(`taken away over ${way}`, () => {
    test.use({ way });

    test.skip(({ isMobile }) => isMobile, 'Files are the same for every window.');

    test('CSV and Word: a file of its kind', async ({ page, open }) => {
      await openPair(page, open);
      for (const { name, start } of [
        { name: 'CSV', start: '\uFEFF' },
        { name: 'Word', start: 'PK' },
      ]) {
        await test.step(name, async () => {
          const click = page.getByRole('button', { name, exact: true }).click();
          const [file] = await Promise.all([page.waitForEvent('download'), click]);
          expect.soft(file.suggestedFilename()).toMatch(name === 'CSV' ? /^比对_.+\.csv$/ : /^比对_.+\.docx$/);
          expect.soft(readFileSync(await file.path(), 'utf8').startsWith(start), name).toBe(true);
        });
      }
    });
  });
}

for (const way of WAYS) {
  test.describe(`a series over ${way}`, () => {
    test.use({ way });

    test('shows what each year kept, its new phrases, and what persists', async ({ page, open }) => {
      const [, { url }] = adjacentYears();
      await open(url);
      const address = await page.locator('.margin-notes a[href*="series/"]').first().getAttribute('href');
      await open(address?.replace('../', '') ?? '');
      await page.locator('[data-series-changes] button').click();
      await expect(page.locator('[data-series-state=done]')).toBeVisible({ timeout: 20_000 });
      await expect(page.locator('.shares tbody tr').first()).toContainText('%');
      await expect(page.locator('.section-years tbody tr').first()).toBeVisible();
      await page.locator('.shares tbody th a').first().click();
      await settled(page);
    });
  });
}

for (const way of WAYS) {
  test.describe(`unlocked over ${way}`, () => {
    test.use({ way });

    test('the reports scroll each by itself, and lock again where the reader is', async ({ page, open }, {
      project,
    }) => {
      test.skip(project.name === 'phone', 'two columns have no room');
      await openPair(page, open);
      const rows = await page.locator('[data-row]').count();
      const row = page.locator('[data-row]:not([data-flags~=moved]):has(.side.a p):has(.side.b p)').nth(20);
      await row.evaluate((line) => window.scrollBy(0, line.getBoundingClientRect().top - 44));
      const index = Number(await row.getAttribute('data-index'));

      await page.getByRole('button', { name: '分开滚动', pressed: false }).focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/scroll=free/);
      await expect(page.getByRole('button', { name: '分开滚动', pressed: true })).toBeFocused();
      expect(await page.locator('[data-row]').count(), 'rows stay in the document').toBe(rows);
      expect(await firstInView(page, 'a')).toContain(index);
      expect(await firstInView(page, 'b')).toContain(index);

      const place = await scrollTop(page, 'b');
      await page.getByRole('region', { name: /^前一篇/ }).focus();
      await page.keyboard.press('PageDown');
      await page.keyboard.press('PageDown');
      await expect.poll(() => firstInView(page, 'a')).not.toContain(index);
      await stillAt(page, 'a');
      expect(await scrollTop(page, 'b'), 'the other column stays').toBe(place);

      const top = await firstInView(page, 'a');
      await page.getByRole('button', { name: '分开滚动' }).press('Enter');
      await expect(page).not.toHaveURL(/scroll=/);
      await expect(page.getByRole('button', { name: '分开滚动', pressed: false })).toBeFocused();
      const back = page.locator(`tr[data-row][data-index="${top[0]}"]`);
      expect(await back.evaluate((line) => Math.round(line.getBoundingClientRect().top))).toBe(44);
    });

    test('each column holds its report in order, and keeps to the filter', async ({ page, open }, { project }) => {
      test.skip(project.name === 'phone', 'two columns have no room');
      const [a, b] = adjacentYears();
      await open(`compare.html?a=${a.id}&b=${b.id}&scroll=free`);
      await settled(page);
      for (const [side, id] of [
        ['a', a.id],
        ['b', b.id],
      ] as const) {
        const words = await page.locator(`.column.${side} .words`).allTextContents();
        const own = await page.evaluate(async (report) => {
          const archive = await (globalThis.wenmai as NonNullable<typeof globalThis.wenmai>).openArchive();
          return (await archive.text(report)).paragraphs.map(({ text }) => text).join('');
        }, id);
        expect(words.join('').replace(/\s/g, ''), side).toBe(own.replace(/\s/g, ''));
      }
      await page.locator('input[name=show][value=verbatim]').uncheck();
      await expect(page).toHaveURL(/hide=verbatim&scroll=free/);
      await expect(page.locator('.column .left-out').first()).toBeVisible();
      await expect(page.locator('.column [data-sentence=verbatim] .flag').first()).toHaveText('移位');
      await page.getByRole('button', { name: '下一处变化' }).click();
      await expect(page.locator('.column tr:focus')).toBeInViewport();
    });
  });
}

test('columns that scroll by themselves are accessible; in a narrow window and on paper there are rows', async ({
  page,
  open,
}, { project }) => {
  const [a, b] = adjacentYears();
  await open(`compare.html?a=${a.id}&b=${b.id}&scroll=free`);
  await settled(page);
  await test.step('accessible on the screen', () => expectBothAccessible(page));
  if (project.name !== 'phone') await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-row]').first()).toBeVisible();
  await expect(page.locator('.scroller').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '分开滚动' })).toBeHidden();
});

test('on a phone long parts open by parts, for steps, links, the search of the browser and paper', async ({
  page,
  open,
}, { project }) => {
  test.skip(project.name !== 'phone', 'wide windows show all rows');
  await openPair(page, open);
  const folds = page.locator('.later-lines button');
  const later = page.locator('[data-row][data-later]');
  await expect(folds.first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(16_000);
  // As many lines appear as the button says.
  const before = await page.locator('tr[data-later]').count();
  const words = (await folds.first().textContent()) ?? '';
  const promised = Number(/再看 ([0-9,]+) 行/.exec(words)?.[1]?.replace(',', ''));
  await folds.first().click();
  await expect(page.locator('tr[data-later]')).toHaveCount(before - promised);

  await page.reload();
  await settled(page);
  await expect(later.first()).toBeHidden();
  const id = await later.last().getAttribute('id');
  const found = page.locator(`#${id}`);
  await found.evaluate((row) => row.dispatchEvent(new Event('beforematch', { bubbles: true })));
  await expect(found).toBeVisible();

  await page.reload();
  await settled(page);
  await expect(found).toBeHidden();
  await page.evaluate((row) => {
    const link = document.createElement('a');
    link.className = 'row-link';
    link.href = `#${row}`;
    document.querySelector('.comparison')?.append(link);
    link.click();
  }, id);
  await expect(found).toBeFocused();

  await page.emulateMedia({ media: 'print' });
  await expect(later.filter({ visible: false })).toHaveCount(0);
  await expect(folds.filter({ visible: true })).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a sentence says what is wanting and what there is', async ({ page, open }) => {
    await open('compare.html');
    await expect(page.locator('main')).toContainText('要用 JavaScript', { useInnerText: true });
    await page.locator('main').getByRole('link', { name: '系列' }).click();
    await expect(page).toHaveURL(/series\/index\.html$/);
  });
});

async function openPair(page: Page, open: (path: string) => Promise<void>): Promise<void> {
  const [a, b] = adjacentYears();
  await open(`compare.html?a=${a.id}&b=${b.id}`);
  await settled(page);
}

/** Opens the long parts of a comparison on a phone. */
async function openFolds(page: Page): Promise<void> {
  const folds = page.locator('.later-lines button');
  for (let left = await folds.count(); left > 0; left = await folds.count()) {
    const later = page.locator('tr[data-later]');
    const before = await later.count();
    await folds.first().click();
    await expect.poll(() => later.count()).toBeLessThan(before);
  }
}

async function settled(page: Page): Promise<void> {
  await expect(page.locator('main[data-compare-state=done]')).toBeVisible();
  await expect(page.locator('.finding').first()).toBeVisible();
}

const focusedRow = (page: Page): Promise<number> =>
  page.evaluate(() => Number((document.activeElement as HTMLElement).dataset.index));

const column = (page: Page, side: 'a' | 'b') => page.locator(`.scroller:has(.column.${side})`);

const scrollTop = (page: Page, side: 'a' | 'b'): Promise<number> =>
  column(page, side).evaluate(({ scrollTop }) => scrollTop);

/** Waits until a column has come to rest. */
async function stillAt(page: Page, side: 'a' | 'b'): Promise<void> {
  await expect(async () => {
    const before = await scrollTop(page, side);
    await page.waitForTimeout(100);
    expect(await scrollTop(page, side)).toBe(before);
  }).toPass();
}

/** The rows whose sentence is the first in view in a column. */
function firstInView(page: Page, side: 'a' | 'b'): Promise<number[]> {
  return column(page, side).evaluate((scroller) => {
    const { top } = scroller.getBoundingClientRect();
    const lines = [...scroller.querySelectorAll<HTMLElement>('tr[data-sentence]:not([hidden])')];
    const first = lines.find((line) => line.getBoundingClientRect().bottom > top + 8);
    return (first?.dataset.rows ?? '').split(' ').map(Number);
  });
}

/** The text of one report in the table, in its order; a sentence that was split or merged counts once. */
function shownText(page: Page, side: 'a' | 'b'): Promise<string> {
  return page.evaluate((column) => {
    const shown = [...document.querySelectorAll(`tr[data-row] .side.${column} .words:not(.again)`)];
    return shown
      .flatMap((words) => [...(words.textContent ?? '')])
      .filter((character) => character.trim() !== '')
      .sort()
      .join('');
  }, side);
}

/** The characters of a report. */
function ownText(page: Page, id: string): Promise<string> {
  return page.evaluate(async (report) => {
    const archive = await (globalThis.wenmai as NonNullable<typeof globalThis.wenmai>).openArchive();
    const { paragraphs } = await archive.text(report);
    return paragraphs
      .flatMap(({ text }) => [...text])
      .filter((character) => character.trim() !== '')
      .sort()
      .join('');
  }, id);
}
