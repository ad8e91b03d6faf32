/** All reports as a table that is corrected in place: sorted, filtered, several rows at once. Rows are made as they come into view. */
import type { WorkbenchReport } from '../../core/exchange/workbench.ts';
import { FIELD_NAMES, type MetadataField } from '../../core/report/report.ts';
import { NOT_STATED } from '../../core/text/not-stated.ts';
import { button, el, refill } from '../kit/dom.ts';
import { isNarrow } from '../kit/narrow.ts';
import { siteRoot } from '../kit/site-root.ts';
import { formatNumber } from '../kit/words.ts';
import { bulkView } from './bulk-view.ts';
import type { Corrections } from './corrections.ts';
import { fieldView } from './field-view.ts';
import { ALL, listReports, type SortKey, type State, type TableState } from './filter.ts';
import { DETAIL_FIELDS, doubtsOf, formatEvidence, TABLE_FIELDS } from './words.ts';

/** Rows that are made at once: a card each on a phone, where the next ones wait for the button. */
const batch = (): number => (isNarrow() ? 12 : 60);

const STATES: readonly [State, string][] = [
  ['', '全部'],
  ['doubts', '待核'],
  ['problems', '有警告'],
  ['corrected', '改过'],
];

export class TableView {
  readonly element: HTMLElement;
  readonly #corrections: Corrections;
  #state: TableState = ALL;
  #listed: WorkbenchReport[] = [];
  readonly #selected = new Set<string>();
  readonly #body = el('tbody');
  readonly #status = el('p', { class: 'table-status number', role: 'status' });
  readonly #tools = el('div', { class: 'table-tools', role: 'search', 'aria-label': '筛选报告' });
  readonly #bulk = el('div', { class: 'bulk', hidden: true });
  readonly #all = el('input', { type: 'checkbox', 'aria-label': '选取列出的全部报告' });
  readonly #head = el('tr');
  readonly #end = el('div', { class: 'table-end', 'aria-hidden': 'true' });
  readonly #more = button('再列一些', () => this.#append(), { class: 'plain', hidden: true });

