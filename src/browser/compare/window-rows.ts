/** Which rows of the table are in the window. */

/** Height of the table's head, which stays at the top of the window. */
export const HEAD = 44;

export interface Range {
  first: number;
  last: number;
}

/** Index of the row at a height of the window, or of the table's nearest row. */
function rowAt(table: HTMLTableElement | undefined, y: number): number | undefined {
  const box = table?.getBoundingClientRect();
  if (box === undefined) return undefined;
  const found = document.elementFromPoint(box.left + box.width / 2, Math.min(Math.max(y, box.top + 1), box.bottom - 1));
  let row = found?.closest<HTMLElement>('tr[data-index]');
  // A 移走 line carries the index of the row that it leads to.
  while (row?.matches('.departure, .departures')) row = row.nextElementSibling as HTMLElement | null;
  return row ? Number(row.dataset.index) : undefined;
}

/** Index of the row under the table's head. */
export const topRow = (table: HTMLTableElement | undefined): number | undefined => rowAt(table, HEAD + 8);

export function rowsInWindow(table: HTMLTableElement | undefined): Range | undefined {
  const first = topRow(table);
  const last = rowAt(table, window.innerHeight - 8);
  if (first === undefined || last === undefined) return undefined;
  return { first: Math.min(first, last), last: Math.max(first, last) };
}

/** Calls back at once and with each frame in which the reader scrolled, until `signal` is aborted. */
export function followScrolling(update: () => void, signal: AbortSignal): void {
  let waiting = false;
  const later = (): void => {
    if (!waiting) {
      requestAnimationFrame(() => {
        waiting = false;
        update();
      });
    }
    waiting = true;
  };
  // Captured: columns that scroll by themselves are heard as well.
  window.addEventListener('scroll', later, { capture: true, passive: true, signal });
  window.addEventListener('resize', later, { passive: true, signal });
  later();
}
