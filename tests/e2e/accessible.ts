/** axe, with the rules that every page is held to. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './site.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Those that a change of colours alone can break. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

export const expectAccessible = (page: Page): Promise<void> => expectNothing(new AxeBuilder({ page }).withTags(RULES));

/** For a page that was found accessible in other colours. */
export const expectColoursAccessible = (page: Page): Promise<void> =>
  expectNothing(new AxeBuilder({ page }).withRules(COLOUR_RULES));

async function expectNothing(builder: AxeBuilder): Promise<void> {
  const { violations } = await builder.analyze();
  const found = violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
  }));
  expect(found).toEqual([]);
}
