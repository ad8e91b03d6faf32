/** The trends page at work: takes the state to the archive, and what it counts to the views. */

import { el } from '../kit/dom.ts';
import { explainError } from '../kit/error-view.ts';
import { redraw } from '../kit/focus.ts';
import { LatestRun } from '../kit/latest-run.ts';
import { stoppedView } from '../kit/message-view.ts';
import type { PageHistory } from '../kit/page-history.ts';
import { ProgressLine } from '../kit/progress.ts';
import { formatNumber } from '../kit/words.ts';
import { passes } from '../kit/years.ts';
import type { Archive, ReportCard } from '../library/archive-api.ts';
import type { Frame } from './frame-view.ts';
import { countNeighbours, phraseOf } from './neighbours.ts';
import { neighbourSection, neighboursView } from './neighbours-view.ts';
import { phraseList, type Told } from './phrases-view.ts';
import { resultView } from './result-view.ts';
import { countSeries, findFault, type Invalid, isMentioned, type Series, usualMeasure } from './series.ts';
import { filtersOf, type ShownState, type TrendsState, withoutPhrase } from './state.ts';
import { toolsView, type Vocabulary } from './tools-view.ts';

export interface Parts {
  /** `main[data-trends-state]`. */
  main: HTMLElement;
  frame: Frame;
  archive: Archive;
  history: PageHistory<TrendsState>;
  /** Names of levels and types in the archive's order. */
  vocabulary: Vocabulary;
}

