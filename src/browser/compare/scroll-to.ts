/** Brings rows to where they are seen. */

/** Moves the window at once, whatever the reader's settings for motion. */
export function scrollWindow(by: number): void {
  window.scrollBy({ top: by, behavior: 'instant' });
}

/** To the middle of the window, with the keyboard. */
export function bring(row: HTMLElement): void {
  row.scrollIntoView({ block: 'center' });
  row.focus({ preventScroll: true });
}

/** The row itself, or the line before it that is not hidden. */
export function nearestShown(row: HTMLElement): Element | undefined {
  let shown: Element | null = row;
  while (shown instanceof HTMLElement && shown.hidden) shown = shown.previousElementSibling;
  return shown ?? undefined;
}
