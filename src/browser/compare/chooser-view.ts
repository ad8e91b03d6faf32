/** The two reports: fields that offer the archive's, and a button that exchanges them. */

import type { Side } from '../kit/changed-words.ts';
import type { CompareState } from '../kit/compare-state.ts';
import { button, el } from '../kit/dom.ts';
import type { ReportCard } from '../library/archive-api.ts';
import { comboboxView } from './combobox.ts';
import { namingOf } from './naming.ts';
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
  const { labels, exchange } = wordsFor(chosen);
  const swap = button('', () => onChoose({ ...state, a: state.b, b: state.a }), {
    class: 'button swap',
    title: exchange,
  });
  swap.append(el('span', { 'aria-hidden': 'true' }, '⇄'));
  return el(
    'div',
    { class: 'chooser' },
    comboboxView({
      id: 'choose-a',
      label: labels.a,
      chosen: chosen.a,
      ...{ learn, noteOf },
      suggest: (typed) => finder.find(typed, chosen.b),
      onChoose: ({ id }) => onChoose({ ...state, a: id }),
    }),
    swap,
    comboboxView({
      id: 'choose-b',
      label: labels.b,
      chosen: chosen.b,
      ...{ learn, noteOf },
      suggest: (typed) => finder.find(typed, chosen.a),
      onChoose: ({ id }) => onChoose({ ...state, b: id }),
    }),
  );
}

/** Of two offices neither is an earlier form of the other. */
function wordsFor({ a, b }: Record<Side, ReportCard | undefined>): { labels: Record<Side, string>; exchange: string } {
  const naming = a && b && namingOf({ a, b });
  if (!naming?.arePeers) return { labels: { a: '前一篇', b: '后一篇' }, exchange: '前后互换' };
  return { labels: { a: `左：${naming.sides.a}`, b: `右：${naming.sides.b}` }, exchange: '左右互换' };
}
