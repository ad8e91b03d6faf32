/**
 * Every script and data file that a page asks for, damaged: the page names the file, or works as if it were whole. Nothing is silent.
 *
 * Each file has one damage, another on the next page. `WENMAI_E2E_DAMAGES=all npx playwright test damaged-site` tries all of each.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page, Route } from '@playwright/test';
import { DISPLAY } from '../../src/core/scripts.ts';
import { BASE, BUILT_SITE, siteRoot } from './places.ts';
import { expect, PAGE_KINDS, readCatalogue, test } from './site.ts';

test.use({ expected: [/./] });

const javascript = (body: Buffer) => ({ contentType: 'text/javascript; charset=utf-8', body });

const DAMAGES: Readonly<Record<string, (route: Route, code: Buffer) => Promise<void>>> = {
  missing: (route) =>
    route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html><title>404</title>' }),
  'a page': (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>200</title>' }),
  cut: (route, code) => route.fulfill(javascript(code.subarray(0, code.length / 2))),
  flipped: (route, code) => route.fulfill(javascript(flip(code))),
};

/** Another byte in the middle, as a bad sector leaves it. */
function flip(code: Buffer): Buffer {
  const flipped = Buffer.from(code);
  const middle = Math.floor(code.length / 2);
  flipped[middle] = (code[middle] ?? 0) ^ 1;
  return flipped;
}

interface Scenario {
  path: () => string;
  /** Makes the page ask for all that it may need. Gives up where the page does not go along. */
  act?: (page: Page) => Promise<void>;
  /** In the page: what a reader sees when all went well. Empty while it is not there. */
  seen: () => string;
}

/** An answer that is missing by then does not come. Only silence takes as long. */
const PATIENCE = { timeout: 15_000 };
const STEP_MS = 50;
const NAMED = 'named';

const urlOf = (title: string): string => {
  const report = readCatalogue().find((each) => each.title === title);
  if (!report) throw new Error('The sample report is gone.');
  return report.url;
};

function pair(): string {
  const reports = readCatalogue().filter(({ series, year }) => series !== undefined && year !== null);
  const [later] = reports;
  const earlier = reports.find(({ series, id }) => series === later?.series && id !== later?.id);
  return `compare.html?a=${earlier?.id}&b=${later?.id}`;
}

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'the palette': {
    path: () => 'index.html',
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: '快速打开' }).fill('档案馆', PATIENCE);
    },
    seen: () => {
      const options = [...document.querySelectorAll('[role=option]')].map(({ textContent }) => textContent);
      return options.length > 1 ? options.join('\n') : '';
    },
  },
  'a report': {
    path: () => `${urlOf('青石街道党工委书记2024年度述职报告')}?q=${encodeURIComponent('群众')}`,
    act: (page) => page.locator('.reuse-mark[data-kind=verbatim]').first().click(PATIENCE),
    seen: () => {
      const words = document.querySelector('.reuse-words')?.textContent;
      const marks = [...document.querySelectorAll('main mark')].map(({ textContent }) => textContent);
      return words && marks.length > 0 ? `${words} ${marks.length}` : '';
    },
  },
  search: {
    path: () => 'search.html?q=档案',
    seen: () => {
      const { searchState, reportCount, hitCount } = document.querySelector('main')?.dataset ?? {};
      return searchState === 'done' && hitCount
        ? `${reportCount} ${hitCount} ${document.querySelectorAll('.result-head').length}`
        : '';
    },
  },
  comparison: {
    path: pair,
    seen: () => {
      const rows = document.querySelectorAll('main[data-compare-state=done] [data-row]');
      return [...rows].map(({ textContent }) => textContent).join('\n');
    },
  },
  'a draft': {
    path: () => 'draft.html',
    act: async (page) => {
      await page.fill('textarea[name=draft]', '新进馆档案先除尘、冷冻杀虫，再上架入库。', PATIENCE);
      await page.getByRole('button', { name: '核对', exact: true }).click(PATIENCE);
    },
    seen: () => {
      const sentences = document.querySelectorAll<HTMLElement>('[data-sentence]');
      return [...sentences].map(({ dataset, textContent }) => `${dataset.sentence} ${textContent}`).join('\n');
    },
  },
  trends: {
    path: () => 'trends.html?q=档案',
    seen: () => {
      const points = document.querySelectorAll<SVGElement>('main[data-trends-state=done] [data-point]');
      return [...points].map(({ dataset }) => `${dataset.year} ${dataset.reports} ${dataset.of}`).join('\n');
    },
  },
  'a series': {
    path: PAGE_KINDS['one series'] ?? (() => ''),
    act: (page) => page.getByRole('button', { name: '逐年比对' }).click(PATIENCE),
    seen: () =>
      document.querySelector('[data-series-state=done] [data-series-place] :is(table, dl, ol, ul)')?.textContent ?? '',
  },
  workbench: {
    path: () => 'intake.html',
    seen: () => {
      const rows = document.querySelectorAll('main[data-intake-state=ready] tr');
      return [...rows].map(({ textContent }) => textContent).join('\n');
    },
  },
};

