/** axe, with the rules that every page is held to. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './site.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Those that a change of colours alone can break. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

export const expectAccessible = async (page: Page): Promise<void> => expectNothing((await axeOn(page)).withTags(RULES));

/** For a page that was found accessible in other colours. */
export const expectColoursAccessible = async (page: Page): Promise<void> =>
  expectNothing((await axeOn(page)).withRules(COLOUR_RULES));

/** Finds a way to each element that violates a rule, and to no other: most of axe's time is spent on those that pass. */
async function axeOn(page: Page): Promise<AxeBuilder> {
  const builder = new AxeBuilder((await page.evaluate(isAxeThere)) ? { page, axeSource: NOTHING } : { page });
  return builder.options({ resultTypes: ['violations'] }).setLegacyMode();
}

/** The builder sends 650 KB of script twice a run; a page keeps the axe that it was given first. */
const NOTHING = 'void 0';
const isAxeThere = (): boolean => 'axe' in window;

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
