/** The comparison on the page: summary, tools, table and map, and what moves between them. */

import type { Row } from '../../core/compare/comparison.ts';
import { messageOf } from '../../core/message-of.ts';
import type { CompareState } from '../kit/compare-state.ts';
import { button, el, refill } from '../kit/dom.ts';
import { redraw } from '../kit/focus.ts';
import { listenToSteps, type Steps, steps } from './change-navigation.ts';
import type { Compared } from './compared.ts';
import { filterRows } from './filter.ts';
import type { Findings } from './findings/findings.ts';
import { foldParts, openWhatIsFound, unfoldParts } from './fold-parts.ts';
import { head, singleHead } from './heads-view.ts';
import { anchorsIn, FreeColumns } from './independent-columns.ts';
import { mapView } from './map-view.ts';
import { type Naming, namingOf } from './naming.ts';
import { type Item, layItems } from './row-layout.ts';
import { rowId } from './row-view.ts';
import { bring, isShown, nearestShown, reveal, scrollWindow } from './scroll-to.ts';
import { sectionsOf } from './sections.ts';
import { sectionsView } from './sections-view.ts';
import type { Form } from './sentence-history.ts';
import { offerPassages } from './sentence-history-opener.ts';
import { summaryView } from './summary-view.ts';
import { tableView } from './table-view.ts';
import { toolbarView } from './toolbar-view.ts';
import { followScrolling, HEAD, rowsInWindow, topRow } from './window-rows.ts';

/** Sentences through the years of a series. */
export interface Histories {
  /** The forms of a row's sentence. */
  trace: (row: Row) => Promise<Form[]>;
  /** Indices of the rows whose sentence other years have as well. */
  histories: () => Promise<readonly number[]>;
}

export interface ComparisonHooks {
  onChoose: (state: CompareState) => void;
  actions: readonly { label: string; run: () => void }[];
  /** Absent where the reports are of no series. */
  histories?: Histories;
  /** Figures, ledger and phrases, by a script of their own. */
  findings: () => Promise<Findings>;
}

export class ComparisonView {
  readonly element: HTMLElement;
  readonly #compared: Compared;
  readonly #hooks: ComparisonHooks;
  readonly #items: readonly Item[];
  readonly #naming: Naming;
  /** Indices of the rows that open a part. */
  readonly #starts: ReadonlySet<number>;
  readonly #findings = el('div', { class: 'findings' });
  readonly #tools = el('div');
  readonly #place = el('div', { class: 'pairs-place' });
  readonly #unlock = button('分开滚动', () => this.#chooseFree(), { class: 'plain scroll-lock' });
  #table: HTMLTableElement | undefined;
  /** While the reports scroll each by itself. */
  #columns: FreeColumns | undefined;
  #single: boolean | undefined;
  /** Whether sentences that did not change are folded, and long parts after their first lines. */
  #folded = false;
  #state: CompareState | undefined;
  #drawn = new AbortController();
  readonly #closed = new AbortController();

