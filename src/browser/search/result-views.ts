/** Each of the three views of a result: what it asks of the archive, and what it draws. */

import { messageOf } from '../../core/message-of.ts';
import { needsTexts } from '../../core/phrase/index-query.ts';
import { parseQuery } from '../../core/phrase/query.ts';
import { el, refill } from '../kit/dom.ts';
import { isAbort } from '../kit/error-view.ts';
import { redraw } from '../kit/focus.ts';
import { type Chosen, FACETS, filtersOf, type SearchState } from '../kit/search-state.ts';
import { announce } from '../kit/toast.ts';
import { FACET_NAMES, formatNumber } from '../kit/words.ts';
import { countYears } from '../kit/years.ts';
import type { Concordance, Counts, Hit, ReportCard, SearchResult } from '../library/archive-api.ts';
import type { Findings } from './answer-cache.ts';
import { foldLines } from './fold-lines.ts';
import type { Frame } from './frame-view.ts';
import { copyLines, copySentence, exportLines } from './line-actions.ts';
import {
  arrangeLines,
  arrangeReports,
  countPages,
  isByReport,
  LINES_A_PAGE,
  pageOfLines,
  reportsOfPage,
} from './lines.ts';
import { type LineGroup, linesView } from './lines-view.ts';
import { exportReports, saveReports } from './list-actions.ts';
import { listView } from './list-view.ts';
import { pagerView } from './pager-view.ts';
import type { FoundReports } from './reports-sheet.ts';
import { addressOf, stateLink } from './state-links.ts';
import { lineTools, listTools, yearTools } from './tools-view.ts';
import { yearsView } from './years-view.ts';

export const RESULTS_A_PAGE = 10;

/** Number of reports in which texts are counted at once where the index cannot count. The texts of more are read on request. */
const COUNTED_UNASKED = 60;

export interface Showing {
  state: SearchState;
  result: SearchResult;
  frame: Frame;
  findings: Findings;
  /** Names of levels in their order. */
  levels: readonly string[];
  signal: AbortSignal;
  onProgress(done: number, total: number): void;
  /** Called with the number of hits, once it is certain. */
  onHitCount(count: number): void;
}

export async function showReports(showing: Showing): Promise<void> {
  const { state, result, frame } = showing;
  const { q, page } = state;
  const take = (write: (found: FoundReports) => void | Promise<void>) => () => void takeReports(showing, write);
  redraw(frame.tools, ...listTools(state, { onExport: take(exportReports), onWord: take(saveReports) }));
  redraw(
    frame.content,
    listView({ query: q, reports: result.page, first: (page - 1) * RESULTS_A_PAGE + 1 }),
    pager(state, result.reportCount, RESULTS_A_PAGE),
  );
  const reports = `${formatNumber(result.reportCount)} 篇`;
  if (q === '') {
    tell(frame, reports);
    showing.onHitCount(0);
  } else if (result.page.length === result.reportCount) {
    tellHits(
      showing,
      result.page.reduce((sum, { hitCount }) => sum + hitCount, 0),
    );
  } else {
    tell(frame, `${reports}，`, stateLink('逐处计数', { ...state, view: 'lines', page: 1 }, false));
    if (result.reportCount > COUNTED_UNASKED && needsTexts(parseQuery(q))) return;
    const { hitCount } = await countsOf(showing);
    if (!showing.signal.aborted) tellHits(showing, hitCount);
  }
}

/** Counts all reports found, which may need their texts, then writes them. */
async function takeReports(showing: Showing, write: (found: FoundReports) => void | Promise<void>): Promise<void> {
  const { state, result, findings, signal } = showing;
  try {
    const cards = await findings.cards();
    const asking = { query: state.q, filters: filtersOf(state.chosen), onProgress: () => undefined, signal };
    if (needsTexts(parseQuery(state.q))) announce('正在读取原文、计数');
    const counts = state.q === '' ? undefined : await findings.counts(asking);
    if (signal.aborted) return;
    await write({
      query: state.q,
      cards: result.reportIds.map((id) => cards.get(id) ?? unknownReport(id)),
      hits: counts && new Map(counts.reports.map(({ id, hits }) => [id, hits])),
      filters: chosenInWords(state.chosen),
    });
  } catch (error) {
    if (!isAbort(error)) announce(messageOf(error));
  }
}

export async function showLines(showing: Showing): Promise<void> {
  const { state, frame, findings, signal } = showing;
  tellReports(showing);
  const cards = await findings.cards();
  const { hitCount, page, groups } = await (isByReport(state) ? readPage(showing, cards) : readAll(showing, cards));
  if (signal.aborted) return;
  const cardOf = (id: string): ReportCard => cards.get(id) ?? unknownReport(id);
  const first = (page - 1) * LINES_A_PAGE + 1;
  const shown = groups.flatMap((group) => group.hits);
  const actions = {
    onExport: async () => {
      const { hits } = await concordanceOf(showing);
      exportLines(arrangeLines(hits, { ...state, cards }).hits, state.q, cardOf);
    },
    onCopy: () => copyLines(shown, cardOf),
  };
  const onCopy = (hit: Hit): void => void copySentence(findings.archive, hit, cardOf(hit.reportId));
  redraw(frame.tools, ...lineTools(state, actions));
  const table = linesView({ query: state.q, groups, total: hitCount, first, cardOf, onCopy });
  const nothing = el('p', { class: 'empty-state' }, '这些报告只在题名中有，正文里没有可列的语句。');
  redraw(
    frame.content,
    ...(hitCount === 0 ? [nothing] : [table, foldLines(table)]),
    pager({ ...state, page }, hitCount, LINES_A_PAGE),
  );
  tellHits(showing, hitCount);
}

