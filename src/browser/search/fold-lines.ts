/** A page of lines on a narrow window: the first lines, and the others behind a button. */
import { button, el } from '../kit/dom.ts';
import { formatNumber } from '../kit/words.ts';

/** Some four screens of a phone. */
const LINES_AT_ONCE = 40;

/**
 * Marks the rows after the first as later; styles hide those on a narrow screen, not on wide ones nor on paper. All rows stay in
 * the document: what is copied, exported and counted does not change. Gives the button that shows the next ones, none where there
 * are none.
 */
export function foldLines(table: HTMLElement): HTMLElement | undefined {
  const rows = [...table.querySelectorAll<HTMLElement>('tr.line')];
  const later = rows.slice(LINES_AT_ONCE);
  if (later.length === 0) return undefined;
  for (const row of later) setLater(row, true);
  const more = button(wordsFor(later.length), () => {
    const next = later.splice(0, LINES_AT_ONCE);
    for (const row of next) setLater(row, false);
    next[0]?.querySelector<HTMLElement>('a[data-walk]')?.focus({ preventScroll: true });
    if (later.length === 0) place.remove();
    else more.textContent = wordsFor(later.length);
  });
  more.className = 'button';
  const place = el('p', { class: 'lines-more' }, more);
  return place;
}

/** The heading of a group goes with its first line. */
function setLater(row: HTMLElement, isLater: boolean): void {
  const heading = row.previousElementSibling;
  const rows = heading?.matches('.line-group') === true ? [row, heading] : [row];
  for (const each of rows) each.toggleAttribute('data-later', isLater);
}

const wordsFor = (left: number): string =>
  left > LINES_AT_ONCE
    ? `再列 ${formatNumber(LINES_AT_ONCE)} 处，本页还有 ${formatNumber(left)} 处`
    : `再列 ${formatNumber(left)} 处`;
