/** The two reports: fields that offer the archive's, and a button that exchanges them. */

import type { CompareState } from '../kit/compare-state.ts';
import { button, el } from '../kit/dom.ts';
import type { ReportCard } from '../library/archive-api.ts';
import { comboboxView } from './combobox.ts';
import type { ReportFinder } from './report-finder.ts';

export interface ChooserModel {
  state: CompareState;
  reports: readonly ReportCard[];
  finder: ReportFinder;
  /** Resolves when the finder knows all that it will. */
  learn: () => Promise<void>;
  onChoose: (state: CompareState) => void;
}

export function chooserView({ state, reports, finder, learn, onChoose }: ChooserModel): HTMLElement {
  const find = (id: string): ReportCard | undefined => reports.find((report) => report.id === id);
  const chosen = { a: find(state.a), b: find(state.b) };
  const noteOf = (report: ReportCard): string => finder.noteOf(report);
  const swap = button('', () => onChoose({ ...state, a: state.b, b: state.a }), {
    class: 'button swap',
    title: '前后互换',
  });
  swap.append(el('span', { 'aria-hidden': 'true' }, '⇄'));
  return el(
    'div',
    { class: 'chooser' },
    comboboxView({
      id: 'choose-a',
      label: '前一篇',
      chosen: chosen.a,
      ...{ learn, noteOf },
      suggest: (typed) => finder.find(typed, chosen.b),
      onChoose: ({ id }) => onChoose({ ...state, a: id }),
    }),
    swap,
    comboboxView({
      id: 'choose-b',
      label: '后一篇',
      chosen: chosen.b,
      ...{ learn, noteOf },
      suggest: (typed) => finder.find(typed, chosen.a),
      onChoose: ({ id }) => onChoose({ ...state, b: id }),
    }),
  );
}
