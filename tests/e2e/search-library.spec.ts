/** `wenmai.js` in a real browser: the reports and occurrences that a scan of the texts finds, over http and from a disk. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Wenmai } from '../../src/browser/library/archive-api.ts';
import { searchedTexts } from '../../src/core/phrase/searched-texts.ts';
import { compileAliases } from '../../src/core/text/aliases.ts';
import { fold, readingsOf, runsOf } from '../../src/core/text/fold.ts';
import { loadArchive } from '../../src/pipeline/load-archive.ts';
import { WAYS } from './places.ts';
import { expect, test } from './site.ts';

const PHRASES = 400;

interface Truth {
  phrase: string;
  ids: string[];
}

/** Random substrings of the folded samples, each with the reports that hold it; the same in every run. */
async function scanSamples(): Promise<Truth[]> {
  const { files, settings } = await loadArchive(join(import.meta.dirname, '../../content'));
  const aliases = compileAliases(settings.aliases);
  const texts = files.flatMap(({ report }) => {
    if (report === undefined) return [];
    const { title, paragraphs } = searchedTexts(report);
    const searched = title === undefined ? paragraphs : [title, ...paragraphs];
    return [{ id: report.id, runs: searched.flatMap((text) => readingsOf(fold(text, { aliases })).flatMap(runsOf)) }];
  });
  const runs = texts.flatMap((text) => text.runs);
  let state = 3;
  const random = (below: number): number => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: PHRASES }, () => {
    const units = [...(runs[random(runs.length)] as string)];
    const from = random(units.length);
    const phrase = units.slice(from, from + 1 + random(12)).join('');
    const holding = texts.filter((text) => text.runs.some((run) => run.includes(phrase)));
    return { phrase, ids: holding.map(({ id }) => id).sort() };
  });
}

/** Puts the library into a page as a portal that embeds the search would. */
async function embed(page: Page, root: string): Promise<void> {
  await page.addScriptTag({ url: `${root}wenmai.js` });
}

for (const way of WAYS) {
  test.describe(`over ${way}`, () => {
    test.use({ way });

    test(`${PHRASES} random phrases are found as a scan finds them`, async ({ page, open }) => {
      test.slow();
      const truths = await scanSamples();
      // From a page one folder down: the library finds its files by its own address.
      await open('years/index.html');
      await embed(page, '../');
      const found = await page.evaluate(
        async (phrases) => {
          const archive = await (globalThis.wenmai as Wenmai).openArchive();
          const results: { phrase: string; ids: string[] }[] = [];
          for (const phrase of phrases) {
            const { reportIds } = await archive.search(phrase, { limit: 0 });
            results.push({ phrase, ids: [...reportIds].sort() });
          }
          return results;
        },
        truths.map(({ phrase }) => phrase),
      );
      expect(found).toEqual(truths);
    });

    test('one global, and a search that needs the texts', async ({ page, open }) => {
      await open('index.html');
      const before = await page.evaluate(() => Object.getOwnPropertyNames(globalThis));
      await embed(page, '');
      const { names, patterns, hits } = await page.evaluate(async () => {
        const archive = await (globalThis.wenmai as Wenmai).openArchive();
        const { reportCount } = await archive.search('以…为');
        const { hitCount } = await archive.concordance('民主生活会');
        return { names: Object.getOwnPropertyNames(globalThis), patterns: reportCount, hits: hitCount };
      });
      expect(names.filter((name) => !before.includes(name))).toEqual(['wenmai']);
      expect(patterns).toBeGreaterThan(0);
      expect(hits).toBeGreaterThan(0);
    });
  });
}

test.describe('with a chunk missing', () => {
  test.use({ expected: [/ERR_FAILED/] });

  test('the search says which file, and works again once it is there', async ({ page, open }) => {
    await page.route(/\/search\/index\.\w+\/\w+\.js/, (route) => route.abort());
    await open('index.html');
    await embed(page, '');
    const search = () =>
      page.evaluate(async () => {
        const archive = await (globalThis.wenmai as Wenmai).openArchive();
        return archive.search('一岗双责', { limit: 0 }).then(
          ({ reportCount }) => String(reportCount),
          (error: Error) => `${error.name}: ${error.message}`,
        );
      });
    expect(await search()).toMatch(/^ArchiveDataError: 数据文件 search\/index\.\w+\/\w+\.js 缺失或损坏/);
    await page.unroute(/\/search\/index\.\w+\/\w+\.js/);
    expect(Number(await search())).toBeGreaterThan(0);
  });
});
