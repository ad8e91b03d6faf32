/** Starts the comparison page. */
import '../frame/frame.ts';
import type { Comparison } from '../../core/compare/comparison.ts';
import { COMPARE_FINDINGS, COMPARER } from '../../core/scripts.ts';
import type { Side } from '../kit/changed-words.ts';
import { addressOf, type CompareState, formatState, parseState } from '../kit/compare-state.ts';
import { el, refill } from '../kit/dom.ts';
import { redraw } from '../kit/focus.ts';
import { LatestRun } from '../kit/latest-run.ts';
import { loadScript } from '../kit/load-script.ts';
import { openArchive } from '../kit/open-archive.ts';
import { PageHistory } from '../kit/page-history.ts';
import { explainFailure, sameReport, unknownReport } from '../kit/unknown-report-view.ts';
import type { Archive, ReportCard } from '../library/archive-api.ts';
import { chooserView } from './chooser-view.ts';
import type { Compared } from './compared.ts';
import { ComparisonView, type Histories } from './comparison-view.ts';
import { takeAway } from './export.ts';
import type { Findings, openFindings } from './findings/findings.ts';
import { namingOf } from './naming.ts';
import { pairsBySeries, yearsOfSeries } from './pairs.ts';
import { pairsView } from './pairs-view.ts';
import { ReportFinder } from './report-finder.ts';
import { findHistories, tracePassage } from './sentence-history.ts';

/** The elements that the page brings. */
interface Page {
  main: HTMLElement;
  heading: HTMLElement;
  chooser: HTMLElement;
  live: HTMLElement;
}

const NARROW = window.matchMedia('screen and (max-width: 56rem)');

class ComparePage {
  readonly #page: Page;
  readonly #archive: Archive;
  readonly #reports: readonly ReportCard[];
  readonly #finder: ReportFinder;
  #learned: Promise<void> | undefined;
  readonly #history: PageHistory<CompareState>;
  readonly #title = document.title;
  readonly #run = new LatestRun({ onState: (state) => this.#mark(state), onError: (error) => this.#fail(error) });
  #shown: { key: string; view: ComparisonView } | undefined;

  constructor(page: Page, archive: Archive, reports: readonly ReportCard[]) {
    this.#page = page;
    this.#archive = archive;
    this.#reports = reports;
    this.#finder = new ReportFinder(reports);
    const form = { parse: parseState, format: formatState, addressOf };
    this.#history = new PageHistory(form, (state) => void this.#show(state));
    NARROW.addEventListener('change', () => void this.#show(this.#history.state));
  }

  /** Shows the state in the address. */
  start(): Promise<void> {
    return this.#show(this.#history.state);
  }

  #show(state: CompareState): Promise<void> {
    return this.#run.start('比对', (signal) => this.#draw(state, signal));
  }

