/** The search page at work: takes the state to the archive, and the archive's answers to the views. */

import { explainError } from '../kit/error-view.ts';
import { redraw } from '../kit/focus.ts';
import { LatestRun } from '../kit/latest-run.ts';
import { stoppedView } from '../kit/message-view.ts';
import { ProgressLine } from '../kit/progress.ts';
import { countChosen, filtersOf, NOTHING_CHOSEN, type SearchState, toggled } from '../kit/search-state.ts';
import { formatNumber } from '../kit/words.ts';
import type { Archive, Facet, SearchResult } from '../library/archive-api.ts';
import { Findings } from './answer-cache.ts';
import { chipsView } from './chips-view.ts';
import { type EmptyModel, emptyView } from './empty-view.ts';
import { facetsView } from './facets-view.ts';
import type { Frame } from './frame-view.ts';
import type { StateHistory } from './history.ts';
import { countPages } from './lines.ts';
import { occurringParts } from './occurring.ts';
import { RESULTS_A_PAGE, type Showing, showLines, showReports, showYears } from './result-views.ts';
import { addressOf } from './state-links.ts';
import { viewSwitch } from './tools-view.ts';
import { understoodView } from './understood-view.ts';

export interface Parts {
  /** `main[data-search-state]`. */
  main: HTMLElement;
  frame: Frame;
  archive: Archive;
  history: StateHistory;
  /** Values of facets in the archive's order. */
  vocabulary: Partial<Record<Facet, readonly string[]>>;
}

/** An answer that is asked for longer than this is not preceded by the one before, in milliseconds. */
const OUTDATED_MS = 250;

const VIEWS = { reports: showReports, lines: showLines, years: showYears };

