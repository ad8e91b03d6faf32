/** Shows and hides rows; where rows are left out, a line says how many, and opens them. */
import type { Row } from '../../core/compare/comparison.ts';
import { isShown, type Kind } from '../kit/compare-state.ts';
import { el } from '../kit/dom.ts';

export interface RowFilter {
  hidden: readonly Kind[];
  /** On a phone sentences that did not change are folded, headings apart. */
  folded?: boolean;
}

/** Applies to the table of `table-view.ts`, or of one column. `rows` are the comparison's. */
export function filterRows(table: HTMLTableElement, rows: readonly Row[], { hidden, folded = false }: RowFilter): void {
  for (const line of table.querySelectorAll('.left-out, .folded')) line.remove();
  let run: HTMLTableRowElement[] = [];
  const kinds = folded ? ([...hidden, 'verbatim'] as const) : hidden;
  const close = (): void => {
    const isUnchanged = run.every((line) => rowsOf(line, rows).some((row) => isShown(row, hidden)));
    if (run.length > 0) leaveOut(run, columnsOf(table), isUnchanged);
    run = [];
  };
  for (const line of table.querySelectorAll<HTMLTableRowElement>('tbody tr')) {
    const departure = isDeparture(line);
    const its = line.dataset.heading === undefined ? kinds : hidden;
    const shown = departure
      ? !hidden.includes('moved') && isOpened(line)
      : rowsOf(line, rows).some((row) => isShown(row, its));
    line.hidden = !shown;
    if (shown) close();
    else if (!departure) run.push(line);
  }
  close();
}

const isDeparture = ({ classList }: HTMLElement): boolean =>
  classList.contains('departure') || classList.contains('departures');

/** One of several departures waits for the line before it to be opened. */
const isOpened = ({ dataset }: HTMLElement): boolean => dataset.grouped === undefined || dataset.opened !== undefined;

/** A sentence in a column of its own may belong to several rows. */
const rowsOf = ({ dataset }: HTMLElement, rows: readonly Row[]): Row[] =>
  (dataset.rows ?? dataset.index ?? '').split(' ').flatMap((index) => rows[Number(index)] ?? []);

const columnsOf = ({ classList }: HTMLTableElement): number =>
  classList.contains('single') || classList.contains('column') ? 2 : 3;

function leaveOut(run: readonly HTMLTableRowElement[], columns: number, isUnchanged: boolean): void {
  const words = isUnchanged ? `沿用 ${run.length} 句` : `略去 ${run.length} 句`;
  const open = el('button', { type: 'button', class: 'plain' }, words);
  const line = el('tr', { class: isUnchanged ? 'folded' : 'left-out' }, el('td', { colspan: columns }, open));
  open.addEventListener('click', () => {
    for (const row of run) row.hidden = false;
    line.remove();
    run[0]?.focus({ preventScroll: true });
  });
  run[0]?.before(line);
}
