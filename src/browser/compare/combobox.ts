/** A field that offers reports while a title is typed: the combobox pattern of WAI-ARIA, with a list below the field. */

import { el, refill } from '../kit/dom.ts';
import type { ReportCard } from '../library/archive-api.ts';
import type { Offer } from './report-finder.ts';

export interface ComboboxModel {
  id: string;
  label: string;
  chosen: ReportCard | undefined;
  suggest: (typed: string) => Offer[];
  /** Distinguishes a report from others of the same title. */
  noteOf: (report: ReportCard) => string;
  /** Resolves when more may be found than before. */
  learn: () => Promise<void>;
  onChoose: (report: ReportCard) => void;
}

export function comboboxView(model: ComboboxModel): HTMLElement {
  return new Combobox(model).element;
}

class Combobox {
  readonly element: HTMLElement;
  readonly #model: ComboboxModel;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLUListElement;
  #offered: ReportCard[] = [];
  #active = -1;
  #typed = '';

  constructor(model: ComboboxModel) {
    this.#model = model;
    const listId = `${model.id}-list`;
    this.#input = el('input', {
      ...{
        id: model.id,
        type: 'text',
        role: 'combobox',
        autocomplete: 'off',
        placeholder: '题名、年度、地名、单位、文件名或拼音首字母',
      },
      ...{ 'aria-expanded': 'false', 'aria-controls': listId, 'aria-autocomplete': 'list' },
    });
    this.#input.value = this.#title;
    this.#input.title = this.#title;
    this.#list = el('ul', { id: listId, role: 'listbox', 'aria-label': model.label, hidden: true });
    this.element = el(
      'div',
      { class: 'combobox' },
      el('label', { for: model.id }, model.label),
      this.#input,
      this.#list,
    );
    this.#listen();
  }

  get #title(): string {
    return this.#model.chosen?.title ?? '';
  }

  #listen(): void {
    const input = this.#input;
    const list = this.#list;
    input.addEventListener('focus', () => this.#begin());
    input.addEventListener('click', () => this.#open(''));
    input.addEventListener('input', () => this.#open(input.value));
    input.addEventListener('blur', () => this.#close(this.#title));
    input.addEventListener('keydown', (event) => this.#press(event));
    // The field would lose the focus, and close the list, before the click.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=option]') : null;
      if (option !== null) this.#choose(Number(option.dataset.index));
    });
  }

  /** Looks again for what was typed before all reports were known. */
  #begin(): void {
    this.#input.select();
    void this.#model.learn().then(() => {
      if (!this.#list.hidden && this.#active < 0) this.#open(this.#typed);
    });
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      if (this.#list.hidden) this.#open('');
      this.#activate((this.#active + step + this.#offered.length) % Math.max(this.#offered.length, 1));
    } else if (event.key === 'Enter' && this.#active >= 0) this.#choose(this.#active);
    else if (event.key === 'Escape') this.#close(this.#title);
    else return;
    event.preventDefault();
  }

  #open(typed: string): void {
    this.#typed = typed;
    const offers = this.#model.suggest(typed);
    this.#offered = offers.flatMap(({ reports }) => reports);
    this.#active = -1;
    const options = this.#offered.map((report, index) => this.#option(report, index));
    let next = 0;
    const children = offers.flatMap(({ name, reports }) => {
      const own = options.slice(next, next + reports.length);
      next += reports.length;
      return name === '' ? own : [el('li', { class: 'offer-name', role: 'presentation' }, name), ...own];
    });
    refill(this.#list, ...children);
    if (options.length === 0) this.#list.append(el('li', { class: 'soft', role: 'presentation' }, '没有这样的报告'));
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
    this.#input.removeAttribute('aria-activedescendant');
  }

  #option(report: ReportCard, index: number): HTMLElement {
    const attributes = {
      id: `${this.#model.id}-${index}`,
      role: 'option',
      'data-index': index,
      'aria-selected': 'false',
    };
    const note = this.#model.noteOf(report);
    return el(
      'li',
      attributes,
      el('span', { class: 'option-year number' }, String(report.year ?? '')),
      el('span', {}, report.title, note !== '' && el('span', { class: 'option-note' }, note)),
    );
  }

  #activate(index: number): void {
    this.#active = this.#offered.length === 0 ? -1 : index;
    this.#list.querySelectorAll('[role=option]').forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === this.#active));
      if (at !== this.#active) return;
      this.#input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    });
  }

  #choose(index: number): void {
    const report = this.#offered[index];
    if (report === undefined) return;
    this.#close(report.title);
    this.#model.onChoose(report);
  }

  #close(text: string): void {
    this.#input.value = text;
    this.#list.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
  }
}
