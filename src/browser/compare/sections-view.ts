/** The table by parts: an outline of the later report with what became of each part's sentences. */
import { FLAG_NAMES } from '../../core/compare/comparison.ts';
import { el } from '../kit/dom.ts';
import type { Naming } from './naming.ts';
import { rowId } from './row-view.ts';
import type { Section, Tally } from './sections.ts';

/** A longer heading is cut: the whole of it is the first row that it leads to. */
const LONGEST = 28;
/** More would push the rows off the screen. */
const MOST_OPEN = 8;
const KINDS: readonly Tally[] = ['verbatim', 'reworded', 'retold', 'new', 'dropped', 'plan-to-result'];

export function sectionsView(sections: readonly Section[], { kinds, hasOutcomes }: Naming): HTMLElement {
  const shown = KINDS.filter((kind) => kind !== 'plan-to-result' || hasOutcomes);
  const names: Record<Tally, string> = { ...kinds, 'plan-to-result': FLAG_NAMES['plan-to-result'] };
  return el(
    'details',
    { class: 'compare-sections', open: sections.length <= MOST_OPEN },
    el('summary', { class: 'fold' }, `各部分（${sections.length}）`),
    el(
      'table',
      { class: 'figures' },
      el('caption', { class: 'sr-only' }, '各部分的句数，点数字到第一处'),
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          el('th', { scope: 'col' }, '部分'),
          ...shown.map((kind) => el('th', { scope: 'col' }, names[kind])),
        ),
      ),
      el('tbody', {}, ...sections.map((section) => sectionRow(section, shown, names))),
    ),
  );
}

function sectionRow(
  { name, first, rows }: Section,
  shown: readonly Tally[],
  names: Record<Tally, string>,
): HTMLElement {
  const short = name.length > LONGEST ? `${name.slice(0, LONGEST)}……` : name;
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, el('a', { class: 'row-link', href: `#${rowId(first)}`, title: name }, short)),
    ...shown.map((kind) => {
      const [at] = rows[kind];
      const count = String(rows[kind].length);
      const title = `到第一处${names[kind]}`;
      return el(
        'td',
        { class: 'number', 'data-name': names[kind] },
        at === undefined ? count : el('a', { class: 'row-link', href: `#${rowId(at)}`, title }, count),
      );
    }),
  );
}
