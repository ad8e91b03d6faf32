/** Which classes are shown, and ways to take the result away. */
import { DRAFT_CLASS_NAMES, DRAFT_CLASSES, type DraftClass } from '../../core/draft/draft.ts';
import type { DraftSummary } from '../../core/draft/summary.ts';
import { button, el } from '../kit/dom.ts';
import { formatNumber } from '../kit/words.ts';

export interface ToolbarModel {
  summary: DraftSummary;
  hidden: readonly DraftClass[];
  onToggle: (its: DraftClass) => void;
  actions: readonly { label: string; run: () => void }[];
}

export function toolbarView({ summary, hidden, onToggle, actions }: ToolbarModel): HTMLElement {
  const box = (its: DraftClass): HTMLElement => {
    const input = el('input', { type: 'checkbox', name: 'show', value: its });
    input.checked = !hidden.includes(its);
    input.addEventListener('change', () => onToggle(its));
    return el(
      'label',
      { class: 'kind' },
      input,
      `${DRAFT_CLASS_NAMES[its]} `,
      el('span', { class: 'number soft' }, formatNumber(summary.classes[its].sentences)),
    );
  };
  return el(
    'div',
    { class: 'draft-tools' },
    el('fieldset', { class: 'kinds' }, el('legend', { class: 'option-name' }, '显示'), ...DRAFT_CLASSES.map(box)),
    el('div', { class: 'draft-actions' }, ...actions.map(({ label, run }) => button(label, run, { class: 'plain' }))),
  );
}
