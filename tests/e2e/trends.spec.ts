/** Phrases over the years, over http and from a disk: what is shown equals a plain scan of the texts. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectBothAccessible } from './accessible.ts';
import { WAYS } from './places.ts';
import { scan } from './scan.ts';
import { expect, readCatalogue, test } from './site.ts';

const PHRASES = ['服务', '档案', '窗口'];

const address = (phrases: readonly string[], more = '&measure=share'): string =>
  `trends.html?${phrases.map((phrase) => `q=${encodeURIComponent(phrase)}`).join('&')}${more}`;

async function settled(page: Page): Promise<void> {
  await expect(page.locator('main[data-trends-state=done]')).toBeVisible();
}

interface Point {
  series: string;
  year: number;
  reports: number;
  of: number;
}

function pointsOf(page: Page): Promise<Point[]> {
  return page.locator('[data-point]').evaluateAll((points) =>
    points.map((point) => {
      const { series = '', year, reports, of } = (point as SVGElement).dataset;
      return { series, year: Number(year), reports: Number(reports), of: Number(of) };
    }),
  );
}

/** The same by reading every text. */
async function scannedPoints(phrases: readonly string[]): Promise<Point[]> {
  const cards = readCatalogue();
  const years = [...new Set(cards.flatMap(({ year }) => year ?? []))].sort();
  const points = phrases.map(async (series) => {
    const { reports } = await scan(series);
    return years.map((year) => {
      const own = cards.filter((card) => card.year === year);
      return { series, year, reports: own.filter(({ id }) => reports.has(id)).length, of: own.length };
    });
  });
  return (await Promise.all(points)).flat();
}

for (const way of WAYS) {
  test.describe(`over ${way}`, () => {
    test.use({ way });

    test('points equal a scan of the texts, and so does the table', async ({ page, open, isMobile }) => {
      test.skip(isMobile, 'The same for every window.');
      await open(address(PHRASES));
      await settled(page);
      const points = await pointsOf(page);
      expect(points).toEqual(await scannedPoints(PHRASES));
      const cells = await page
        .locator('[data-table-year]')
        .evaluateAll((rows) =>
          rows.flatMap((row) =>
            [...row.querySelectorAll('[data-count]')].map(
              (cell) => `${(row as HTMLElement).dataset.tableYear} ${cell.textContent}`,
            ),
          ),
        );
      expect(cells.sort()).toEqual(points.map(({ year, reports }) => `${year} ${reports}`).sort());
    });

    test('a point leads to its lines', async ({ page, open }) => {
      await open(address(['档案']));
      await settled(page);
      const point = page.locator('a[data-point]').first();
      const year = await point.getAttribute('data-year');
      await point.click();
      await expect(page.locator('main[data-search-state=done] [data-hit]').first()).toBeVisible();
      const given = new URL(page.url()).searchParams;
      expect([given.get('q'), given.get('year'), given.get('view')]).toEqual(['档案', year, 'lines']);
    });

    test('rates count every occurrence', async ({ page, open, isMobile }) => {
      test.skip(isMobile, 'The same for every window.');
      await open(address(['窗口'], '&measure=rate'));
      await settled(page);
      const counts = await page.locator('[data-count]').allTextContents();
      const cards = new Map(readCatalogue().map((card) => [card.id, card]));
      const { reports, hits } = await scan('窗口');
      expect([...reports].every((id) => cards.get(id)?.year !== null)).toBe(true);
      expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(hits);
    });

    test('the query of each neighbour finds exactly the lines that are counted', async ({ page, open, isMobile }) => {
      test.skip(isMobile, 'The same for every window.');
      await open(address(['服务'], '&measure=share&near=1'));
      await settled(page);
      const neighbours = await page.locator('[data-neighbour]').evaluateAll((rows) =>
        rows.map((row) => {
          const { query = '', hits } = (row as HTMLElement).dataset;
          return { query, hits: Number(hits) };
        }),
      );
      expect(neighbours.length).toBeGreaterThan(5);
      for (const { query, hits } of neighbours)
        expect({ query, hits }).toEqual({ query, hits: (await scan(query)).hits });
    });

    test('the chart is saved as SVG, PNG and CSV', async ({ page, open, isMobile }) => {
      test.skip(isMobile, 'The same for every window.');
      await open(address(PHRASES));
      await settled(page);
      const save = async (name: string): Promise<{ file: string; content: Buffer }> => {
        const click = page.getByRole('button', { name }).click();
        const [file] = await Promise.all([page.waitForEvent('download'), click]);
        return { file: file.suggestedFilename(), content: readFileSync(await file.path()) };
      };
      const svg = await save('存 SVG');
      expect(svg.file).toBe('走势_服务_档案_窗口.svg');
      const text = svg.content.toString();
      expect(text).not.toMatch(/class=|href=|var\(|data-|style=/);
      for (const phrase of PHRASES) expect(text).toContain(`>${phrase}</text>`);
      // Each line has an ink of its own, on the line, its markers and its names alike.
      const inks = [...text.matchAll(/<path d="M[^"]+L[^"]+" fill="none"[^>]* stroke="(rgb[^"]+)"/g)].map(
        ([, ink]) => ink,
      );
      expect(new Set(inks).size).toBe(PHRASES.length);
      const png = await save('存 PNG');
      expect(png.content.subarray(1, 4).toString()).toBe('PNG');
      const csv = (await save('存 CSV')).content.toString();
      const rows = csv
        .trim()
        .split('\r\n')
        .map((row) => row.split(','));
      const all = rows
        .filter(([, level]) => level === '合计')
        .map(([series = '', , year, reports, of]) => ({
          series,
          ...{ year: Number(year), reports: Number(reports), of: Number(of) },
        }));
      expect(all).toEqual(await pointsOf(page));
    });
  });
}