  #mark(state: 'busy' | 'done'): void {
    const { main } = this.#page;
    if (state === 'busy') main.dataset.compareState = 'loading';
    // A refused pair has shown its reason.
    else if (main.dataset.compareState === 'loading') main.dataset.compareState = 'done';
  }

  #fail(error: unknown): void {
    const { main, live } = this.#page;
    this.#shown = undefined;
    main.dataset.compareState = 'error';
    refill(live, explainFailure(error));
  }

  async #draw(state: CompareState, signal: AbortSignal): Promise<void> {
    const { chooser, live } = this.#page;
    const key = JSON.stringify([state.a, state.b]);
    if (this.#shown?.key !== key) {
      this.#shown?.view.close();
      this.#shown = undefined;
      const onChoose = (next: CompareState): void => this.#history.choose(next);
      const learn = (): Promise<void> => this.#learn();
      redraw(chooser, chooserView({ state, reports: this.#reports, finder: this.#finder, learn, onChoose }));
      this.#name(state);
      if (state.a === '' || state.b === '') {
        refill(live, pairsView(pairsBySeries(this.#reports)));
        return;
      }
      refill(live, el('p', { class: 'note compare-loading', role: 'status' }, '读取两篇报告，逐句比对'));
      const view = await this.#compare(state);
      if (signal.aborted) return;
      if (view === undefined) return;
      this.#shown = { key, view };
      refill(live, view.element);
    }
    await this.#shown.view.draw(state, NARROW.matches);
  }

  async #compare({ a, b }: CompareState): Promise<ComparisonView | undefined> {
    const cards = { a: this.#find(a), b: this.#find(b) };
    const { a: earlier, b: later } = cards;
    if (earlier === undefined) return this.#refuse(unknownReport(a));
    if (later === undefined) return this.#refuse(unknownReport(b));
    if (a === b) return this.#refuse(sameReport());
    const archive = this.#archive;
    const [comparison, textA, textB] = await Promise.all([archive.compare(a, b), archive.text(a), archive.text(b)]);
    const compared = { comparison, texts: { a: textA, b: textB }, cards: { a: earlier, b: later } };
    const onChoose = (state: CompareState): void => this.#history.choose(state);
    const findings = this.#findingsOf(compared);
    const actions = takeAway({ compared, findings, stateOf: () => this.#history.state });
    const trace = this.#tracer(compared);
    return new ComparisonView(compared, { onChoose, actions, findings, ...(trace && { histories: trace }) });
  }

  /** File names and initials are asked for when a reader first goes to a field; without them titles are found all the same. */
  #learn(): Promise<void> {
    this.#learned ??= this.#archive.directory().then(
      (directory) => this.#finder.learn(directory),
      () => undefined,
    );
    return this.#learned;
  }

  /** Looks for figures, targets and phrases once, when they are first asked for. */
  #findingsOf(compared: Compared): () => Promise<Findings> {
    let found: Promise<Findings> | undefined;
    const find = async (): Promise<Findings> => {
      const library = await loadScript<{ openFindings: typeof openFindings }>(COMPARE_FINDINGS);
      return library.openFindings({ compared, archive: this.#archive, reports: this.#reports });
    };
    return () => {
      found ??= find();
      return found;
    };
  }

  /** Compares years of the series as they are asked for, each pair once. */
  #tracer({ cards, comparison: { rows } }: Compared): Histories | undefined {
    const { a, b } = cards;
    if (a.series === undefined || a.series !== b.series) return undefined;
    const reports = yearsOfSeries(this.#reports, a.series);
    const done = new Map<string, Promise<Comparison>>();
    const compare = (idA: string, idB: string): Promise<Comparison> => {
      const key = JSON.stringify([idA, idB]);
      const comparison = done.get(key) ?? this.#archive.compare(idA, idB);
      done.set(key, comparison);
      return comparison;
    };
    const series = { reports, compare };
    return {
      trace: (row) => tracePassage(row, cards, series),
      histories: () => findHistories(rows, cards, series),
    };
  }

  #refuse(message: HTMLElement): undefined {
    this.#page.main.dataset.compareState = 'error';
    refill(this.#page.live, message);
  }

  #find(id: string): ReportCard | undefined {
    return this.#reports.find((report) => report.id === id);
  }

  /** 云河县政府工作报告 2022 → 2023; titles differ, and the fields show them. */
  #name({ a, b }: CompareState): void {
    const earlier = this.#find(a);
    const later = this.#find(b);
    const name = earlier && later ? nameOf({ a: earlier, b: later }) : '';
    const [words = '', ...years] = (name === '' ? '比对' : name).split(/(?=　)/u);
    refill(this.#page.heading, words, ...years.map((part) => el('span', { class: 'title-word' }, part)));
    document.title = name === '' ? this.#title : `${name} · ${this.#title}`;
  }
}

function nameOf(cards: Record<Side, ReportCard>): string {
  const { a, b } = cards;
  const { arePeers, sides } = namingOf(cards);
  if (arePeers && a.year === b.year) return [`${sides.a}｜${sides.b}`, a.year ?? ''].filter(Boolean).join('　');
  const years = a.year !== undefined && b.year !== undefined ? `${a.year} → ${b.year}` : '';
  const series = a.series !== undefined && a.series === b.series ? a.series : '';
  // Years alone would not say whose.
  if (arePeers) return `${a.org} ${a.year ?? ''}｜　${b.org} ${b.year ?? ''}`;
  return [series, years].filter((part) => part !== '').join('　');
}

/** Loads what the library needs for the pair in the address beside the library itself. Loads nothing without a pair. */
async function loadComparer(): Promise<void> {
  const { a, b } = parseState(location.search);
  if (a !== '' && b !== '') await loadScript(COMPARER);
}

async function start(page: Page): Promise<void> {
  page.main.dataset.compareState = 'loading';
  try {
    const [archive] = await Promise.all([openArchive(), loadComparer()]);
    await new ComparePage(page, archive, await archive.reports()).start();
  } catch (error) {
    page.main.dataset.compareState = 'error';
    refill(page.live, explainFailure(error));
  }
}

function findPage(): Page | undefined {
  const main = document.querySelector<HTMLElement>('main[data-compare-state]');
  const heading = main?.querySelector<HTMLElement>('h1');
  const chooser = main?.querySelector<HTMLElement>('[data-compare-chooser]');
  const live = main?.querySelector<HTMLElement>('[data-compare-live]');
  return main && heading && chooser && live ? { main, heading, chooser, live } : undefined;
}

const page = findPage();
if (page !== undefined) void start(page);