export class TrendsController {
  readonly #parts: Parts;
  readonly #progress: ProgressLine;
  readonly #title = document.title;
  readonly #run: LatestRun;
  #cards: readonly ReportCard[] | undefined;
  /** Kept for drawing anew in another width. */
  #redrawResult: () => void = () => undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#progress = new ProgressLine(parts.frame.progress, () => this.#cancel());
    this.#run = new LatestRun({
      progress: this.#progress,
      onState: (state) => this.#mark(state === 'busy' ? 'loading' : 'done'),
      onError: (error) => this.#fail(error),
    });
  }

  /** Shows a state; what was under way for another one is given up. */
  async show(state: TrendsState): Promise<void> {
    this.#run.stop();
    const { frame } = this.#parts;
    this.#redrawResult = () => undefined;
    document.title = state.phrases.length === 0 ? this.#title : `${state.phrases.join('、')} · ${this.#title}`;
    frame.field.update(state);
    this.#drawPhrases(state, new Map());
    frame.idle.hidden = state.phrases.length > 0;
    if (state.phrases.length === 0) return this.#showNothing();
    await this.#run.start('统计', (signal) => this.#answer(state, signal));
  }

  /** The chart is drawn for the room there is: drawn again when that changes. */
  redraw(): void {
    this.#redrawResult();
  }

  async #answer(state: TrendsState, signal: AbortSignal): Promise<void> {
    const { archive, frame, vocabulary } = this.#parts;
    const filters = filtersOf(state);
    this.#cards ??= await archive.reports();
    const reports = this.#cards.filter((card) => passes(card, filters));
    const measure = state.measure ?? usualMeasure(reports);
    redraw(frame.tools, ...toolsView(state, measure, heldOf(vocabulary, this.#cards)));
    const told = new Map<number, Series | Invalid>();
    for (const [place, query] of state.phrases.entries()) {
      const onProgress = (done: number, total: number): void =>
        this.#progress.tell(state.phrases.length === 1 ? '读取原文' : `读取原文：${query}`, done, total);
      const asked = {
        query,
        place,
        measure,
        filters,
        reports,
        levels: vocabulary.levels,
        signal,
        onProgress,
      };
      told.set(place, findFault(query, place) ?? (await countSeries(archive, asked)));
      if (signal.aborted) return;
    }
    this.#drawPhrases(state, told);
    const series = [...told.values()].filter((each) => 'trend' in each);
    this.#drawResult({ ...state, measure }, series, reports);
    if (series.some(isMentioned)) await this.#showNeighbours(state, signal);
    else redraw(this.#parts.frame.neighbours);
  }

  #drawResult(state: ShownState, series: readonly Series[], reports: readonly ReportCard[]): void {
    const { frame } = this.#parts;
    const points = series[0]?.trend.points ?? [];
    const [first, last] = [points[0]?.year, points.at(-1)?.year];
    const span = first === last ? `${first} 年` : `${first}–${last} 年`;
    frame.status.textContent = points.length === 0 ? '' : `${span}，馆藏 ${formatNumber(reports.length)} 篇`;
    const draw = (): void => {
      const width = frame.result.clientWidth;
      redraw(
        frame.result,
        ...(points.length === 0
          ? [noChart(series, reports)]
          : resultView({ series, state, width, reports: reports.length })),
      );
      showPresentEnd(frame.result);
    };
    draw();
    this.#redrawResult = draw;
  }

  async #showNeighbours(state: TrendsState, signal: AbortSignal): Promise<void> {
    const { frame, archive } = this.#parts;
    const query = state.phrases[state.near];
    if (query === undefined) return redraw(frame.neighbours, neighbourSection(state));
    const phrase = phraseOf(query);
    if (phrase === undefined) return redraw(frame.neighbours, neighbourSection(state, noNeighbours(query)));
    redraw(frame.neighbours, neighbourSection(state, el('p', { class: 'note' }, '正在统计。')));
    const onProgress = (doing: string, done: number, total: number): void => this.#progress.tell(doing, done, total);
    const found = await countNeighbours(archive, phrase, { filters: filtersOf(state), signal, onProgress });
    if (!signal.aborted) redraw(frame.neighbours, neighbourSection(state, neighboursView(query, found, state)));
  }

  #drawPhrases(state: TrendsState, told: Told): void {
    const { frame, history } = this.#parts;
    const onRemove = (place: number): void => {
      history.choose(withoutPhrase(history.state, place));
      frame.field.form.querySelector('input')?.focus();
    };
    redraw(frame.phrases, state.phrases.length > 0 && phraseList({ state, onRemove }, told));
  }

  #showNothing(): void {
    this.#clear();
    redraw(this.#parts.frame.tools);
    this.#mark('idle');
  }

  #cancel(): void {
    this.#run.stop();
    this.#clear();
    this.#mark('idle');
    const { frame, history } = this.#parts;
    redraw(
      frame.result,
      stoppedView(() => void this.show(history.state)),
    );
  }

  #fail(error: unknown): void {
    this.#clear();
    this.#mark('error');
    redraw(this.#parts.frame.result, explainError(error));
  }

  #clear(): void {
    const { frame } = this.#parts;
    frame.status.textContent = '';
    redraw(frame.result);
    redraw(frame.neighbours);
  }

  #mark(state: 'idle' | 'loading' | 'done' | 'error'): void {
    const { main, frame } = this.#parts;
    main.dataset.trendsState = state;
    frame.result.setAttribute('aria-busy', String(state === 'loading'));
  }
}

/** Of the vocabularies, what has reports. */
function heldOf({ levels, types }: Vocabulary, cards: readonly ReportCard[]): Vocabulary {
  const held = {
    levels: new Set(cards.map(({ level }) => level)),
    types: new Set(cards.flatMap((card) => card.types)),
  };
  return {
    levels: levels.filter((level) => held.levels.has(level)),
    types: types.filter((type) => held.types.has(type)),
  };
}

/** A chart wider than its room opens at its last year. */
function showPresentEnd(result: HTMLElement): void {
  const scroll = result.querySelector('.chart-scroll');
  if (scroll !== null) scroll.scrollLeft = scroll.scrollWidth;
}

function noChart(series: readonly Series[], reports: readonly ReportCard[]): HTMLElement {
  const words =
    series.length === 0
      ? '这些提法里没有可检索的字。'
      : reports.length === 0
        ? '所选的级别和文种没有馆藏。'
        : '所选的报告都没有注明年度，不能按年统计。';
  return el('p', { class: 'empty-state' }, words);
}

const noNeighbours = (query: string): HTMLElement =>
  el('p', { class: 'empty-state' }, `“${query}”不是单个短语，或首尾叠字，不统计搭配。`);