test('few reports a year are measured by their characters; years that do not fit show the last ones first', async ({
  page,
  open,
}) => {
  await open(address(['档案'], ''));
  await settled(page);
  await expect(page.getByRole('list', { name: '度量' }).locator('[aria-current]')).toHaveText('每万字');
  expect(new URL(page.url()).searchParams.has('measure')).toBe(false);
  const left = await page
    .locator('.chart-scroll')
    .evaluate((scroll) => scroll.scrollWidth - scroll.clientWidth - scroll.scrollLeft);
  expect(left).toBeLessThan(2);
  await page.getByRole('list', { name: '度量' }).getByRole('link', { name: '占比' }).click();
  await expect(page).toHaveURL(/measure=share/);
});

test('phrases are added and taken off, filters chosen, and all of it is in the address', async ({ page, open }) => {
  await open('trends.html');
  await expect(page.locator('main[data-trends-state=idle]')).toBeVisible();
  await page.getByRole('searchbox', { name: '提法' }).fill('档案');
  await page.getByRole('button', { name: '加入' }).click();
  await settled(page);
  await page.getByRole('searchbox', { name: '提法' }).fill('服务');
  await page.keyboard.press('Enter');
  await expect(page.locator('.points')).toHaveCount(2);
  await page.getByRole('list', { name: '级别' }).getByRole('link', { name: '区县' }).click();
  await expect(page).toHaveURL(/q=.+&q=.+&level=/);
  await settled(page);
  const county = (await pointsOf(page)).reduce((sum, { of }) => sum + of, 0);
  const all = (await scannedPoints(PHRASES.slice(0, 2))).reduce((sum, { of }) => sum + of, 0);
  expect(county).toBeGreaterThan(0);
  expect(county).toBeLessThan(all);
  await page.getByRole('button', { name: '去掉 档案' }).click();
  await expect(page.locator('.points')).toHaveCount(1);
  await page.goBack();
  await expect(page.locator('.points')).toHaveCount(2);
});

test('thin cases are said: nothing to find, found nowhere, equal lines', async ({ page, open }) => {
  await open(address(['，。', '没有这个说法', '也没有那个说法']));
  await settled(page);
  await expect(page.locator('.trend-phrases li').nth(0)).toContainText('没有可检索的字');
  await expect(page.locator('.trend-phrases li').nth(1)).toContainText('馆藏中没有');
  await expect(page.getByText('各年都没有“没有这个说法”、“也没有那个说法”')).toBeVisible();
  await expect(page.locator('.trend-figure')).toBeHidden();
  await expect(page.locator('figcaption')).toContainText('各年相同，线重合');
  expect((await pointsOf(page)).every(({ reports }) => reports === 0)).toBe(true);
  await open(address(['，。']));
  await settled(page);
  await expect(page.locator('[data-point]')).toHaveCount(0);
});

test('arrow keys lead from point to point', async ({ page, open }) => {
  await open(address(PHRASES));
  await settled(page);
  await expect(page.locator('[data-point][tabindex="0"]')).toHaveCount(1);
  await page.locator('[data-point][tabindex="0"]').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  const focused = page.locator('[data-point]:focus');
  await expect(focused).toHaveAttribute('data-series', '档案');
  await expect(page.locator('.chart-tip')).toContainText(`${await focused.getAttribute('data-year')} 年`);
  await expect(focused).toHaveAttribute('aria-label', /“档案”：馆藏 \d+ 篇/);
});

test('a search leads to the trend and the neighbours of its words, under its filters', async ({ page, open }) => {
  await open(`search.html?q=${encodeURIComponent('档案')}&level=${encodeURIComponent('区县')}&view=years`);
  await page.getByRole('link', { name: '历年走势' }).click();
  await settled(page);
  await expect(page.locator('.phrase-words')).toHaveText('档案');
  await expect(page.getByRole('list', { name: '级别' }).locator('[aria-current]')).toHaveText('区县');
  await page.goBack();
  await page.getByRole('link', { name: '词语搭配' }).click();
  await settled(page);
  await expect(page.locator('[data-neighbour]').first()).toBeVisible();
});

test('the words of a year lead to their trend and to their lines', async ({ page, open }) => {
  await open('years/2019.html');
  await expect(page.locator('.year-phrases')).toContainText('无可比馆藏');
  await open('years/2021.html');
  await expect(page.locator('.year-phrases')).toContainText('只比两年都有的：乡镇、区县 · 工作总结、述职报告');
  const row = page.locator('.year-phrases tbody tr').first();
  const phrase = (await row.locator('th').textContent())?.trim() ?? '';
  const counted = Number((await row.locator('td').nth(1).textContent())?.split('→')[1]);
  await row.locator('td a').click();
  await expect(page.locator('main[data-search-state=done]')).toHaveAttribute('data-hit-count', String(counted));
  await page.goBack();
  await row.locator('th a').click();
  await settled(page);
  await expect(page.locator('.phrase-words')).toHaveText(phrase);
});

test('a chart with neighbours is accessible', async ({ page, open }) => {
  await open(address(['，。', ...PHRASES, '没有这个说法'], '&measure=share&near=2'));
  await settled(page);
  await expectBothAccessible(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});
