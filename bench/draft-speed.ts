/**
 * How long the page takes to check a draft of 20,000 characters: `node bench/draft-speed.ts [folder]`.
 *
 * Serves a built site (`dist` unless named; that of `npm run bench` lies in `.cache/bench/1000/site`) and prints the median of five
 * visits, each with an empty cache, from the click on 核对 until the result is there. The draft is what the archive's longest reports say,
 * a character taken out of every third sentence.
 */
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Wenmai } from '../src/browser/library/archive-api.ts';
import { openBarePage, withBrowser, withFreshPage } from './browser.ts';

const VISITS = 5;
const CHARACTERS = 20_000;

const siteDir = resolve(process.argv[2] ?? 'dist');
await withBrowser(siteDir, async (bench) => {
  const draft = await withFreshPage(bench, async (page) => {
    await openBarePage(page, bench);
    return altered(await longestTexts(page));
  });
  const seconds: number[] = [];
  const busy: number[] = [];
  let extent = '';
  for (let visit = 0; visit < VISITS; visit += 1) {
    await withFreshPage(bench, async (page) => {
      const busyFor = await watchMainThread(page);
      await page.goto(new URL('draft.html', bench.server.address).href);
      await page.fill('textarea[name=draft]', draft);
      const before = await busyFor();
      const started = performance.now();
      await page.click('[data-draft-check]');
      await page.waitForSelector('main[data-draft-state=done]');
      seconds.push((performance.now() - started) / 1000);
      busy.push((await busyFor()) - before);
      extent = (await page.locator('.draft-extent').textContent()) ?? '';
    });
  }
  console.log(`${join(siteDir, 'draft.html')}: ${draft.length} characters`);
  console.log(`${told(seconds)}; ${extent}`);
  console.log(`${told(busy)} of processor time in the page's main thread`);
});

/** Median of some seconds, and each. */
function told(seconds: readonly number[]): string {
  const [median = Number.NaN] = [...seconds].sort((a, b) => a - b).slice(Math.floor(VISITS / 2));
  return `${median.toFixed(2)} s (${seconds.map((each) => each.toFixed(2)).join(', ')})`;
}

/** Returns a function that measures seconds of processor time of the page's main thread, whatever else the machine does. */
async function watchMainThread(page: Page): Promise<() => Promise<number>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
}

/** Texts of the longest reports, one after another, until there are enough characters. */
async function longestTexts(page: Page): Promise<string> {
  return page.evaluate(async (enough) => {
    const archive = await (globalThis as unknown as { wenmai: Wenmai }).wenmai.openArchive();
    const cards = [...(await archive.reports())].sort((a, b) => b.characters - a.characters);
    let text = '';
    for (const { id } of cards) {
      if (text.length >= enough) break;
      const { paragraphs } = await archive.text(id);
      text += `${paragraphs.map((paragraph) => paragraph.text).join('\n')}\n`;
    }
    return text.slice(0, enough);
  }, CHARACTERS);
}

function altered(text: string): string {
  let number = 0;
  return text.replace(/[^。；\n]{12,}[。；]/gu, (sentence) => {
    number += 1;
    return number % 3 === 0 ? sentence.slice(0, 6) + sentence.slice(7) : sentence;
  });
}
