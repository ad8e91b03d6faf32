/** A reader's way through the sample archive, in any browser: what each page shows must equal what the archive holds. */
import { ok, deepStrictEqual as same } from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { readPdf } from '../pdf.ts';
import { scan } from '../scan.ts';
import { adjacentYears, type CatalogueEntry, readCatalogue } from '../site.ts';
import type { Driver } from './driver.ts';
import * as inPage from './in-page.ts';

export const STEPS = ['read', 'browse', 'search', 'compare', 'draft', 'trends', 'excerpts', 'print'] as const;
export type Step = (typeof STEPS)[number];

/** `done`: it shows what the archive holds. `told`: the page states that this browser cannot. Anything else throws. */
export type Outcome = 'done' | 'told';

export interface Visit {
  driver: Driver;
  /** The address of the site's root, with a closing slash. */
  root: string;
}

const PHRASE = '档案';

/** Each throws where the page shows neither what it should nor a plain reason. */
export const JOURNEY: Readonly<Record<Step, (visit: Visit) => Promise<Outcome>>> = {
  async read({ driver, root }) {
    const report = longest();
    await driver.open(root + report.url);
    same(await driver.evaluate(inPage.title), report.title);
    same(await driver.evaluate(inPage.paragraphs), report.paragraphs);
    ok(Number(await driver.evaluate(inPage.measure)) < 900, 'the page has its styles');
    return 'done';
  },

  async browse({ driver, root }) {
    await driver.open(`${root}years/index.html`);
    const year = longest().year;
    ok(await driver.evaluate(inPage.follow(`a[href$="${year}.html"]`)), 'the year is linked');
    await until(driver, `location.pathname.endsWith('/years/${year}.html') && document.readyState === 'complete'`);
    const shown = (await driver.evaluate(inPage.reportLinks)) as string[];
    same(shown, idsOf(readCatalogue().filter((report) => report.year === year)));
    return 'done';
  },

  async search({ driver, root }) {
    await driver.open(`${root}search.html?q=${encodeURIComponent(PHRASE)}&view=lines`);
    if ((await settled(driver, 'search')) === 'told') return 'told';
    const { reports, hits } = await scan(PHRASE);
    same(await driver.evaluate(inPage.counts), [reports.size, hits]);
    same(await driver.evaluate(`document.querySelectorAll('[data-hit] mark').length`), Math.min(hits, 200));
    ok(await driver.evaluate(inPage.follow('[data-hit] a[href*="reports/"]')), 'a line leads to its report');
    await until(driver, `document.querySelectorAll('.report-text mark').length > 0`);
    same(await driver.evaluate(inPage.markedWords), [PHRASE]);
    return 'done';
  },

  async compare({ driver, root }) {
    const [a, b] = adjacentYears();
    await driver.open(`${root}compare.html?a=${a.id}&b=${b.id}&view=columns`);
    if ((await settled(driver, 'compare')) === 'told') return 'told';
    for (const [side, id] of Object.entries({ a: a.id, b: b.id })) {
      same(await driver.evaluate(inPage.comparedText(side)), await driver.evaluate(inPage.ownText(id)));
    }
    return 'done';
  },

  async draft({ driver, root }) {
    await driver.open(`${root}draft.html`);
    if ((await settled(driver, 'draft')) === 'told') return 'told';
    await driver.evaluate(inPage.checkDraft(DRAFT));
    await until(driver, `/done|error/.test(document.querySelector('main').dataset.draftState)`);
    same(await driver.evaluate(inPage.sentences), ['formula', 'formula', 'verbatim', 'reworded', 'new', 'formula']);
    return 'done';
  },

  async trends({ driver, root }) {
    await driver.open(`${root}trends.html?q=${encodeURIComponent(PHRASE)}&measure=share`);
    if ((await settled(driver, 'trends')) === 'told') return 'told';
    const { reports } = await scan(PHRASE);
    const dated = readCatalogue().filter(({ id, year }) => year !== null && reports.has(id));
    same(await driver.evaluate(inPage.points), dated.length);
    return 'done';
  },

  async excerpts({ driver, root }) {
    await driver.open(root + longest().url);
    if (!(await driver.evaluate(`document.documentElement.classList.contains('scripted')`))) {
      await driver.open(`${root}excerpts.html`);
      return settled(driver, 'excerpts');
    }
    const words = await driver.evaluate(`document.querySelector('#p2').textContent`);
    await driver.evaluate(inPage.follow('a.para-link[href="#p2"]'));
    await until(driver, inPage.excerptButton);
    await driver.evaluate(`${inPage.excerptButton}.click()`);
    await until(driver, `document.body.textContent.includes('摘录本')`);
    await driver.open(`${root}excerpts.html`);
    await settled(driver, 'excerpts');
    const kept = await driver.evaluate(inPage.excerpts);
    if (JSON.stringify(kept) === '[]' && (await driver.evaluate(inPage.saysApart))) return 'told';
    same(kept, [words]);
    return 'done';
  },

  async print({ driver, root }) {
    await driver.open(root + longest().url);
    await expectFilled(driver, String(longest().year));
    const [a, b] = adjacentYears();
    await driver.open(`${root}compare.html?a=${a.id}&b=${b.id}`);
    if ((await settled(driver, 'compare')) === 'told') return 'told';
    await expectFilled(driver, String(b.year));
    return 'done';
  },
};

