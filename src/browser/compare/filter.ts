/** Shows and hides rows; where rows are left out, a line says how many, and opens them. */
import type { Row } from '../../core/compare/comparison.ts';
import { isShown, type Kind } from '../kit/compare-state.ts';
import { el } from '../kit/dom.ts';

export interface RowFilter {
  hidden: readonly Kind[];
  /** On a phone sentences that did not change are folded, headings apart. */
  folded?: boolean;
  /** Name of unchanged sentences: 沿用, or 共有 for two offices. */
  unchanged?: string;
}

/** Applies to the table of `table-view.ts`, or of one column. `rows` are the comparison's. */
export function filterRows(
  table: HTMLTableElement,
  rows: readonly Row[],
  { hidden, folded = false, unchanged = '沿用' }: RowFilter,
): void {
  for (const line of table.querySelectorAll('.left-out, .folded')) line.remove();
  let run: HTMLTableRowElement[] = [];
  const kinds = folded ? ([...hidden, 'verbatim'] as const) : hidden;
  const close = (): void => {
    const isUnchanged = run.every((line) => rowsOf(line, rows).some((row) => isShown(row, hidden)));
    if (run.length > 0) leaveOut(run, columnsOf(table), isUnchanged ? unchanged : undefined);
    run = [];
  };
  for (const line of linesOf(table)) {
    const departure = isDeparture(line);
    const its = line.dataset.heading === undefined ? kinds : hidden;
    const shown = departure
      ? !hidden.includes('moved') && isOpened(line)
      : rowsOf(line, rows).some((row) => isShown(row, its));
    line.hidden = !shown;
    if (shown) {
      close();
      // Of a block that is shown, one side may be left out.
      for (const side of line.querySelectorAll('table')) filterRows(side, rows, { hidden, unchanged });
    } else if (!departure) run.push(line);
  }
  close();
}

/** The table's own lines, not those of a block in it. */
const linesOf = ({ tBodies }: HTMLTableElement): HTMLTableRowElement[] => [...(tBodies[0]?.rows ?? [])];

const isDeparture = ({ classList }: HTMLElement): boolean =>
  classList.contains('departure') || classList.contains('departures');

/** One of several departures waits for the line before it to be opened. */
const isOpened = ({ dataset }: HTMLElement): boolean => dataset.grouped === undefined || dataset.opened !== undefined;

/** A sentence in a column of its own may belong to several rows; a block has one for each of its sentences. */
function rowsOf(line: HTMLElement, rows: readonly Row[]): Row[] {
  const own = [...line.querySelectorAll<HTMLElement>('tr[data-row]')];
  const indices = (own.length === 0 ? [line] : own).flatMap(({ dataset }) =>
    (dataset.rows ?? dataset.index ?? '').split(' '),
  );
  return indices.flatMap((index) => rows[Number(index)] ?? []);
}

const countSentences = (run: readonly HTMLElement[]): number =>
  run.reduce((sum, line) => sum + Math.max(1, line.querySelectorAll('tr[data-row]').length), 0);

const columnsOf = ({ classList }: HTMLTableElement): number =>
  classList.contains('single') || classList.contains('column') ? 2 : 3;

function leaveOut(run: readonly HTMLTableRowElement[], columns: number, unchanged: string | undefined): void {
  const count = countSentences(run);
  const words = `${unchanged ?? '略去'} ${count} 句`;
  const open = el('button', { type: 'button', class: 'plain' }, words);
  const line = el(
    'tr',
    { class: unchanged === undefined ? 'left-out' : 'folded' },
    el('td', { colspan: columns }, open),
  );
  open.addEventListener('click', () => {
    for (const row of run) row.hidden = false;
    line.remove();
    run[0]?.focus({ preventScroll: true });
  });
  run[0]?.before(line);
}
