/** The two reports: fields that offer the archive's, and a button that exchanges them. */

import type { CompareState } from '../kit/compare-state.ts';
import { button, el } from '../kit/dom.ts';
import type { ReportCard } from '../library/archive-api.ts';
import { comboboxView } from './combobox.ts';
import { suggest } from './suggest.ts';

export interface ChooserModel {
  state: CompareState;
  reports: readonly ReportCard[];
  onChoose: (state: CompareState) => void;
}

export function chooserView({ state, reports, onChoose }: ChooserModel): HTMLElement {
  const find = (id: string): ReportCard | undefined => reports.find((report) => report.id === id);
  const chosen = { a: find(state.a), b: find(state.b) };
  const swap = button('⇄', () => onChoose({ ...state, a: state.b, b: state.a }), {
    class: 'button swap',
    'aria-label': '前后互换',
    title: '前后互换',
  });
  return el(
    'div',
    { class: 'chooser' },
    comboboxView({
      id: 'choose-a',
      label: '前一篇',
      chosen: chosen.a,
      suggest: (typed) => suggest(reports, typed, chosen.b),
      onChoose: ({ id }) => onChoose({ ...state, a: id }),
    }),
    swap,
    comboboxView({
      id: 'choose-b',
      label: '后一篇',
      chosen: chosen.b,
      suggest: (typed) => suggest(reports, typed, chosen.a),
      onChoose: ({ id }) => onChoose({ ...state, b: id }),
    }),
  );
}
