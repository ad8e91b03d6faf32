/** Shows and hides rows; where rows are left out, a line says how many, and opens them. */
import type { Row } from '../../core/compare/comparison.ts';
import { isShown, type Kind } from '../kit/compare-state.ts';
import { el } from '../kit/dom.ts';

/** Applies to the table of `table-view.ts`, or of one column. `rows` are the comparison's. */
export function filterRows(table: HTMLTableElement, rows: readonly Row[], hidden: readonly Kind[]): void {
  for (const line of table.querySelectorAll('.left-out')) line.remove();
  let run: HTMLTableRowElement[] = [];
  const close = (): void => {
    if (run.length > 0) leaveOut(run, columnsOf(table));
    run = [];
  };
  for (const line of table.querySelectorAll<HTMLTableRowElement>('tbody tr')) {
    const departure = line.classList.contains('departure');
    const shown = departure ? !hidden.includes('moved') : rowsOf(line, rows).some((row) => isShown(row, hidden));
    line.hidden = !shown;
    if (shown) close();
    else if (!departure) run.push(line);
  }
  close();
}

/** A sentence in a column of its own may belong to several rows. */
const rowsOf = ({ dataset }: HTMLElement, rows: readonly Row[]): Row[] =>
  (dataset.rows ?? dataset.index ?? '').split(' ').flatMap((index) => rows[Number(index)] ?? []);

const columnsOf = ({ classList }: HTMLTableElement): number =>
  classList.contains('single') || classList.contains('column') ? 2 : 3;

function leaveOut(run: readonly HTMLTableRowElement[], columns: number): void {
  const open = el('button', { type: 'button', class: 'plain' }, `略去 ${run.length} 句`);
  const line = el('tr', { class: 'left-out' }, el('td', { colspan: columns }, open));
  open.addEventListener('click', () => {
    for (const row of run) row.hidden = false;
    line.remove();
    run[0]?.focus({ preventScroll: true });
  });
  run[0]?.before(line);
}
