/** Scripts that cannot be loaded are named: missing, cut off, or a page in their place. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Route } from '@playwright/test';
import { LIBRARY, PALETTE } from '../../src/core/scripts.ts';
import { BUILT_SITE } from './places.ts';
import { expect, test } from './site.ts';

test.skip(({ isMobile }) => isMobile, 'The same for every window.');

const DAMAGES: Readonly<Record<string, (route: Route, file: string) => Promise<void>>> = {
  missing: (route) => route.abort(),
  'a page': (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>404</title>' }),
  'cut off': (route, file) => {
    const code = readFileSync(join(BUILT_SITE, file), 'utf8');
    return route.fulfill({ contentType: 'text/javascript', body: code.slice(0, code.length / 2) });
  },
};

for (const [damage, answer] of Object.entries(DAMAGES)) {
  test.describe(damage, () => {
    test.use({ expected: [/ERR_FAILED|Failed to load|exception: /] });

    test('the palette is named, and opens once it is there', async ({ page, open }) => {
      const address = `**/${PALETTE.file}*`;
      await page.route(address, (route) => answer(route, PALETTE.file));
      await open('index.html');
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('status').filter({ hasText: PALETTE.file })).toBeVisible();
      await page.unroute(address);
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('combobox', { name: '快速打开' })).toBeVisible();
    });

    test('the library is named, and no number is given', async ({ page, open }) => {
      await page.route(`**/${LIBRARY.file}*`, (route) => answer(route, LIBRARY.file));
      await open('search.html?q=档案');
      await expect(page.locator('main')).toHaveAttribute('data-search-state', 'error');
      await expect(page.getByRole('alert')).toContainText(LIBRARY.file);
      await expect(page.locator('main')).not.toHaveAttribute('data-hit-count');
    });
  });
}
