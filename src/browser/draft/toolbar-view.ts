/** Which classes and remarks are shown, and ways to take the result away. */
import { DRAFT_CLASS_NAMES, DRAFT_CLASSES, type DraftClass } from '../../core/draft/draft.ts';
import type { DraftSummary } from '../../core/draft/summary.ts';
import { button, el } from '../kit/dom.ts';
import { formatNumber } from '../kit/words.ts';
import { KIND_NAMES, REMARK_KINDS, type RemarkKind } from './remark-kinds.ts';

export interface ToolbarModel {
  summary: DraftSummary;
  hidden: readonly DraftClass[];
  onToggle: (its: DraftClass) => void;
  /** Sentences with remarks of each kind. */
  kinds: ReadonlyMap<RemarkKind, number>;
  off: readonly RemarkKind[];
  onToggleKind: (its: RemarkKind) => void;
  actions: readonly { label: string; run: () => void }[];
}

export function toolbarView(model: ToolbarModel): HTMLElement {
  const { summary, hidden, onToggle, kinds, off, onToggleKind, actions } = model;
  const classes = DRAFT_CLASSES.map((its) =>
    box('show', its, {
      name: DRAFT_CLASS_NAMES[its],
      count: summary.classes[its].sentences,
      isOn: !hidden.includes(its),
      onToggle: () => onToggle(its),
    }),
  );
  const remarks = REMARK_KINDS.filter((kind) => kinds.has(kind) || off.includes(kind)).map((kind) =>
    box('remark', kind, {
      name: KIND_NAMES[kind],
      count: kinds.get(kind) ?? 0,
      isOn: !off.includes(kind),
      onToggle: () => onToggleKind(kind),
    }),
  );
  return el(
    'div',
    { class: 'draft-tools' },
    el('fieldset', { class: 'kinds' }, el('legend', { class: 'option-name' }, '显示'), ...classes),
    el('div', { class: 'draft-actions' }, ...actions.map(({ label, run }) => button(label, run, { class: 'plain' }))),
    remarks.length > 0 &&
      el('fieldset', { class: 'kinds draft-kinds' }, el('legend', { class: 'option-name' }, '提示'), ...remarks),
  );
}

interface Box {
  name: string;
  count: number;
  isOn: boolean;
  onToggle: () => void;
}

function box(field: string, value: string, { name, count, isOn, onToggle }: Box): HTMLElement {
  const input = el('input', { type: 'checkbox', name: field, value });
  input.checked = isOn;
  input.addEventListener('change', onToggle);
  return el('label', { class: 'kind' }, input, `${name} `, el('span', { class: 'number soft' }, formatNumber(count)));
}
