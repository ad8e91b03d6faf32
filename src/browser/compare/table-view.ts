/** The comparison as one table, filled a part at a time so that the page stays responsive. */
import { el } from '../kit/dom.ts';
import { joinBlocks } from './rewritten-blocks.ts';
import type { Item } from './row-layout.ts';
import { itemView, type RowsModel } from './row-view.ts';

export interface TableModel extends RowsModel {
  items: readonly Item[];
  /** Column heads. In one column `single` replaces all of them. */
  heads: { a: Node; middle: Node; b: Node; single: Node };
}

/** More than fit a window: what is seen first is there at once. */
const FIRST = 60;
const PART = 240;

export interface FilledTable {
  table: HTMLTableElement;
  /** Resolves when every row is in; rejects never. Stops early once `signal` is aborted. */
  fill: (signal: AbortSignal) => Promise<void>;
}

export function tableView({ items: all, heads, ...model }: TableModel): FilledTable {
  const items = model.single ? all : joinBlocks(all);
  const body = el('tbody');
  const head = model.single ? singleHead(heads) : columnHeads(heads);
  const table = el(
    'table',
    { class: model.single ? 'pairs single' : 'pairs' },
    el('caption', { class: 'sr-only' }, '逐句比对'),
    model.single && el('colgroup', {}, el('col', { class: 'sign' }), el('col')),
    el('thead', {}, head),
    body,
  );
  const append = (from: number, to: number): void =>
    body.append(...items.slice(from, to).map((item) => itemView(item, model)));
  append(0, FIRST);
  const fill = async (signal: AbortSignal): Promise<void> => {
    for (let from = FIRST; from < items.length && !signal.aborted; from += PART) {
      await nextFrame();
      if (!signal.aborted) append(from, from + PART);
    }
  };
  return { table, fill };
}

const singleHead = ({ single }: TableModel['heads']): HTMLElement =>
  el('tr', {}, el('th', { scope: 'col', colspan: 2 }, single));

function columnHeads({ a, middle, b }: TableModel['heads']): HTMLElement {
  return el(
    'tr',
    {},
    el('th', { scope: 'col' }, a),
    el('th', { class: 'sign', scope: 'col' }, middle),
    el('th', { scope: 'col' }, b),
  );
}

/** A page in the background draws no frames, and its rows are wanted all the same. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = window.setTimeout(resolve, 60);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