interface Trial {
  root: string;
  /** The damaged file, and what it is then; none in a trial of the whole site. */
  file?: string;
  answer?: (route: Route) => Promise<void>;
  /** Result with the whole site. */
  sound?: string;
  onScript?: (file: string) => void;
}

/** The first value that `expression` gives; asked from here, since the pages' policy lets none be made up in them. */
async function awaited(page: Page, expression: string): Promise<string | undefined> {
  for (let left = PATIENCE.timeout; left > 0; left -= STEP_MS) {
    const value: string | undefined = await page.evaluate(expression);
    if (value !== undefined) return value;
    await page.waitForTimeout(STEP_MS);
  }
  return undefined;
}

/** Opens the page anew and does what it is for. Undefined when `file` is not named and the page does not come to `sound`. */
async function outcome(
  context: BrowserContext,
  { path, act, seen }: Scenario,
  { root, file = '', sound = '', answer, onScript }: Trial,
): Promise<string | undefined> {
  const page = await context.newPage();
  page.on('request', (request) => {
    const asked = new URL(request.url()).pathname.replace(BASE, '');
    if (request.resourceType() === 'script' && asked.endsWith('.js')) onScript?.(asked);
  });
  if (answer) await page.route(`**/${file}*`, answer);
  await page.goto(root + path());
  // Ends with the page at the latest.
  void act?.(page).catch(() => undefined);
  const judge = `(() => {
    if (${JSON.stringify(file)} !== '' && document.body.innerText.includes(${JSON.stringify(file)})) return '${NAMED}';
    const seen = (${seen.toString()})();
    const sound = ${JSON.stringify(sound)};
    return seen !== '' && (sound === '' || seen === sound) ? seen : undefined;
  })()`;
  const result = await awaited(page, judge);
  await page.close();
  return result;
}

for (const [number, [name, scenario]] of Object.entries(SCENARIOS).entries()) {
  test(`${name}: no damaged file goes unnamed`, async ({ context }) => {
    test.setTimeout(600_000);
    const root = siteRoot('http');
    const files = new Set<string>();
    const sound = await outcome(context, scenario, { root, onScript: (file) => files.add(file) });
    expect(sound, 'the page works when nothing is damaged').toBeTruthy();
    const kinds = Object.keys(DAMAGES);
    const silent: string[] = [];
    for (const [place, file] of [...files].entries()) {
      const code = readFileSync(join(BUILT_SITE, file));
      const tried = process.env.WENMAI_E2E_DAMAGES === 'all' ? kinds : [kinds[(number + place) % kinds.length] ?? ''];
      for (const damage of tried) {
        const answer = async (route: Route): Promise<void> => DAMAGES[damage]?.(route, code);
        const result = await outcome(context, scenario, { root, file, sound, answer });
        // Without `display.js` pages work; what they lack is named all the same.
        const isTold = file === DISPLAY.file ? result === NAMED : result !== undefined;
        if (!isTold) silent.push(`${file}: ${damage}`);
      }
    }
    expect(silent).toEqual([]);
  });
}
