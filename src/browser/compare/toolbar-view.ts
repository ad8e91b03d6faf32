/** The toolbar: filters, display and exports. */
import type { Row } from '../../core/compare/comparison.ts';
import { type CompareState, KINDS, type Kind, kindsOf, toggled } from '../kit/compare-state.ts';
import { button, el } from '../kit/dom.ts';
import { formatNumber } from '../kit/words.ts';
import { legendView } from './legend-view.ts';
import { KIND_NAMES } from './names.ts';
import type { Naming } from './naming.ts';

export interface ToolbarModel {
  rows: readonly Row[];
  state: CompareState;
  naming: Naming;
  /** Whether the page is in one column, by choice or by its width. */
  single: boolean;
  onChoose: (state: CompareState) => void;
  actions: readonly { label: string; run: () => void }[];
}

export function toolbarView({ rows, state, single, naming, onChoose, actions }: ToolbarModel): HTMLElement {
  const counts = countKinds(rows);
  return el(
    'div',
    { class: 'compare-tools' },
    el(
      'fieldset',
      { class: 'kinds' },
      el('legend', { class: 'option-name' }, '显示'),
      ...KINDS.map((kind) =>
        kindBox(kind, { name: { ...KIND_NAMES, ...naming.kinds }[kind], count: counts[kind], state, onChoose }),
      ),
    ),
    el(
      'div',
      { class: 'compare-actions' },
      toggle('单栏', single, () => onChoose({ ...state, view: single ? 'columns' : 'single' })),
      toggle('相似度', state.scores, () => onChoose({ ...state, scores: !state.scores })),
      ...actions.map(({ label, run }) => button(label, run, { class: 'plain' })),
    ),
    legendView(naming),
  );
}

function kindBox(
  kind: Kind,
  {
    name,
    count,
    state,
    onChoose,
  }: { name: string; count: number; state: CompareState; onChoose: ToolbarModel['onChoose'] },
): HTMLElement {
  const box = el('input', { type: 'checkbox', name: 'show', value: kind });
  box.checked = !state.hidden.includes(kind);
  box.addEventListener('change', () => onChoose(toggled(state, kind)));
  return el(
    'label',
    { class: 'kind' },
    box,
    el('span', { class: 'swatch', 'data-part': kind }),
    `${name} `,
    el('span', { class: 'number soft' }, formatNumber(count)),
  );
}

function toggle(label: string, pressed: boolean, onClick: () => void): HTMLElement {
  return button(label, onClick, { class: 'plain', 'aria-pressed': String(pressed) });
}

function countKinds(rows: readonly Row[]): Record<Kind, number> {
  const counts: Record<Kind, number> = { verbatim: 0, reworded: 0, retold: 0, new: 0, dropped: 0, moved: 0 };
  for (const row of rows) for (const kind of kindsOf(row)) counts[kind] += 1;
  return counts;
}
