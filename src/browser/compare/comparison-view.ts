/** The comparison on the page: summary, tools, table and map, and what moves between them. */
import type { Comparison, Row } from '../../core/compare/comparison.ts';
import type { ReportCard } from '../archive-api.ts';
import { el, refill } from '../search/dom.ts';
import { redraw } from '../search/focus.ts';
import { filterRows } from './filter.ts';
import { findingsView } from './findings-view.ts';
import type { IsFirstUse } from './first-use.ts';
import { type Item, layItems, type Texts } from './layout.ts';
import { mapView } from './map-view.ts';
import type { Form } from './passage.ts';
import { offerPassages } from './passage-opener.ts';
import { rowId } from './row-view.ts';
import type { CompareState } from './state.ts';
import { listenToSteps, type Steps, steps } from './steps.ts';
import { summaryView } from './summary-view.ts';
import { tableView } from './table-view.ts';
import { toolbarView } from './toolbar-view.ts';
import type { Side } from './words.ts';

export interface Compared {
  comparison: Comparison;
  texts: Texts;
  cards: Record<Side, ReportCard>;
}

export interface ComparisonHooks {
  onChoose: (state: CompareState) => void;
  actions: readonly { label: string; run: () => void }[];
  /** The forms of a row's sentence through the years; absent where the reports are of no series. */
  trace?: (row: Row) => Promise<Form[]>;
  /** 档案首见; absent where nothing is earlier. */
  isFirstUse?: IsFirstUse;
}

export class ComparisonView {
  readonly element: HTMLElement;
  private readonly compared: Compared;
  private readonly hooks: ComparisonHooks;
  private readonly items: readonly Item[];
  private readonly findings = el('div', { class: 'findings' });
  private readonly tools = el('div');
  private readonly place = el('div', { class: 'pairs-place' });
  private table: HTMLTableElement | undefined;
  private single: boolean | undefined;
  private state: CompareState | undefined;
  private drawn = new AbortController();

  constructor(compared: Compared, hooks: ComparisonHooks) {
    this.compared = compared;
    this.hooks = hooks;
    this.items = layItems(compared.comparison.rows, compared.texts);
    const { totals } = compared.comparison;
    const summary = summaryView({ totals, cards: compared.cards });
    this.element = el('div', { class: 'comparison' }, summary, this.findings, this.tools, this.place);
    this.element.addEventListener('click', (event) => this.follow(event));
  }

  /** Draws a state; resolves when every row is in. */
  async draw(state: CompareState, narrow: boolean): Promise<void> {
    const single = state.view === 'auto' ? narrow : state.view === 'single';
    this.state = state;
    const { rows } = this.compared.comparison;
    redraw(this.tools, toolbarView({ rows, state, single, ...this.hooks }));
    this.element.toggleAttribute('data-scores', state.scores);
    if (this.table === undefined || this.single !== single) await this.drawTable(single);
    else filterRows(this.table, rows, state.hidden);
  }

  /** Gives up listening and filling. */
  close(): void {
    this.drawn.abort();
  }

  private async drawTable(single: boolean): Promise<void> {
    this.drawn.abort();
    this.drawn = new AbortController();
    const { signal } = this.drawn;
    const { comparison, cards } = this.compared;
    const walk = this.walk();
    const map = mapView({ rows: comparison.rows, onPoint: (index) => this.go(index, false) });
    const heads = {
      a: head(cards.a, '前一篇'),
      middle: walk.element,
      b: head(cards.b, '后一篇'),
      single: singleHead(cards, walk.element),
    };
    const { table, fill } = tableView({ items: this.items, heads, single, cards });
    this.table = table;
    this.single = single;
    this.place.classList.toggle('single-place', single);
    refill(this.place, table, map.element);
    filterRows(table, comparison.rows, this.state?.hidden ?? []);
    listenToSteps(walk.step, signal);
    table.addEventListener('focusin', ({ target }) => this.tell(walk, target));
    const { trace } = this.hooks;
    if (trace) offerPassages({ table, signal, trace: async (index) => trace(comparison.rows[index] as Row) });
    await fill(signal);
    if (signal.aborted) return;
    filterRows(table, comparison.rows, this.state?.hidden ?? []);
    this.followScrolling(map.frame, signal);
    this.goToAnchor();
    // Rows are what a reader came for: they are on the screen before figures and phrases are looked for.
    if (this.findings.firstChild === null)
      setTimeout(() => refill(this.findings, ...findingsView(this.compared, this.hooks.isFirstUse)));
  }

