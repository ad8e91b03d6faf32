import { defineConfig } from 'astro/config';
import { cardsStep } from './src/pipeline/cards/cards-step.ts';
import { resolveEnvironment } from './src/pipeline/environment.ts';
import { portableSite } from './src/pipeline/integration.ts';
import { originalsStep } from './src/pipeline/originals-step.ts';
import { searchStep } from './src/pipeline/phrase/search-step.ts';
import { descriptionStep } from './src/pipeline/preservation/description-step.ts';
import { manifestStep } from './src/pipeline/preservation/manifest-step.ts';
import { reuseStep } from './src/pipeline/reuse/reuse-step.ts';
import { trendsStep } from './src/pipeline/trends/trends-step.ts';

const { root, contentDir, cacheDir } = resolveEnvironment();

/** The browser library of archive-api.ts. */
const LIBRARY = { entry: 'src/browser/library/wenmai.ts', file: 'wenmai.js', global: 'wenmai' };

/** What marks hits in a report: fetched only by a report that was opened from a search. */
const REPORT_HITS = { entry: 'src/browser/report/hits/report-hits.ts', file: 'report-hits.js', global: 'wenmaiHits' };

/** Writes Word documents; loaded by a page when one is asked for. */
const WORD = { entry: 'src/browser/word/word-documents.ts', file: 'wenmai-docx.js', global: 'wenmaiDocx' };

/** Makes a picture of a quotation: fetched when a reader asks for one. */
const QUOTE_CARD = {
  entry: 'src/browser/report/quote-card/quote-card.ts',
  file: 'quote-card.js',
  global: 'wenmaiQuoteCard',
};

/** What compares the years of a series: fetched when a reader asks for it. */
const SERIES = {
  entry: 'src/browser/series/series-changes.ts',
  file: 'series-changes.js',
  global: 'wenmaiSeries',
};

/** What leads to any page by a few letters, and what tells the keys of a page: fetched when a reader asks for them. */
const PALETTE = { entry: 'src/browser/frame/palette/palette.ts', file: 'palette.js', global: 'wenmaiPalette' };
const KEY_HELP = { entry: 'src/browser/frame/key-help.ts', file: 'key-help.js', global: 'wenmaiKeyHelp' };
/** Reads Word documents that are dropped on the page that checks drafts. */
const DOCX = { entry: 'src/browser/draft/read-docx.ts', file: 'read-docx.js', global: 'wenmaiReadDocx' };

/** Where the wordings of a report come from: marks after it is shown, the panel when a reader asks for it. */
const REPORT_REUSE = {
  entry: 'src/browser/report/reuse/report-reuse.ts',
  file: 'report-reuse.js',
  global: 'wenmaiReuse',
};
const REUSE_PANEL = { entry: 'src/browser/report/reuse/panel.ts', file: 'reuse-panel.js', global: 'wenmaiReusePanel' };

/** In the order in which they write. The manifest is last: what is written after it would not be in it. */
const STEPS = [
  originalsStep(contentDir),
  searchStep,
  reuseStep,
  cardsStep,
  trendsStep,
  descriptionStep,
  manifestStep(contentDir),
];

export default defineConfig({
  root,
  // Astro empties this folder without a look; `npm run build` gives it another.
  outDir: `${cacheDir}/site`,
  cacheDir: `${cacheDir}/astro`,
  devToolbar: { enabled: false },
  integrations: [
    portableSite({
      libraries: [LIBRARY, REPORT_HITS, WORD, SERIES, PALETTE, KEY_HELP, QUOTE_CARD, DOCX, REPORT_REUSE, REUSE_PANEL],
      steps: STEPS,
      cacheDir,
    }),
  ],
});
