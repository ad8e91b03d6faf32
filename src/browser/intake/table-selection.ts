/** The rows that a reader has selected, and what is done with all of them at once. */
import { el, refill } from '../kit/dom.ts';
import { formatNumber } from '../kit/words.ts';
import { bulkView } from './bulk-view.ts';
import type { Corrections } from './corrections.ts';

export class TableSelection {
  /** Actions on the selected reports; hidden while none is selected. */
  readonly element = el('div', { class: 'bulk', hidden: true });
  /** Selects all reports that are listed, or none of them. */
  readonly all = el('input', { type: 'checkbox', 'aria-label': '选取列出的全部报告' });
  readonly #corrections: Corrections;
  readonly #body: HTMLElement;
  readonly #selected = new Set<string>();
  #listed: readonly string[] = [];

  constructor(corrections: Corrections, body: HTMLElement) {
    this.#corrections = corrections;
    this.#body = body;
    this.all.addEventListener('change', () => this.#selectAll());
    body.addEventListener('change', ({ target }) => this.#select(target));
  }

  has(id: string): boolean {
    return this.#selected.has(id);
  }

  /** Takes the ids of the reports that are listed now, in order. */
  list(ids: readonly string[]): void {
    this.#listed = ids;
    this.#draw();
  }

  #select(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement) || target.dataset.select === undefined) return;
    if (target.checked) this.#selected.add(target.dataset.select);
    else this.#selected.delete(target.dataset.select);
    this.#draw();
  }

  /** Of all that are listed, also those whose rows are not made yet. */
  #selectAll(): void {
    for (const id of this.#listed) {
      if (this.all.checked) this.#selected.add(id);
      else this.#selected.delete(id);
    }
    this.#check(this.all.checked);
    this.#draw();
  }

  #clear(): void {
    this.#selected.clear();
    this.#check(false);
    this.#draw();
  }

  #check(checked: boolean): void {
    for (const box of this.#body.querySelectorAll<HTMLInputElement>('[data-select]')) box.checked = checked;
  }

  #draw(): void {
    const listed = this.#listed.filter((id) => this.#selected.has(id)).length;
    this.all.checked = listed > 0 && listed === this.#listed.length;
    this.all.indeterminate = listed > 0 && listed < this.#listed.length;
    const { size } = this.#selected;
    this.element.hidden = size === 0;
    if (size === 0) {
      this.element.textContent = '';
      return;
    }
    // Drawn once: what a reader has begun to fill in stays while rows are added.
    if (this.element.querySelector('.bulk-count') === null) refill(this.element, ...this.#actions());
    const count = this.element.querySelector('.bulk-count');
    if (count) count.textContent = `已选 ${formatNumber(size)} 篇`;
  }

  #actions(): HTMLElement[] {
    const { data } = this.#corrections;
    return bulkView(data, {
      apply: (field, value) => {
        const chosen = data.reports.filter(({ id }) => this.#selected.has(id));
        this.#corrections.set(chosen, field, value);
      },
      clear: () => this.#clear(),
    });
  }
}
