import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/e2e/chromium.ts';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const BROWSERS = /browsers\.spec\.ts$/;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/e2e/global-setup.ts',
  fullyParallel: true,
  // A test waits for its page and for Playwright half of the time: two workers a core keep the cores busy.
  workers: '200%',
  timeout: 60_000,
  forbidOnly: process.env.CI !== undefined,
  reporter: [[process.stdout.isTTY ? 'line' : 'dot'], ['json', { outputFile: '.cache/test/e2e.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: findChromium(), args: QUIET },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
  },
  projects: [
    // Firefox and older Chromium, by drivers of their own. First: the longest test last would be waited for alone.
    { name: 'browsers', testMatch: BROWSERS },
    { name: 'desktop', testIgnore: BROWSERS, use: { viewport: { width: 1280, height: 800 } } },
    // Bytes, files that are saved, sheets of paper, the library's answers and pages without script are the same for every window.
    {
      name: 'phone',
      testIgnore: [BROWSERS, /(?:correcting|damaged-site|many|originals|print|search-library)\.spec\.ts$/],
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
  ],
});
