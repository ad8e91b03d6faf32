/** Chromium's accessibility tree, as a screen reader gets it: nothing drawn for the eye only, nothing twice, nothing unnamed. */
import type { Page } from '@playwright/test';
import { adjacentYears, expect, readCatalogue, test } from './site.ts';

test.skip(({ isMobile }) => isMobile, 'The same tree.');

interface Spoken {
  role: string;
  name: string;
  description: string;
}

/** A node as CDP gives it; its types leave the values open. */
interface AxNode {
  nodeId: string;
  childIds?: string[];
  ignored: boolean;
  role?: { value?: unknown };
  name?: { value?: unknown };
  description?: { value?: unknown };
}

/** In reading order, what is passed over left out. */
async function readTree(page: Page): Promise<Spoken[]> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = (await devtools.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  const words = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const below = (node: AxNode): AxNode[] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => byId.get(id) ?? []).flatMap(below),
  ];
  return nodes
    .slice(0, 1)
    .flatMap(below)
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description }) => ({
      ...{ role: words(role?.value), name: words(name?.value) },
      description: words(description?.value),
    }));
}

/** Signs that part or point, for the eye. Texts of reports and their titles may have them. */
const DRAWN = /^[›·＋－↕]$|[＋－]$/u;
const CONTROLS = ['button', 'link', 'checkbox', 'combobox', 'searchbox', 'DisclosureTriangle', 'textbox', 'radio'];

const PAGES: Readonly<Record<string, () => { path: string; ready: string }>> = {
  home: () => ({ path: 'index.html', ready: 'h1' }),
  search: () => ({ path: 'search.html?q=档案', ready: 'main[data-search-state=done]' }),
  report: () => ({
    path: `${readCatalogue().find(({ title }) => title.includes('档案馆'))?.url}?q=档案`,
    ready: '.hit-place',
  }),
  comparison: () => {
    const [a, b] = adjacentYears();
    return { path: `compare.html?a=${a.id}&b=${b.id}`, ready: 'main[data-compare-state=done] [data-row]' };
  },
};

for (const [kind, pathOf] of Object.entries(PAGES)) {
  test(`${kind}: no drawn signs, no control unnamed, nothing said twice`, async ({ page, open }) => {
    const { path, ready } = pathOf();
    await open(path);
    await expect(page.locator(ready).first()).toBeVisible();
    const spoken = await readTree(page);
    const controls = spoken.filter(({ role }) => CONTROLS.includes(role));
    expect(controls.length).toBeGreaterThan(10);
    expect(spoken.filter(({ role, name }) => role !== 'InlineTextBox' && DRAWN.test(name))).toEqual([]);
    expect(controls.filter(({ name }) => name === '')).toEqual([]);
    expect(controls.filter(({ name, description }) => description === name)).toEqual([]);
  });
}

test('the count of a search comes right after the heading of its results', async ({ page, open }) => {
  await open('search.html?q=档案');
  await expect(page.locator('main[data-search-state=done]')).toBeVisible();
  const texts = (await readTree(page)).filter(({ role, name }) => role !== 'InlineTextBox' && name !== '');
  const at = texts.findIndex(({ role, name }) => role === 'heading' && name === '结果');
  expect(texts.slice(at + 1, at + 3).map(({ name }) => name)).toEqual([
    '结果',
    expect.stringMatching(/^\d+ 篇，\d+ 处命中$/u),
  ]);
});