  constructor(corrections: Corrections) {
    this.#corrections = corrections;
    const table = el(
      'table',
      { class: 'workbench' },
      el('caption', { class: 'sr-only' }, '全部报告的著录'),
      el('thead', {}, this.#head),
      this.#body,
    );
    this.element = el('div', {}, this.#tools, this.#status, this.#bulk, table, this.#end, this.#more);
    this.#all.addEventListener('change', () => this.#selectAll());
    this.#body.addEventListener('change', ({ target }) => this.#select(target));
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
    const rows = this.#listed.slice(from, from + batch()).map((report) => this.#row(report));
    this.#body.append(...rows);
    this.#more.hidden = from + rows.length >= this.#listed.length;
    this.#end.hidden = this.#more.hidden;
  }

  #tell(): void {
    const total = this.#corrections.data.reports.length;
    const listed = this.#listed.length;
    this.#status.textContent =
      listed === total ? `${formatNumber(total)} 篇` : `${formatNumber(listed)} 篇，共 ${formatNumber(total)} 篇`;
    this.#drawBulk();
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
      el('th', { scope: 'col', class: 'col-select' }, this.#all),
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
    const text = el('input', { type: 'search', 'aria-label': '题名、文件、单位', placeholder: '题名、文件、单位' });
    text.value = this.#state.text;
    text.addEventListener('input', () => this.#change({ ...this.#state, only: '', text: text.value }));
    const states = STATES.map(([state, name]) => {
      const choose = button(
        name,
        () => {
          this.#change({ ...this.#state, only: '', state });
          this.#drawTools();
        },
        {
          class: 'plain',
          'aria-pressed': String(this.#state.only === '' && this.#state.state === state),
          'data-state': state || 'all',
        },
      );
      return choose;
    });
    const { data } = this.#corrections;
    const years = [...new Set(data.reports.map((report) => this.#corrections.value(report, 'year')))];
    const only =
      this.#state.only !== '' &&
      button(
        '看全部报告',
        () => {
          this.#change(ALL);
          this.#drawTools();
        },
        { class: 'button' },
      );
    refill(
      this.#tools,
      text,
      el('span', { class: 'states', role: 'group', 'aria-label': '状态' }, ...states),
      this.#choice(
        '年度',
        'year',
        years
          .filter((year) => year !== '')
          .sort()
          .reverse(),
      ),
      this.#choice('级别', 'level', data.levels),
      this.#choice('文种', 'type', data.types),
      only,
    );
  }

  #choice(name: string, key: 'year' | 'level' | 'type', values: readonly string[]): HTMLElement {
    const options = ['', ...values, NOT_STATED].map((value) =>
      el('option', { value }, value === '' ? `${name}：全部` : value),
    );
    const select = el('select', { 'aria-label': name }, ...options);
    select.value = this.#state[key];
    select.addEventListener('change', () => this.#change({ ...this.#state, only: '', [key]: select.value }));
    return select;
  }

  #row(report: WorkbenchReport): HTMLElement {
    const { id, title, file, problems } = report;
    const select = el('input', { type: 'checkbox', 'aria-label': `选取：${title}`, 'data-select': id });
    select.checked = this.#selected.has(id);
    const doubts = doubtsOf(report).length;
    const details = el(
      'button',
      { type: 'button', class: 'plain', 'data-details': id, 'aria-expanded': 'false', 'aria-label': `细目：${title}` },
      '细目',
    );
    const cells = TABLE_FIELDS.map((field) => {
      const below =
        field === 'title' &&
        el(
          'p',
          { class: 'row-file' },
          el('a', { href: `${siteRoot()}reports/${id}.html` }, '打开'),
          el('span', { class: 'source-words' }, file),
        );
      return el(
        'td',
        { class: `col-${field}`, 'data-label': FIELD_NAMES[field] },
        fieldView(this.#corrections, report, field),
        below,
      );
    });
    return el(
      'tr',
      { 'data-report-id': id },
      el('td', { class: 'col-select' }, select),
      ...cells,
      el(
        'td',
        { class: 'col-problems' },
        doubts > 0 && el('span', { class: 'count-doubts' }, `待核 ${doubts}`),
        problems.length > 0 && el('span', { class: 'severity warning' }, `警告 ${problems.length}`),
        details,
      ),
    );
  }

  #clicked(target: EventTarget | null): void {
    const details = target instanceof Element ? target.closest<HTMLElement>('[data-details]') : null;
    const row = details?.closest('tr');
    const report = this.#corrections.data.reports.find(({ id }) => id === details?.dataset.details);
    if (!details || !row || report === undefined) return;
    const open = details.getAttribute('aria-expanded') !== 'true';
    details.setAttribute('aria-expanded', String(open));
    row.classList.toggle('open', open);
    if (open) row.after(this.#detailRow(report));
    else row.nextElementSibling?.remove();
  }

  /** The seldom fields, the words that told each field, and the problems. */
  #detailRow(report: WorkbenchReport): HTMLElement {
    const named = (field: MetadataField, ...content: readonly (Node | string)[]): HTMLElement =>
      el('div', {}, el('dt', {}, FIELD_NAMES[field]), el('dd', {}, ...content));
    const evidence = TABLE_FIELDS.flatMap((field) => {
      const its = report.fields[field];
      return its === undefined || its.from === 'none' ? [] : named(field, formatEvidence(its));
    });
    return el(
      'tr',
      { class: 'details' },
      el(
        'td',
        { colspan: TABLE_FIELDS.length + 2 },
        el(
          'dl',
          { class: 'detail-fields' },
          ...DETAIL_FIELDS.map((field) => named(field, fieldView(this.#corrections, report, field))),
        ),
        el('dl', { class: 'detail-evidence' }, ...evidence),
        report.problems.length > 0 &&
          el('ul', { class: 'detail-problems' }, ...report.problems.map(({ message }) => el('li', {}, message))),
      ),
    );
  }

  #select(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement) || target.dataset.select === undefined) return;
    if (target.checked) this.#selected.add(target.dataset.select);
    else this.#selected.delete(target.dataset.select);
    this.#drawBulk();
  }

  /** Of all that are listed, also those whose rows are not made yet. */
  #selectAll(): void {
    for (const { id } of this.#listed) {
      if (this.#all.checked) this.#selected.add(id);
      else this.#selected.delete(id);
    }
    for (const box of this.#body.querySelectorAll<HTMLInputElement>('[data-select]')) box.checked = this.#all.checked;
    this.#drawBulk();
  }

  #drawBulk(): void {
    const listed = this.#listed.filter(({ id }) => this.#selected.has(id));
    this.#all.checked = listed.length > 0 && listed.length === this.#listed.length;
    this.#all.indeterminate = listed.length > 0 && listed.length < this.#listed.length;
    const chosen = this.#corrections.data.reports.filter(({ id }) => this.#selected.has(id));
    this.#bulk.hidden = chosen.length === 0;
    if (chosen.length === 0) {
      this.#bulk.textContent = '';
      return;
    }
    const count = this.#bulk.querySelector('.bulk-count');
    if (count === null) {
      refill(
        this.#bulk,
        ...bulkView(this.#corrections.data, {
          apply: (field, value) =>
            this.#corrections.set(
              this.#corrections.data.reports.filter(({ id }) => this.#selected.has(id)),
              field,
              value,
            ),
          clear: () => {
            this.#selected.clear();
            for (const box of this.#body.querySelectorAll<HTMLInputElement>('[data-select]')) box.checked = false;
            this.#drawBulk();
          },
        }),
      );
    }
    const shown = this.#bulk.querySelector('.bulk-count');
    if (shown) shown.textContent = `已选 ${formatNumber(chosen.length)} 篇`;
  }
}