  /** The address may name a row, which the browser looked for before there were any. */
  private goToAnchor(): void {
    const row = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
    if (row !== null && this.table?.contains(row)) bring(row);
  }

  private walk(): Steps {
    return steps({
      rows: this.compared.comparison.rows,
      topmost: () => this.rowAt(HEAD + 8) ?? 0,
      isVisible: (index) => this.rowOf(index)?.hidden === false,
      onGo: (index) => this.go(index, true),
    });
  }

  private tell(walk: Steps, target: EventTarget | null): void {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    if (row !== null) walk.tell(Number(row.dataset.index));
  }

  /** Links to a row, and those of moved passages to their other place: shown, though it was hidden. */
  private follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a.moved-link, a.row-link') : null;
    const id = link?.getAttribute('href')?.slice(1);
    const other = id === undefined ? null : document.getElementById(id);
    if (other === null) return;
    event.preventDefault();
    other.hidden = false;
    bring(other);
  }

  private go(index: number, focus: boolean): void {
    const row = this.rowOf(index);
    if (row === undefined) return;
    if (focus) bring(row);
    else nearestShown(row)?.scrollIntoView({ block: 'center' });
  }

  private rowOf(index: number): HTMLElement | undefined {
    return document.getElementById(rowId(index)) ?? undefined;
  }

  private rowAt(y: number): number | undefined {
    const box = this.table?.getBoundingClientRect();
    if (box === undefined) return undefined;
    const found = document.elementFromPoint(
      box.left + box.width / 2,
      Math.min(Math.max(y, box.top + 1), box.bottom - 1),
    );
    const row = found?.closest<HTMLElement>('tr[data-index]');
    return row ? Number(row.dataset.index) : undefined;
  }

  private followScrolling(frame: (first: number, last: number) => void, signal: AbortSignal): void {
    let waiting = false;
    const update = (): void => {
      waiting = false;
      const first = this.rowAt(HEAD + 8);
      const last = this.rowAt(window.innerHeight - 8);
      if (first !== undefined && last !== undefined) frame(Math.min(first, last), Math.max(first, last));
    };
    const later = (): void => {
      if (!waiting) requestAnimationFrame(update);
      waiting = true;
    };
    window.addEventListener('scroll', later, { passive: true, signal });
    window.addEventListener('resize', later, { passive: true, signal });
    later();
  }
}

/** Height of the table's head, which stays at the top of the window. */
const HEAD = 44;

function head(card: ReportCard, otherwise: string): HTMLElement {
  return el(
    'span',
    { class: 'column-head' },
    el('b', { class: 'number' }, nameOf(card, otherwise)),
    el('a', { href: card.url }, card.title),
  );
}

/** Tells by example whose words are struck through and whose are underlined. */
function singleHead({ a, b }: Record<Side, ReportCard>, walk: HTMLElement): HTMLElement {
  const names = [el('del', {}, nameOf(a, '前一篇')), ' ', el('ins', {}, nameOf(b, '后一篇'))];
  return el('span', { class: 'single-head' }, el('span', { class: 'number' }, ...names), walk);
}

const nameOf = ({ year }: ReportCard, otherwise: string): string => (year === undefined ? otherwise : `${year} 年`);

function bring(row: HTMLElement): void {
  row.scrollIntoView({ block: 'center' });
  row.focus({ preventScroll: true });
}

function nearestShown(row: HTMLElement): Element | undefined {
  let shown: Element | null = row;
  while (shown instanceof HTMLElement && shown.hidden) shown = shown.previousElementSibling;
  return shown ?? undefined;
}
