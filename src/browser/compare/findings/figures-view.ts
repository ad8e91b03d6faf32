/** Figures of both reports side by side: the same indicator, and targets beside what came of them. */
import type { Figure, FigurePair } from '../../../core/compare/comparison.ts';
import type { Side } from '../../kit/changed-words.ts';
import { el } from '../../kit/dom.ts';
import { rowId } from '../row-view.ts';
import type { FindRow } from '../sentence-rows.ts';
import { formatDifference } from './amounts.ts';
import { boundOf, notesOf, numberOf } from './figure-text.ts';

export interface FiguresModel {
  pairs: readonly FigurePair[];
  /** Names of the columns: 指标, 2022, 2023, 差. */
  heads: readonly [string, string, string, string];
  caption: string;
  findRow: FindRow;
}

export function figuresView({ pairs, heads, caption, findRow }: FiguresModel): HTMLElement {
  return el(
    'table',
    { class: 'figures' },
    el('caption', { class: 'sr-only' }, caption),
    el('thead', {}, el('tr', {}, ...heads.map((name) => el('th', { scope: 'col' }, name)))),
    el('tbody', {}, ...pairs.map((pair) => pairRow(pair, findRow))),
  );
}

function pairRow({ a, b, difference }: FigurePair, findRow: FindRow): HTMLElement {
  const change = difference === undefined ? '—' : formatDifference(difference, b.unit);
  const title = difference === undefined ? '期间、口径不同，或有一方是约数、幅度，不相减' : undefined;
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, b.indicator),
    el('td', {}, figureLink(a, 'a', findRow)),
    el('td', {}, figureLink(b, 'b', findRow)),
    el('td', { class: 'difference', title }, change),
  );
}

/** The number as written, and the way to its sentence. */
function figureLink(figure: Figure, side: Side, findRow: FindRow): HTMLElement {
  const row = findRow(side, figure.sentence);
  const words = numberOf(figure);
  const bound = boundOf(figure);
  return el(
    'span',
    {},
    row === undefined
      ? words
      : el('a', { class: 'row-link', href: `#${rowId(row)}`, title: figure.sentence.text }, words),
    bound !== '' && el('span', { class: 'soft' }, bound),
    ...notesOf(figure).map((note) => el('span', { class: 'tag' }, note)),
  );
}
