/** All reports as a table that is corrected in place: sorted, filtered, several rows at once. Rows are made as they come into view. */
import type { WorkbenchReport } from '../../core/exchange/workbench.ts';
import { FIELD_NAMES } from '../../core/report/report.ts';
import { button, el, refill } from '../kit/dom.ts';
import { isNarrow } from '../kit/narrow.ts';
import { formatNumber } from '../kit/words.ts';
import type { Corrections } from './corrections.ts';
import { ALL, listReports, type SortKey, type TableState } from './filter.ts';
import { detailRow, reportRow } from './table-rows.ts';
import { TableSelection } from './table-selection.ts';
import { tableTools } from './table-tools.ts';
import { doubtsOf, TABLE_FIELDS } from './words.ts';

/** Rows that are made at once: a card each on a phone, where the next ones wait for the button. */
const batch = (): number => (isNarrow() ? 12 : 60);

export class TableView {
  readonly element: HTMLElement;
  readonly #corrections: Corrections;
  #state: TableState = ALL;
  #listed: WorkbenchReport[] = [];
  readonly #body = el('tbody');
  readonly #status = el('p', { class: 'table-status number', role: 'status' });
  readonly #tools = el('div', { class: 'table-tools', role: 'search', 'aria-label': '筛选报告' });
  readonly #selection: TableSelection;
  readonly #head = el('tr');
  readonly #end = el('div', { class: 'table-end', 'aria-hidden': 'true' });
  readonly #more = button('再列一些', () => this.#append(), { class: 'plain', hidden: true });

  constructor(corrections: Corrections) {
    this.#corrections = corrections;
    this.#selection = new TableSelection(corrections, this.#body);
    const table = el(
      'table',
      { class: 'workbench' },
      el('caption', { class: 'sr-only' }, '全部报告的著录'),
      el('thead', {}, this.#head),
      this.#body,
    );
    this.element = el('div', {}, this.#tools, this.#status, this.#selection.element, table, this.#end, this.#more);
    this.#body.addEventListener('click', ({ target }) => this.#clicked(target));
    this.#drawTools();
    this.draw();
    new IntersectionObserver(
      (entries) => !isNarrow() && entries.some(({ isIntersecting }) => isIntersecting) && this.#append(),
      {
        rootMargin: '600px',
      },
    ).observe(this.#end);
  }

  /** Lists anew; values that were corrected meanwhile are sorted and filtered as they are. */
  draw(): void {
    this.#listed = listReports(this.#corrections, this.#state);
    this.#body.textContent = '';
    this.#drawHead();
    this.#append();
    this.#tell();
  }

  /** Shows one report alone, open at the field that needs it most. */
  open(id: string): void {
    const report = this.#corrections.data.reports.find((each) => each.id === id);
    if (report === undefined) return;
    this.#change({ ...ALL, only: id });
    this.#drawTools();
    this.#body.querySelector<HTMLButtonElement>('[data-details]')?.click();
    const [first = 'year'] = doubtsOf(report);
    const field = this.#body.querySelector<HTMLElement>(`[data-key="${id} ${first}"] [data-field]`);
    this.element.closest('section')?.scrollIntoView({ block: 'start' });
    field?.focus({ preventScroll: true });
  }

  #change(state: TableState): void {
    this.#state = state;
    this.draw();
  }

  #append(): void {
    const from = this.#body.querySelectorAll('tr[data-report-id]').length;
    const rows = this.#listed
      .slice(from, from + batch())
      .map((report) => reportRow(this.#corrections, report, this.#selection.has(report.id)));
    this.#body.append(...rows);
    this.#more.hidden = from + rows.length >= this.#listed.length;
    this.#end.hidden = this.#more.hidden;
  }

  #tell(): void {
    const total = this.#corrections.data.reports.length;
    const listed = this.#listed.length;
    this.#status.textContent =
      listed === total ? `${formatNumber(total)} 篇` : `${formatNumber(listed)} 篇，共 ${formatNumber(total)} 篇`;
    this.#selection.list(this.#listed.map(({ id }) => id));
  }

  #drawHead(): void {
    const column = (key: SortKey, name: string): HTMLElement => {
      const sorted = this.#state.sort === key;
      const sign = sorted ? (this.#state.descending ? '↓' : '↑') : '';
      const sort = button(name, () => this.#sortBy(key), { class: 'sort' });
      sort.append(el('span', { 'aria-hidden': 'true' }, sign));
      return el(
        'th',
        {
          scope: 'col',
          class: `col-${key}`,
          'aria-sort': sorted ? (this.#state.descending ? 'descending' : 'ascending') : undefined,
        },
        sort,
      );
    };
    refill(
      this.#head,
      el('th', { scope: 'col', class: 'col-select' }, this.#selection.all),
      ...TABLE_FIELDS.map((field) => column(field, FIELD_NAMES[field])),
      column('problems', '待核与警告'),
    );
  }

  #sortBy(key: SortKey): void {
    const { sort, descending } = this.#state;
    this.#change({
      ...this.#state,
      sort: key,
      descending: sort === key ? !descending : key === 'year' || key === 'problems',
    });
    this.#head.querySelector<HTMLElement>(`.col-${key} button`)?.focus();
  }

  #drawTools(): void {
    const tools = tableTools({
      corrections: this.#corrections,
      current: () => this.#state,
      onChange: (state, redraw) => {
        this.#change(state);
        if (redraw) this.#drawTools();
      },
    });
    refill(this.#tools, ...tools);
  }

  #clicked(target: EventTarget | null): void {
    const details = target instanceof Element ? target.closest<HTMLElement>('[data-details]') : null;
    const row = details?.closest('tr');
    const report = this.#corrections.data.reports.find(({ id }) => id === details?.dataset.details);
    if (!details || !row || report === undefined) return;
    const open = details.getAttribute('aria-expanded') !== 'true';
    details.setAttribute('aria-expanded', String(open));
    row.classList.toggle('open', open);
    if (open) row.after(detailRow(this.#corrections, report));
    else row.nextElementSibling?.remove();
  }
}