export async function showYears(showing: Showing): Promise<void> {
  const { state, result, frame, findings, signal, levels } = showing;
  tellReports(showing);
  const [{ reports, hitCount }, cards] = await Promise.all([countsOf(showing), findings.cards()]);
  if (signal.aborted) return;
  const years = countYears({
    cards: [...cards.values()],
    filters: filtersOf(state.chosen),
    found: new Set(result.reportIds),
    hits: new Map(reports.map(({ id, hits }) => [id, hits])),
    levels,
  });
  const yearAddress = (year: number): string =>
    addressOf({ ...state, view: 'lines', page: 1, chosen: { ...state.chosen, year: [String(year)] } });
  const width = frame.content.clientWidth;
  redraw(frame.tools, ...yearTools(state));
  redraw(frame.content, yearsView({ query: state.q, years, width, stacked: state.stacked, addressOf: yearAddress }));
  showLatestYears(frame.content);
  tellHits(showing, hitCount);
}

interface PageOfLines {
  hitCount: number;
  page: number;
  groups: LineGroup[];
}

type Cards = ReadonlyMap<string, ReportCard>;

/** The lines of a page, from the texts of its reports alone. */
async function readPage(showing: Showing, cards: Cards): Promise<PageOfLines> {
  const { state, result, findings, signal, onProgress } = showing;
  const { hitCount, reports } = await countsOf(showing);
  const page = Math.min(state.page, countPages(hitCount, LINES_A_PAGE));
  const ordered = arrangeReports(reports, result.reportIds, { order: state.order, cards });
  const { reportIds, before } = reportsOfPage(ordered, page);
  onProgress(0, reportIds.length);
  const { hits } = await findings.archive.concordance(state.q, { reportIds, signal, onProgress });
  return { hitCount, page, groups: [{ count: hitCount, hits: hits.slice(before, before + LINES_A_PAGE) }] };
}

/** The lines of a page in an order that all lines together give. */
async function readAll(showing: Showing, cards: Cards): Promise<PageOfLines> {
  const { state } = showing;
  const { hits, hitCount } = await concordanceOf(showing);
  const page = Math.min(state.page, countPages(hitCount, LINES_A_PAGE));
  return { hitCount, page, groups: pageOfLines(arrangeLines(hits, { ...state, cards }), page) };
}

function countsOf({ state, findings, signal, onProgress }: Showing): Promise<Counts> {
  return findings.counts({ query: state.q, filters: filtersOf(state.chosen), onProgress, signal });
}

function concordanceOf({ state, result, findings, signal, onProgress }: Showing): Promise<Concordance> {
  onProgress(0, result.reportCount);
  return findings.concordance({ query: state.q, filters: filtersOf(state.chosen), onProgress, signal });
}

function pager(state: SearchState, items: number, aPage: number): HTMLElement | undefined {
  const address = (to: number): string => addressOf({ ...state, page: to });
  return pagerView({ page: state.page, pages: countPages(items, aPage), address });
}

/** While the lines are still being read. */
function tellReports({ frame, result }: Showing): void {
  tell(frame, `${formatNumber(result.reportCount)} 篇`);
}

function tellHits({ frame, result, onHitCount }: Showing, count: number): void {
  tell(frame, `${formatNumber(result.reportCount)} 篇，${formatNumber(count)} 处命中`);
  onHitCount(count);
}

/** The status line is read out when it changes; the same words again are not news. */
function tell({ status }: Frame, ...words: readonly (string | Node)[]): void {
  const text = words.map((word) => (typeof word === 'string' ? word : (word.textContent ?? ''))).join('');
  if (status.textContent !== text) refill(status, ...words);
}

/** Eighty years do not fit a phone: the latest are what a reader looks for first. */
function showLatestYears(content: HTMLElement): void {
  const frame = content.querySelector('.chart-scroll');
  if (frame !== null) frame.scrollLeft = frame.scrollWidth;
}

/** Data of two builds side by side would be an error of the archive; the line is still worth showing. */
const unknownReport = (id: string): ReportCard => ({
  ...{ id, url: `reports/${id}.html`, title: id, titleSupplied: false },
  ...{ types: [], characters: 0 },
});

/** 年度 2021、2022；级别 区县 */
const chosenInWords = (chosen: Chosen): string =>
  FACETS.flatMap((facet) =>
    chosen[facet].length === 0 ? [] : [`${FACET_NAMES[facet]} ${chosen[facet].join('、')}`],
  ).join('；');
