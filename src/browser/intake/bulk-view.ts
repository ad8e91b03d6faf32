/** Gives one value to all selected reports. */
import type { WorkbenchData } from '../../core/exchange/workbench.ts';
import { FIELD_NAMES, type MetadataField } from '../../core/report/report.ts';
import { button, el } from '../kit/dom.ts';

const FIELDS = ['year', 'level', 'types', 'org', 'date', 'planYear', 'series'] as const satisfies MetadataField[];

export interface BulkActions {
  apply: (field: MetadataField, value: string) => void;
  clear: () => void;
}

export function bulkView(data: WorkbenchData, { apply, clear }: BulkActions): HTMLElement[] {
  const words = el('datalist', { id: 'bulk-words' });
  const value = el('input', {
    type: 'text',
    list: words.id,
    'aria-label': '改成的值',
    'data-bulk-value': true,
    autocomplete: 'off',
  });
  const field = el(
    'select',
    { 'aria-label': '要改的项', 'data-bulk-field': true },
    ...FIELDS.map((name) => el('option', { value: name }, FIELD_NAMES[name])),
  );
  const vocabulary: Partial<Record<string, readonly string[]>> = {
    level: data.levels,
    types: data.types,
    org: data.offices,
  };
  const offer = (): void =>
    words.replaceChildren(...(vocabulary[field.value] ?? []).map((word) => el('option', { value: word })));
  field.addEventListener('change', () => {
    value.value = '';
    offer();
  });
  offer();
  const give = (): void => {
    if (value.value.trim() !== '') apply(field.value as MetadataField, value.value);
  };
  value.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) give();
  });
  return [
    el('span', { class: 'bulk-count number', role: 'status' }),
    el('span', {}, '的', field, '都改成', value),
    words,
    button('改', give, { class: 'button', 'data-action': 'apply-to-selected' }),
    button('不选了', clear, { class: 'plain' }),
  ];
}
