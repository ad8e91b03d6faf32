/** axe, with the rules that every page is held to. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './site.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Those that a change of colours alone can break. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

export const expectAccessible = (page: Page): Promise<void> => expectNothing(axeOn(page).withTags(RULES));

/** For a page that was found accessible in other colours. */
export const expectColoursAccessible = (page: Page): Promise<void> =>
  expectNothing(axeOn(page).withRules(COLOUR_RULES));

/** Finds a way to each element that violates a rule, and to no other: most of axe's time is spent on those that pass. */
const axeOn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();

/** Light first, then dark. */
export async function expectBothAccessible(page: Page): Promise<void> {
  await expectAccessible(page);
  // Without motion colours change at once; axe would judge them half-way.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectColoursAccessible(page);
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

async function expectNothing(builder: AxeBuilder): Promise<void> {
  const { violations } = await builder.analyze();
  const found = violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
  }));
  expect(found).toEqual([]);
}