export class SearchController {
  readonly #parts: Parts;
  readonly #findings: Findings;
  readonly #progress: ProgressLine;
  readonly #unfolded = new Set<Facet>();
  readonly #title = document.title;
  readonly #run: LatestRun;
  #outdating: number | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#findings = new Findings(parts.archive);
    this.#progress = new ProgressLine(parts.frame.progress, () => this.#cancel());
    this.#run = new LatestRun({
      progress: this.#progress,
      onState: (state) => this.#mark(state === 'busy' ? 'searching' : 'done'),
      onError: (error) => this.#fail(error),
    });
  }

  /** Shows a state; what was under way for another one is given up. */
  async show(state: SearchState): Promise<void> {
    const { main, frame } = this.#parts;
    delete main.dataset.reportCount;
    delete main.dataset.hitCount;
    clearTimeout(this.#outdating);
    this.#outdating = window.setTimeout(() => {
      frame.status.textContent = '';
      frame.root.dataset.outdated = '';
    }, OUTDATED_MS);
    document.title = state.q === '' ? this.#title : `${state.q} · ${this.#title}`;
    await this.#run.start('检索', (signal) => this.#answer(state, signal));
  }

  /** The histogram is drawn for the room there is: drawn again when that changes. */
  redrawYears(): void {
    const { main, history } = this.#parts;
    if (main.dataset.searchState === 'done' && history.state.view === 'years') void this.show(history.state);
  }

  async #answer(asked: SearchState, signal: AbortSignal): Promise<void> {
    const result = await this.#search(asked, signal);
    if (signal.aborted) return;
    const state = this.#withinPages(asked, result);
    if (state !== asked) return this.#answer(state, signal);
    const { main } = this.#parts;
    main.dataset.reportCount = String(result.reportCount);
    delete main.dataset.hitCount;
    this.#drawFrame(state, result);
    if (result.reportCount === 0) return this.#showNothing(state, result, signal);
    // Without a query there are no lines to show.
    const show = state.q === '' ? showReports : VIEWS[state.view];
    return show(this.#showing(state, result, signal));
  }

  #search(state: SearchState, signal: AbortSignal): Promise<SearchResult> {
    return this.#parts.archive.search(state.q, {
      filters: filtersOf(state.chosen),
      sort: state.sort,
      limit: state.q === '' || state.view === 'reports' ? RESULTS_A_PAGE : 0,
      offset: state.view === 'reports' ? (state.page - 1) * RESULTS_A_PAGE : 0,
      signal,
      onProgress: (done, total) => this.#progress.tell('读取原文', done, total),
    });
  }

  /** A page beyond the last, from an old address, becomes the last. */
  #withinPages(state: SearchState, { reportCount }: SearchResult): SearchState {
    const last = countPages(reportCount, RESULTS_A_PAGE);
    if (state.view !== 'reports' || state.page <= last) return state;
    const corrected = { ...state, page: last };
    this.#parts.history.correct(corrected);
    return corrected;
  }

  #showing(state: SearchState, result: SearchResult, signal: AbortSignal): Showing {
    const { frame, main, vocabulary } = this.#parts;
    return {
      ...{ state, result, frame, signal },
      findings: this.#findings,
      levels: vocabulary.level ?? [],
      onProgress: (done, total) => this.#progress.tell('读取原文', done, total),
      onHitCount: (count) => {
        main.dataset.hitCount = String(count);
      },
    };
  }

  #drawFrame(state: SearchState, result: SearchResult): void {
    const { frame, history, vocabulary } = this.#parts;
    this.#endWaiting();
    const browsing = state.q === '';
    frame.root.dataset.view = browsing ? 'reports' : state.view;
    redraw(frame.understood, ...understoodView(result.understood, result.notes));
    redraw(frame.views, ...(browsing ? [] : viewSwitch(state)));
    redraw(
      frame.chips,
      chipsView({
        chosen: state.chosen,
        onToggle: (facet, value) => history.choose(toggled(state, facet, value)),
        onClear: () => history.choose({ ...state, chosen: NOTHING_CHOSEN, page: 1 }),
      }),
    );
    this.#drawFacets(state, result, vocabulary);
  }

  #drawFacets(state: SearchState, result: SearchResult, vocabulary: Parts['vocabulary']): void {
    const { frame, history } = this.#parts;
    const chosen = countChosen(state.chosen);
    frame.drawerClose.textContent = `看 ${formatNumber(result.reportCount)} 篇`;
    frame.drawerName.textContent = chosen === 0 ? '筛选' : `筛选（已选 ${chosen}）`;
    const sections = facetsView({
      counts: result.facets,
      chosen: state.chosen,
      vocabulary,
      unfolded: this.#unfolded,
      onToggle: (facet, value) => history.choose(toggled(history.state, facet, value)),
      onUnfold: (facet) => {
        this.#unfolded.add(facet);
        this.#drawFacets(state, result, vocabulary);
      },
    });
    redraw(frame.facets, ...sections);
  }

  async #showNothing(state: SearchState, result: SearchResult, signal: AbortSignal): Promise<void> {
    const { frame, main, archive } = this.#parts;
    main.dataset.hitCount = '0';
    frame.status.textContent = '0 篇';
    redraw(frame.tools);
    redraw(frame.views);
    frame.root.dataset.view = countChosen(state.chosen) === 0 ? 'nothing' : 'reports';
    frame.drawer.hidden = countChosen(state.chosen) === 0;
    const draw = (more: Pick<EmptyModel, 'parts' | 'unfiltered'>): void =>
      redraw(frame.content, emptyView({ understood: result.understood, ...more }));
    draw({ parts: undefined, unfiltered: undefined });
    const all = { ...state, chosen: NOTHING_CHOSEN, page: 1 };
    const { reportCount: count } =
      countChosen(state.chosen) === 0 ? result : await archive.search(state.q, { limit: 0, signal });
    const unfiltered = { count, address: addressOf(all) };
    const parts = count > 0 ? [] : await occurringParts(archive, state.q, signal);
    if (!signal.aborted) draw({ parts, unfiltered });
  }

  #cancel(): void {
    this.#run.stop();
    const { main, frame, history } = this.#parts;
    delete main.dataset.hitCount;
    this.#mark('idle');
    if (main.dataset.reportCount === undefined) this.#empty();
    frame.status.textContent = '已停止';
    redraw(
      frame.content,
      stoppedView(() => void this.show(history.state)),
    );
  }

  #fail(error: unknown): void {
    const { main, frame } = this.#parts;
    delete main.dataset.reportCount;
    delete main.dataset.hitCount;
    this.#mark('error');
    this.#empty();
    redraw(frame.content, explainError(error));
  }

  /** Removes all of the last answer: words, counts, facets, the switch of views. */
  #empty(): void {
    const { frame } = this.#parts;
    this.#endWaiting();
    frame.status.textContent = '';
    frame.root.dataset.view = 'nothing';
    frame.drawer.hidden = true;
    for (const part of [frame.understood, frame.views, frame.chips, frame.tools, frame.facets]) redraw(part);
  }

  #endWaiting(): void {
    const { frame } = this.#parts;
    clearTimeout(this.#outdating);
    frame.drawer.hidden = false;
    delete frame.root.dataset.outdated;
  }

  #mark(state: 'idle' | 'searching' | 'done' | 'error'): void {
    const { main, frame } = this.#parts;
    main.dataset.searchState = state;
    frame.content.setAttribute('aria-busy', String(state === 'searching'));
  }
}