const KEPT = '新进馆档案先除尘、冷冻杀虫，再上架入库。';
const REWORDED = '库房坚持每天两次记录温湿度，梅雨季节加密到五次。';
const NEW = '口述史录音间四月启用，二十位老支书讲了修水库的旧事。';
const DRAFT = `云河县档案馆2024年工作总结\n一、主要工作\n${KEPT}${REWORDED}\n${NEW}\n特此报告。`;

function longest(): CatalogueEntry {
  const plain = readCatalogue().filter(({ source }) => source.file.endsWith('.txt'));
  const [report] = plain.sort((a, b) => b.characters - a.characters);
  if (report === undefined) throw new Error('The sample archive has no plain text.');
  return report;
}

/** Milliseconds that a page may take on a busy machine. */
const PATIENCE = 30_000;

/** Waits until an expression in the page is true. Throws with it when it stays false. */
async function until(driver: Driver, expression: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await driver.evaluate(`!!(${expression})`).catch(() => false))) {
    if (Date.now() > end) throw new Error(`It stayed false: ${expression}`);
    await setTimeout(50);
  }
}

const idsOf = (reports: readonly CatalogueEntry[]): string[] => reports.map(({ id }) => id).sort();

/** Waits until a page of the kind says that it is done or cannot; a fault that is not the browser's age throws. */
async function settled(driver: Driver, kind: string): Promise<Outcome> {
  await until(driver, `/done|idle|error/.test(document.querySelector('main').getAttribute('data-${kind}-state'))`);
  const state = await driver.evaluate(`document.querySelector('main').getAttribute('data-${kind}-state')`);
  if (state !== 'error') return 'done';
  const words = String(await driver.evaluate(`document.querySelector('main').textContent`));
  ok(words.includes('这个浏览器太旧'), `a plain message, not: ${words.slice(0, 300)}`);
  return 'told';
}

/**
 * `figures` are printed, and a tenth of the sheets at most is nearly empty. Figures alone: a PDF of Firefox does not read all its Han
 * characters back.
 */
async function expectFilled(driver: Driver, figures: string): Promise<void> {
  const sheets = await readPdf(await driver.print());
  const lengths = sheets.map(({ lines }) => lines.reduce((sum, { text }) => sum + text.length, 0));
  ok(lengths.length > 1, 'more than one sheet');
  const text = sheets.flatMap(({ lines }) => lines.map((line) => line.text)).join('');
  ok(text.includes(figures), `${figures} is on paper`);
  const fullest = Math.max(...lengths);
  const empty = lengths.slice(0, -1).filter((length) => length < fullest / 4);
  ok(empty.length <= lengths.length / 10, `${empty.length} of ${lengths.length} sheets are nearly empty`);
}
