/** Chromium on the measured site. */
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { findChromium } from '../tests/e2e/chromium.ts';
import { BARE_PAGE, type CountingServer, serveCounting } from './counting-server.ts';

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'];

/** Listing every place of the commonest word in 10,000 reports for the first time takes a while. */
const PATIENCE = 300_000;

export interface BenchBrowser {
  browser: Browser;
  server: CountingServer;
}

/** Runs some work with a browser and a server of the site, and closes both. Throws when there is no browser. */
export async function withBrowser<Result>(
  siteDir: string,
  work: (bench: BenchBrowser) => Promise<Result>,
): Promise<Result> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium was found. Run: node scripts/ensure-browser.ts');
  const server = await serveCounting(siteDir);
  const browser = await chromium.launch({ executablePath, args: QUIET });
  try {
    return await work({ browser, server });
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Runs some work in a browser that has never been here: nothing is cached. */
export async function withFreshPage<Result>(
  { browser }: BenchBrowser,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context: BrowserContext = await browser.newContext({ locale: 'zh-CN' });
  context.setDefaultTimeout(PATIENCE);
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** The page with nothing but the library, over http. */
export async function openBarePage(page: Page, { server }: BenchBrowser): Promise<void> {
  await page.goto(server.address + BARE_PAGE);
}
