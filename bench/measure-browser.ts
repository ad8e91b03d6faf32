/** Everything that is measured in Chromium. */
import { COMPARER } from '../src/core/scripts.ts';
import { type BenchBrowser, openBarePage, withBrowser, withFreshPage } from './browser.ts';
import { CHOSEN_PHRASES } from './chosen-phrases.ts';
import { type CompareRun, compareInPage, openInPage } from './in-page.ts';
import { type ColdCount, type ColdQuery, measureCold, measureColdCount } from './measure-cold.ts';
import { measurePhrases, type PhraseResult } from './measure-exactness.ts';
import { measureScripts, type ScriptSizes } from './measure-scripts.ts';
import { drawPhrases, touchedByAliases } from './phrases.ts';
import { mulberry32 } from './random.ts';
import type { Truth } from './truth.ts';

export interface BrowserResult {
  version: string;
  random: PhraseResult[];
  chosen: PhraseResult[];
  /** Chosen phrases that the naive scan cannot judge, because an abbreviation may stand for them. */
  leftOut: string[];
  coldCount: ColdCount;
  cold: ColdQuery[];
  scripts: ScriptSizes;
  comparison: CompareRun | undefined;
}

const RANDOM_PHRASES = 400;
const COLD_RANDOM = 16;
const COLD_CHOSEN = 8;
const SEED = 20_261_121;
const COMPARISONS = 6;

export async function measureBrowser(
  { siteDir, truth }: { siteDir: string; truth: Truth },
  tell: (line: string) => void,
): Promise<BrowserResult> {
  const isLeftOut = touchedByAliases(truth.reports, truth.aliases);
  const random = drawPhrases(truth.reports, RANDOM_PHRASES, { random: mulberry32(SEED), isLeftOut });
  const chosen = CHOSEN_PHRASES.filter((phrase) => !isLeftOut(phrase));
  return withBrowser(siteDir, async (bench) => {
    tell(`Chromium ${bench.browser.version()}: ${random.length} random and ${chosen.length} chosen phrases …`);
    const warm = await measureWarm(bench, { random, chosen, truth, tell });
    tell('Cold queries, each in a fresh browser context …');
    const cold = await measureCold(bench, [...spread(random, COLD_RANDOM), ...spread(chosen, COLD_CHOSEN)]);
    const commonest = [...warm.random, ...warm.chosen].toSorted((a, b) => b.hits - a.hits)[0]?.phrase ?? '';
    const coldCount = await measureColdCount(bench, commonest);
    const report = `reports/${truth.reports[0]?.id}.html`;
    const scripts = await measureScripts(bench, { siteDir, report, phrase: random[0] ?? '' });
    return {
      version: bench.browser.version(),
      ...warm,
      leftOut: CHOSEN_PHRASES.filter(isLeftOut),
      cold,
      coldCount,
      scripts,
    };
  });
}

interface WarmRun {
  random: readonly string[];
  chosen: readonly string[];
  truth: Truth;
  tell: (line: string) => void;
}

function measureWarm(bench: BenchBrowser, { random, chosen, truth, tell }: WarmRun) {
  return withFreshPage(bench, async (page) => {
    await openBarePage(page, bench);
    const told = await page.evaluate(openInPage);
    if (told !== truth.reports.length)
      throw new Error(`The site has ${told} reports, its content ${truth.reports.length}.`);
    await page.addScriptTag({ url: bench.server.address + COMPARER.file });
    const results = await measurePhrases(page, { phrases: [...random, ...chosen], truth, tell });
    return {
      random: results.slice(0, random.length),
      chosen: results.slice(random.length),
      comparison: await page.evaluate(compareInPage, COMPARISONS),
    };
  });
}

/** As many items as are wanted, evenly from beginning to end. */
function spread<Item>(items: readonly Item[], wanted: number): Item[] {
  return items.filter(
    (_, index) => Math.floor((index * wanted) / items.length) !== Math.floor(((index - 1) * wanted) / items.length),
  );
}
