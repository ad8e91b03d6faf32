/**
 * Handles what is typed and chosen in the fields of the page, wherever they stand: one listener for all, so that thousands of
 * fields cost nothing. A list of candidates and words opens below the field that has the focus (combobox pattern of WAI-ARIA).
 */
import type { WorkbenchReport } from '../../core/exchange/workbench.ts';
import type { MetadataField } from '../../core/report/report.ts';
import { el, refill } from '../kit/dom.ts';
import type { Corrections } from './corrections.ts';
import { type Control, refreshField } from './field-view.ts';
import { formatEvidence } from './words.ts';

interface Option {
  value: string;
  note: string;
}

interface EditedField {
  view: HTMLElement;
  control: Control;
  report: WorkbenchReport;
  field: MetadataField;
}

const LIST = 'field-options';
/** More typing is quicker than more reading. */
const MOST_OFFICES = 8;

export class FieldEditor {
  readonly #corrections: Corrections;
  readonly #root: HTMLElement;
  readonly #reports: ReadonlyMap<string, WorkbenchReport>;
  readonly #list = el('ul', { id: LIST, role: 'listbox', class: 'field-options' });
  #open: EditedField | undefined;
  #offered: Option[] = [];
  #active = -1;

  constructor(root: HTMLElement, corrections: Corrections) {
    this.#root = root;
    this.#corrections = corrections;
    this.#reports = new Map(corrections.data.reports.map((report) => [report.id, report]));
    root.addEventListener('input', ({ target }) => this.#typed(target));
    root.addEventListener('change', ({ target }) => this.#typed(target));
    root.addEventListener('focusin', ({ target }) => this.#entered(target));
    root.addEventListener('focusout', ({ target }) => this.#left(target));
    root.addEventListener('keydown', (event) => this.#pressed(event));
    root.addEventListener('click', ({ target }) => this.#clicked(target));
    // The field would lose the focus, and close the list, before the click.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    corrections.onChange((changes) => {
      for (const { report, field } of changes) this.#refresh(report, field);
    });
  }

  #refresh(report: WorkbenchReport, field: MetadataField): void {
    for (const view of this.#root.querySelectorAll(`[data-key="${report.id} ${field}"]`))
      refreshField(view, this.#corrections, report, field);
  }

  #placeOf(target: EventTarget | null): EditedField | undefined {
    const view = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
    const control = view?.querySelector<Control>('[data-field]');
    const [id = '', field = ''] = view?.dataset.key?.split(' ') ?? [];
    const report = this.#reports.get(id);
    if (!view || !control || report === undefined) return undefined;
    return { view, control, report, field: field as MetadataField };
  }

  #typed(target: EventTarget | null): void {
    const place = this.#placeOf(target);
    if (place === undefined || target !== place.control || isReadOnly(place.control)) return;
    this.#corrections.set([place.report], place.field, place.control.value);
    if (this.#open !== undefined) this.#offer(place);
  }

  #entered(target: EventTarget | null): void {
    const place = this.#placeOf(target);
    if (place !== undefined && target === place.control) this.#offer(place);
  }

  #left(target: EventTarget | null): void {
    const place = this.#placeOf(target);
    this.#close();
    if (place !== undefined && target === place.control)
      // An emptied field that only its own evidence filled shows that again.
      queueMicrotask(() => this.#refresh(place.report, place.field));
  }

  #clicked(target: EventTarget | null): void {
    if (!(target instanceof Element)) return;
    const option = target.closest<HTMLElement>('[role=option]');
    if (option !== null && this.#list.contains(option)) this.#choose(Number(option.dataset.index));
    const place = this.#placeOf(target);
    if (place === undefined) return;
    if (target.closest('[data-revert]')) {
      this.#corrections.revert(place.report, place.field);
      place.control.focus();
    }
    const candidate = target.closest<HTMLElement>('[data-candidate]');
    if (candidate !== null) this.#take(place, candidate.dataset.candidate ?? '');
  }

  /** A candidate equal to the present value confirms it. */
  #take({ report, field }: EditedField, value: string): void {
    if (value !== '' && value === this.#corrections.original(report, field).value)
      this.#corrections.confirm(report, field);
    else this.#corrections.set([report], field, value);
  }

  #pressed(event: KeyboardEvent): void {
    if (this.#open === undefined || event.isComposing || event.target !== this.#open.control) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      if (!this.#list.isConnected) this.#offer(this.#open);
      const count = Math.max(this.#offered.length, 1);
      this.#activate((this.#active + step + count) % count);
    } else if (event.key === 'Enter' && this.#active >= 0) this.#choose(this.#active);
    else if (event.key === 'Escape' && this.#list.isConnected) this.#close(true);
    else return;
    event.preventDefault();
  }

  #offer(place: EditedField): void {
    const { control, view } = place;
    this.#open = place;
    this.#active = -1;
    this.#offered = control instanceof HTMLSelectElement || isReadOnly(control) ? [] : this.#optionsOf(place);
    if (this.#offered.length === 0) {
      this.#close(true);
      return;
    }
    refill(this.#list, ...this.#offered.map((option, index) => this.#optionView(place, option, index)));
    if (this.#list.parentElement !== view) view.append(this.#list);
    control.setAttribute('role', 'combobox');
    control.setAttribute('aria-controls', LIST);
    control.setAttribute('aria-autocomplete', 'list');
    control.setAttribute('aria-expanded', 'true');
    control.removeAttribute('aria-activedescendant');
  }

  /** Candidates of the report first, then the vocabulary, or the archive's offices that contain the typed words. */
  #optionsOf({ report, field, control }: EditedField): Option[] {
    const { original, data } = { original: this.#corrections.original(report, field), data: this.#corrections.data };
    const told: Option[] = (original.candidates ?? []).map((one) => ({ value: one.value, note: formatEvidence(one) }));
    if (this.#corrections.isCorrected(report, field) && original.value !== '')
      told.unshift({ value: original.value, note: `原值，${formatEvidence(original)}` });
    const words =
      field === 'types' ? data.types : field === 'org' ? findOffices(data.offices, control.value, MOST_OFFICES) : [];
    const known = new Set(told.map(({ value }) => value));
    return [...told, ...words.filter((word) => !known.has(word)).map((value) => ({ value, note: '' }))];
  }

  #optionView({ field, control }: EditedField, { value, note }: Option, index: number): HTMLElement {
    const chosen = field === 'types' ? splitTypes(control.value).includes(value) : control.value === value;
    return el(
      'li',
      { id: `${LIST}-${index}`, role: 'option', 'data-index': index, 'aria-selected': String(chosen) },
      el('span', {}, value),
      note !== '' && el('span', { class: 'option-note' }, note),
    );
  }

  #activate(index: number): void {
    this.#active = index;
    [...this.#list.children].forEach((option, at) => {
      option.classList.toggle('active', at === index);
      if (at !== index) return;
      this.#open?.control.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    });
  }

  /** Types are put to those that are there, or taken away; any other value takes the place of the present one. */
  #choose(index: number): void {
    const [place, option] = [this.#open, this.#offered[index]];
    if (place === undefined || option === undefined) return;
    const { control, report, field } = place;
    const several = field === 'types' && this.#corrections.data.types.includes(option.value);
    control.value = several ? toggleType(control.value, option.value) : option.value;
    this.#corrections.set([report], field, control.value);
    if (several) this.#offer(place);
    else this.#close(true);
  }

  #close(keep = false): void {
    this.#list.remove();
    const control = this.#open?.control;
    if (control?.hasAttribute('aria-expanded')) {
      control.setAttribute('aria-expanded', 'false');
      control.removeAttribute('aria-activedescendant');
      control.removeAttribute('aria-controls');
    }
    if (!keep) this.#open = undefined;
  }
}

const isReadOnly = (control: Control): boolean =>
  control instanceof HTMLInputElement ? control.readOnly : control.disabled;

const splitTypes = (text: string): string[] => text.split(/[、；;|,，]/u).flatMap((part) => part.trim() || []);

/** `工作总结`, `工作计划` → 工作总结、工作计划; once more, and it is gone. */
function toggleType(text: string, type: string): string {
  const types = splitTypes(text);
  const rest = types.filter((each) => each !== type);
  return (rest.length < types.length ? rest : [...rest, type]).join('、');
}

/** Offices that hold what was typed, those that begin with it first; none for an office as it stands. */
function findOffices(offices: readonly string[], typed: string, most: number): string[] {
  const text = typed.trim();
  if (text === '') return [];
  const holding = offices.filter((office) => office.includes(text) && office !== text);
  const begins = (office: string): number => (office.startsWith(text) ? 0 : 1);
  return holding.sort((a, b) => begins(a) - begins(b) || a.length - b.length).slice(0, most);
}
