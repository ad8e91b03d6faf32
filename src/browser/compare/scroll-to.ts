/** Brings rows to where they are seen. */
import { openLater } from './fold-parts.ts';

/** Moves the window at once, whatever the reader's settings for motion. */
export function scrollWindow(by: number): void {
  window.scrollBy({ top: by, behavior: 'instant' });
}

/** To the middle of the window, with the keyboard. */
export function bring(row: HTMLElement): void {
  row.scrollIntoView({ block: 'center' });
  row.focus({ preventScroll: true });
}

/** Whether a row is in the table and not left out; in a fold it is there all the same. */
export const isShown = (row: HTMLElement | undefined): boolean =>
  row !== undefined && row.closest('[hidden]:not([data-later])') === null;

/** Shows a row, the fold and the block that hold it. */
export function reveal(row: HTMLElement): void {
  openLater(row);
  row.hidden = false;
  const block = row.closest<HTMLElement>('.rewritten');
  if (block !== null) block.hidden = false;
}

/** The row itself, or the line before it that is not hidden. */
export function nearestShown(row: HTMLElement): Element | undefined {
  let shown: Element | null = isShown(row) ? row : (row.closest('.rewritten') ?? row);
  while (shown instanceof HTMLElement && shown.hidden) shown = shown.previousElementSibling;
  return shown ?? undefined;
}
