/**
 * Every script of the site: its entry module, its file, its global, and when it runs.
 *
 * All are classic scripts, the only kind that browsers run over file://. The build bundles them, the layout writes the tags of
 * those that a page starts with, and src/browser/kit/load-script.ts loads the others on demand. Plain literals, so that a bundle
 * holds only those that it uses.
 */

export interface SiteScript {
  /** Path of the module from the repository's root. */
  entry: string;
  /** Path from the site's root. */
  file: string;
  /** The global whose properties are the module's exports. Absent where none is needed. */
  global?: string;
  /** `first` runs before the page is drawn, `page` after it is parsed, `demand` when another script loads it. */
  when: 'first' | 'page' | 'demand';
  /** Nearly all of its functions run at once. Chromium from 136 on compiles them while the script loads, not each when it is called. */
  runsWhole?: boolean;
}

export interface DemandScript extends SiteScript {
  global: string;
  when: 'demand';
}

/** Applies the chosen theme before the first paint, and detects the browser's features. In the head of every page. */
export const DISPLAY: SiteScript = { entry: 'src/browser/frame/apply-display.ts', file: 'display.js', when: 'first' };

/** Shown to readers when `DISPLAY` is missing or altered. */
export const DISPLAY_FAULT = `设置显示的程序 ${DISPLAY.file} 缺失或损坏：已选的字号、配色不起作用，浏览器也没有检查。请重新载入；若仍如此，请重新复制或重新生成整个网站。`;

/** Finds the archive's root on the page for unknown addresses. The build inlines it. */
export const FIND_ROOT: SiteScript = {
  entry: 'src/browser/not-found/find-root.ts',
  file: 'assets/find-root.js',
  when: 'first',
};

/** One per page; each contains the code that every page has. */
export const PAGE_SCRIPTS = {
  frame: { entry: 'src/browser/frame/frame.ts', file: 'assets/frame.js', when: 'page' },
  list: { entry: 'src/browser/frame/list-page.ts', file: 'assets/list.js', when: 'page' },
  home: { entry: 'src/browser/home/home-page.ts', file: 'assets/home.js', when: 'page' },
  report: { entry: 'src/browser/report/report-page.ts', file: 'assets/report.js', when: 'page' },
  series: { entry: 'src/browser/series/series-page.ts', file: 'assets/series.js', when: 'page' },
  intake: { entry: 'src/browser/intake/intake-page.ts', file: 'assets/intake.js', when: 'page' },
  search: { entry: 'src/browser/search/search-page.ts', file: 'assets/search.js', when: 'page' },
  compare: { entry: 'src/browser/compare/compare-page.ts', file: 'assets/compare.js', when: 'page' },
  draft: { entry: 'src/browser/draft/draft-page.ts', file: 'assets/draft.js', when: 'page' },
  trends: { entry: 'src/browser/trends/trends-page.ts', file: 'assets/trends.js', when: 'page' },
  excerpts: { entry: 'src/browser/excerpts/excerpts-page.ts', file: 'assets/excerpts.js', when: 'page' },
  notFound: { entry: 'src/browser/not-found/not-found.ts', file: 'assets/not-found.js', when: 'page' },
  style: { entry: 'src/browser/style/style-page.ts', file: 'assets/style.js', when: 'page' },
} as const satisfies Record<string, SiteScript>;

