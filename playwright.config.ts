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
  workers: '100%',
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
    { name: 'desktop', testIgnore: BROWSERS, use: { viewport: { width: 1280, height: 800 } } },
    // Bytes, sheets of paper, the library's answers and pages without script are the same for every window.
    {
      name: 'phone',
      testIgnore: [BROWSERS, /(?:correcting|print|search-library)\.spec\.ts$/],
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
    // Firefox and older Chromium, by drivers of their own.
    { name: 'browsers', testMatch: BROWSERS },
  ],
});