  constructor(compared: Compared, hooks: ComparisonHooks) {
    this.#compared = compared;
    this.#hooks = hooks;
    this.#items = layItems(compared.comparison.rows, compared.texts);
    this.#naming = namingOf(compared.cards);
    const { rows, totals } = compared.comparison;
    const summary = summaryView({ totals, naming: this.#naming });
    const sections = sectionsOf(rows, compared.texts.b);
    this.#starts = new Set(sections.map(({ first }) => first));
    const parts = sections.length > 1 && sectionsView(sections, this.#naming);
    this.element = el('div', { class: 'comparison' }, summary, parts, this.#findings, this.#tools, this.#place);
    this.element.addEventListener('click', (event) => this.#follow(event));
    // On paper they are appendices.
    const { signal } = this.#closed;
    window.addEventListener('beforeprint', () => this.element.append(this.#findings), { signal });
    window.addEventListener('afterprint', () => this.#tools.before(this.#findings), { signal });
  }

  /** Draws a state; resolves when every row is in. */
  async draw(state: CompareState, narrow: boolean): Promise<void> {
    this.#folded = narrow && state.view === 'auto';
    const single = state.view === 'auto' ? narrow : state.view === 'single';
    this.#state = state;
    const { rows } = this.#compared.comparison;
    redraw(this.#tools, toolbarView({ rows, state, single, naming: this.#naming, ...this.#hooks }));
    this.element.toggleAttribute('data-scores', state.scores);
    const drawn = this.#table === undefined || this.#single !== single;
    const filled = drawn ? this.#drawTable(single) : undefined;
    if (!drawn) this.#filter();
    this.#unlock.hidden = narrow || single;
    this.#setFree(state.free && !narrow && !single, !drawn);
    await filled;
  }

  /** Gives up listening and filling. */
  close(): void {
    this.#closed.abort();
    this.#drawn.abort();
  }

  #filter(): void {
    const table = this.#table;
    const columns = this.#columns;
    const state = this.#state;
    const compared = this.#compared;
    if (table !== undefined) {
      unfoldParts(table);
      const unchanged = this.#naming.kinds.verbatim;
      filterRows(table, compared.comparison.rows, { hidden: state?.hidden ?? [], folded: this.#folded, unchanged });
      if (this.#folded) foldParts(table, this.#starts);
    }
    columns?.filter(state?.hidden ?? []);
  }

  #chooseFree(): void {
    if (this.#state !== undefined) this.#hooks.onChoose({ ...this.#state, free: !this.#state.free });
  }

  /** Unlocks or locks the scrolling; `stay` keeps what is at the top of the view there. */
  #setFree(free: boolean, stay: boolean): void {
    this.#unlock.setAttribute('aria-pressed', String(free));
    this.#unlock.title = free ? '锁定滚动：从这里回到逐句对齐' : '两篇各按原文次序，各自滚动';
    if (free && this.#columns === undefined) this.#free(stay);
    if (!free && this.#columns !== undefined) this.#align();
  }

  #free(stay: boolean): void {
    const table = this.#table;
    const compared = this.#compared;
    const anchors = stay && table ? anchorsIn(table, compared.comparison.rows) : {};
    const columns = new FreeColumns(compared, this.#naming);
    this.#columns = columns;
    this.#place.append(columns.element);
    this.#place.classList.add('free-place');
    columns.filter(this.#state?.hidden ?? []);
    if (stay) scrollWindow(this.#place.getBoundingClientRect().top);
    columns.place(anchors);
  }

  #align(): void {
    const index = this.#columns?.top();
    this.#dropColumns();
    const row = index === undefined ? undefined : this.#rowOf(index);
    const shown = row && nearestShown(row);
    if (shown) scrollWindow(shown.getBoundingClientRect().top - HEAD);
  }

  #dropColumns(): void {
    this.#columns?.element.remove();
    this.#columns = undefined;
    this.#place.classList.remove('free-place');
  }

  async #drawTable(single: boolean): Promise<void> {
    this.#drawn.abort();
    this.#drawn = new AbortController();
    const { signal } = this.#drawn;
    const { comparison, cards } = this.#compared;
    const walk = this.#walk();
    const map = mapView({ rows: comparison.rows, onPoint: (index) => this.#go(index, false) });
    const heads = {
      a: head(cards.a, this.#naming.sides.a),
      middle: walk.element,
      b: head(cards.b, this.#naming.sides.b, this.#unlock),
      single: singleHead(this.#naming, walk.element),
    };
    const { table, fill } = tableView({ items: this.#items, heads, single, cards, naming: this.#naming });
    this.#table = table;
    this.#single = single;
    this.#dropColumns();
    this.#place.classList.toggle('single-place', single);
    refill(this.#place, table, map.element);
    this.#filter();
    listenToSteps(walk.step, signal);
    openWhatIsFound(table);
    table.addEventListener('focusin', ({ target }) => this.#tell(walk, target));
    await fill(signal);
    if (signal.aborted) return;
    this.#filter();
    followScrolling(() => this.#frameRows(map.frame), signal);
    this.#goToAnchor();
    void this.#showFindings(signal).then(() => this.#offerHistories(table, signal));
  }

  /** Rows are what a reader came for: they are on the screen before figures and phrases are looked for. */
  async #showFindings(signal: AbortSignal): Promise<void> {
    if (this.#findings.firstChild !== null) return;
    await pageLoaded();
    if (signal.aborted) return;
    try {
      const findings = await this.#hooks.findings();
      refill(this.#findings, ...findings.elements());
    } catch (error) {
      refill(this.#findings, el('p', { class: 'note' }, messageOf(error)));
    }
  }

  #offerHistories(table: HTMLTableElement, signal: AbortSignal): void {
    const { histories: its } = this.#hooks;
    if (its === undefined || signal.aborted) return;
    const { rows } = this.#compared.comparison;
    offerPassages({ table, signal, trace: async (index) => its.trace(rows[index] as Row), histories: its.histories });
  }

  /** The address may name a row, which the browser looked for before there were any. */
  #goToAnchor(): void {
    const row = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
    if (row === null || !this.#table?.contains(row)) return;
    reveal(row);
    this.#bring(row);
  }

  #walk(): Steps {
    return steps({
      rows: this.#compared.comparison.rows,
      topmost: () => (this.#columns ? this.#columns.top() : topRow(this.#table)) ?? 0,
      isVisible: (index) => isShown(this.#rowOf(index)),
      onGo: (index) => this.#go(index, true),
    });
  }

  #tell(walk: Steps, target: EventTarget | null): void {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    if (row !== null) walk.tell(Number(row.dataset.index));
  }

  /** Links to a row, and those of moved passages to their other place: shown, though it was hidden. */
  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a.moved-link, a.row-link') : null;
    const id = link?.getAttribute('href')?.slice(1);
    const other = id === undefined ? null : document.getElementById(id);
    if (other === null) return;
    event.preventDefault();
    reveal(other);
    this.#bring(other);
  }

  #bring(row: HTMLElement): void {
    if (this.#columns) this.#goInColumns(Number(row.dataset.index), true);
    else bring(row);
  }

  #goInColumns(index: number, focus: boolean): void {
    scrollWindow(this.#place.getBoundingClientRect().top);
    this.#columns?.go(index, focus);
  }

  #go(index: number, focus: boolean): void {
    const row = this.#rowOf(index);
    if (row === undefined) return;
    if (row.dataset.later !== undefined) reveal(row);
    if (this.#columns) this.#goInColumns(index, focus);
    else if (focus) bring(row);
    else nearestShown(row)?.scrollIntoView({ block: 'center' });
  }

  #rowOf(index: number): HTMLElement | undefined {
    return document.getElementById(rowId(index)) ?? undefined;
  }

  #frameRows(frame: (first: number, last: number) => void): void {
    const range = this.#columns ? this.#columns.range() : rowsInWindow(this.#table);
    if (range !== undefined) frame(range.first, range.last);
  }
}

/** Resolves once the page and all that it began with are loaded, and what is drawn is on the screen. */
function pageLoaded(): Promise<void> {
  return new Promise((resolve) => {
    const after = (): void => void setTimeout(resolve);
    if (document.readyState === 'complete') after();
    else window.addEventListener('load', after, { once: true });
  });
}