/** The browser library of archive-api.ts. */
export const LIBRARY: DemandScript = {
  entry: 'src/browser/library/wenmai.ts',
  file: 'wenmai.js',
  global: 'wenmai',
  when: 'demand',
};
/** Checks drafts. The library loads it with the first draft. */
export const DRAFT_CHECKER: DemandScript = {
  entry: 'src/browser/library/wenmai-draft.ts',
  file: 'wenmai-draft.js',
  global: 'wenmaiDraft',
  when: 'demand',
};
/** Compares two reports. The library loads it with the first pair. */
export const COMPARER: DemandScript = {
  entry: 'src/browser/library/wenmai-compare.ts',
  file: 'wenmai-compare.js',
  global: 'wenmaiCompare',
  when: 'demand',
  runsWhole: true,
};
/** Marks hits in a report opened from a search. */
export const REPORT_HITS: DemandScript = {
  entry: 'src/browser/report/hits/report-hits.ts',
  file: 'report-hits.js',
  global: 'wenmaiHits',
  when: 'demand',
};
/** Marks reused wordings in a report. */
export const REPORT_REUSE: DemandScript = {
  entry: 'src/browser/report/reuse/report-reuse.ts',
  file: 'report-reuse.js',
  global: 'wenmaiReuse',
  when: 'demand',
};
/** Shows the source of a marked wording. */
export const REUSE_PANEL: DemandScript = {
  entry: 'src/browser/report/reuse/panel.ts',
  file: 'reuse-panel.js',
  global: 'wenmaiReusePanel',
  when: 'demand',
};
/** Actions on selected words. */
export const REPORT_SELECTION: DemandScript = {
  entry: 'src/browser/report/selection/selection.ts',
  file: 'report-selection.js',
  global: 'wenmaiSelection',
  when: 'demand',
};
/** Exports a whole report. */
export const REPORT_EXPORT: DemandScript = {
  entry: 'src/browser/report/export/report-export.ts',
  file: 'report-export.js',
  global: 'wenmaiReportExport',
  when: 'demand',
};
/** Makes a picture of a quotation. */
export const QUOTE_CARD: DemandScript = {
  entry: 'src/browser/report/quote-card/quote-card.ts',
  file: 'quote-card.js',
  global: 'wenmaiQuoteCard',
  when: 'demand',
};
/** Finds figures, targets and phrases in two compared reports. */
export const COMPARE_FINDINGS: DemandScript = {
  entry: 'src/browser/compare/findings/findings.ts',
  file: 'compare-findings.js',
  global: 'wenmaiFindings',
  when: 'demand',
};
/** Compares the years of a series. */
export const SERIES_CHANGES: DemandScript = {
  entry: 'src/browser/series/series-changes.ts',
  file: 'series-changes.js',
  global: 'wenmaiSeries',
  when: 'demand',
};
/** Opens any page by a few letters. */
export const PALETTE: DemandScript = {
  entry: 'src/browser/frame/palette/palette.ts',
  file: 'palette.js',
  global: 'wenmaiPalette',
  when: 'demand',
};
/** Shows the display settings. */
export const DISPLAY_SETTINGS: DemandScript = {
  entry: 'src/browser/frame/display-settings.ts',
  file: 'display-settings.js',
  global: 'wenmaiDisplaySettings',
  when: 'demand',
};
/** Lists the keys of a page. */
export const KEY_HELP: DemandScript = {
  entry: 'src/browser/frame/key-help.ts',
  file: 'key-help.js',
  global: 'wenmaiKeyHelp',
  when: 'demand',
};
/** Writes Word documents. */
export const WORD_WRITER: DemandScript = {
  entry: 'src/browser/word/word-documents.ts',
  file: 'wenmai-docx.js',
  global: 'wenmaiDocx',
  when: 'demand',
};
/** Reads Word documents. */
export const WORD_READER: DemandScript = {
  entry: 'src/browser/draft/read-docx.ts',
  file: 'read-docx.js',
  global: 'wenmaiReadDocx',
  when: 'demand',
};
/** Reads pages and texts embedded in Word documents. */
export const EMBEDDED_READER: DemandScript = {
  entry: 'src/browser/draft/embedded.ts',
  file: 'read-embedded.js',
  global: 'wenmaiReadEmbedded',
  when: 'demand',
};

/** All scripts, for the build. */
export const siteScripts = (): SiteScript[] => [
  ...[DISPLAY, FIND_ROOT],
  ...Object.values(PAGE_SCRIPTS),
  ...[
    LIBRARY,
    DRAFT_CHECKER,
    COMPARER,
    REPORT_HITS,
    REPORT_REUSE,
    REUSE_PANEL,
    REPORT_SELECTION,
    QUOTE_CARD,
    COMPARE_FINDINGS,
    SERIES_CHANGES,
    PALETTE,
    DISPLAY_SETTINGS,
    KEY_HELP,
  ],
  ...[REPORT_EXPORT, WORD_WRITER, WORD_READER, EMBEDDED_READER],
];
