/** Finds the Chromium that browser tests run in: one answer for `scripts/ensure-browser.ts` and `playwright.config.ts`. */
import { spawnSync } from 'node:child_process';
import { chromium } from '@playwright/test';

/** Chromium without windows: a test's context opens in a third of the time. */
export const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';
const SYSTEM_BROWSERS = [HEADLESS_SHELL, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The path of a Chromium that starts: `WENMAI_CHROMIUM`, then the system's, then the one that Playwright installed.
 *
 * Throws when `WENMAI_CHROMIUM` is set but does not start, since a wish of that kind should not be passed over.
 */
export function findChromium(): string | undefined {
  const wanted = process.env.WENMAI_CHROMIUM;
  if (wanted) {
    if (isUsable(wanted)) return wanted;
    throw new Error(`WENMAI_CHROMIUM is ${wanted}, which does not start. Correct the path, or unset the variable.`);
  }
  return [...SYSTEM_BROWSERS, chromium.executablePath()].find(isUsable);
}

// Existence is not enough: on Ubuntu /usr/bin/chromium-browser may be a stub that only asks for a snap.
function isUsable(path: string): boolean {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
