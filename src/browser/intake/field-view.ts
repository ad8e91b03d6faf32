/** One field of a report, corrected where it stands: a control, what it was before, and what is wrong with it. */
import type { WorkbenchReport } from '../../core/exchange/workbench.ts';
import type { MetadataField } from '../../core/report/report.ts';
import { NOT_STATED } from '../../core/text/not-stated.ts';
import { el, refill } from '../kit/dom.ts';
import type { Corrections } from './corrections.ts';
import { hookOf, labelOf } from './words.ts';

export type Control = HTMLInputElement | HTMLSelectElement;

/** The element of a field; `refreshField` brings it up to date. Events are handled by `FieldEditor`. */
export function fieldView(corrections: Corrections, report: WorkbenchReport, field: MetadataField): HTMLElement {
  const view = el(
    'div',
    { class: `field-edit ${hookOf(field)}`, 'data-key': keyOf(report, field) },
    controlOf(corrections, report, field),
    el('p', { class: 'field-note', hidden: true }),
  );
  refreshField(view, corrections, report, field);
  return view;
}

export const keyOf = ({ id }: WorkbenchReport, field: MetadataField): string => `${id} ${field}`;

/** Shows the value and its state; a field that is being typed in keeps its text. */
export function refreshField(
  view: Element,
  corrections: Corrections,
  report: WorkbenchReport,
  field: MetadataField,
): void {
  const control = view.querySelector<Control>('[data-field]');
  const note = view.querySelector<HTMLElement>('.field-note');
  if (control === null || note === null) return;
  const value = corrections.value(report, field);
  const original = corrections.original(report, field);
  const corrected = corrections.isCorrected(report, field);
  const fault = corrections.fault(report, field);
  if (control !== document.activeElement || control instanceof HTMLSelectElement) {
    if (control instanceof HTMLSelectElement) offerValue(control, value);
    control.value = value;
  }
  if (control instanceof HTMLInputElement) control.title = value;
  view.classList.toggle('corrected', corrected);
  view.classList.toggle('doubtful', original.doubt === true && !corrected);
  if (fault === undefined) control.removeAttribute('aria-invalid');
  else control.setAttribute('aria-invalid', 'true');
  note.hidden = !corrected;
  if (!corrected) return;
  const isConfirmed = corrections.isConfirmed(report, field);
  const before = isConfirmed ? '已核，照原值' : original.value === '' ? '原未注明' : `原 ${original.value}`;
  const undo = el(
    'button',
    { type: 'button', class: 'plain', 'data-revert': true, 'aria-label': `还原${labelOf(field, report)}` },
    '还原',
  );
  refill(note, fault !== undefined && el('span', { class: 'field-fault' }, fault), el('span', {}, before), undo);
}

function controlOf(corrections: Corrections, report: WorkbenchReport, field: MetadataField): Control {
  const fixed = corrections.isFixed(report, field);
  const attributes = { 'data-field': hookOf(field), 'aria-label': labelOf(field, report) };
  if (field === 'level') {
    const options = ['', ...corrections.data.levels, NOT_STATED].map((name) =>
      el('option', { value: name }, { '': NOT_STATED, [NOT_STATED]: ABSENT }[name] ?? name),
    );
    return el('select', { ...attributes, disabled: fixed }, ...options);
  }
  const hint = field === 'title' && corrections.original(report, field).value === '' ? report.title : NOT_STATED;
  return el('input', {
    ...attributes,
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: fixed ? '' : REVIEWED.has(field) ? hint : '',
    readonly: fixed,
    ...(fixed && { 'data-fixed': '在文首元数据中写明，请改原文件' }),
    ...((field === 'year' || field === 'planYear') && { inputmode: 'numeric' }),
  });
}

/** Said of a field that the report is known to lack; the cell then holds 未注明. */
export const ABSENT = `确认${NOT_STATED}`;

const REVIEWED = new Set<MetadataField>(['title', 'year', 'types', 'org']);

/** A value that is in no vocabulary, as an older catalogue may have it, is offered all the same. */
function offerValue(select: HTMLSelectElement, value: string): void {
  if ([...select.options].some((option) => option.value === value)) return;
  select.append(el('option', { value }, value));
}
