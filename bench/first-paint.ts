/**
 * First paint over a line of 10 Mbit/s with 40 ms of delay, on a processor four times slower: `node bench/first-paint.ts [folder]`.
 *
 * Serves a built site (`dist` unless named) and prints the median of five visits, each with an empty cache.
 */

import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { largest } from '../src/core/text/lists.ts';
import { createSiteServer } from '../src/pipeline/site-server.ts';
import { findChromium } from '../tests/e2e/chromium.ts';

const VISITS = 5;
const LINE = { offline: false, latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8 };
const SLOWER = 4;

declare global {
  interface Window {
    /** Starts of paints that were the largest so far, in milliseconds. */
    paints?: number[];
  }
}

interface Paint {
  first: number;
  largest: number;
}

const outDir = resolve(process.argv[2] ?? 'dist');
const server = createSiteServer({ outDir, base: '/' });
await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });

for (const [name, path] of Object.entries(pagesOf(outDir))) {
  const paints: Paint[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) paints.push(await visitPage(browser, address + path));
  const first = median(paints.map((paint) => paint.first));
  const largest = median(paints.map((paint) => paint.largest));
  const told = Number.isFinite(largest) ? `${largest} ms` : 'not told';
  console.log(`${name.padEnd(8)} first contentful paint ${first} ms, largest ${told}`);
}

await browser.close();
server.close();

function pagesOf(folder: string): Record<string, string> {
  const { reports } = JSON.parse(readFileSync(join(folder, 'data/catalogue.json'), 'utf8')) as {
    reports: { url: string; characters: number }[];
  };
  const [longest] = reports.sort((a, b) => b.characters - a.characters);
  return { home: 'index.html', report: longest?.url ?? 'index.html', search: 'search.html?q=%E6%8E%A8%E8%BF%9B' };
}

async function visitPage(from: Browser, url: string): Promise<Paint> {
  const context = await from.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', LINE);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  // Observed from the start: buffered entries of a page that was slowed are not always handed over.
  await page.addInitScript(() => {
    window.paints = [];
    const note = (list: PerformanceObserverEntryList): void => {
      for (const { startTime } of list.getEntries()) window.paints?.push(startTime);
    };
    new PerformanceObserver(note).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  // The entry is written when the frame was shown, which may be after the network fell idle.
  const first = await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    undefined,
    { polling: 50 },
  );
  const paint = { first: (await first.jsonValue()) ?? Number.NaN, largest: largest(await paintsOf(page)) };
  await context.close();
  return paint;
}

function paintsOf(page: Page): Promise<number[]> {
  return page.evaluate(() => window.paints ?? []);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN);
}
