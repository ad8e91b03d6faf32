/** A page of lines on a narrow window: the first lines, and the others behind a button. */
import { button, el } from '../kit/dom.ts';
import { isNarrow } from '../kit/narrow.ts';
import { formatNumber } from '../kit/words.ts';

/** Some four screens of a phone. */
const LINES_AT_ONCE = 40;

/**
 * Marks the rows after the first as later; styles hide those on a narrow screen, not on wide ones nor on paper. All rows stay in
 * the document: what is copied, exported and counted does not change, and the browser's own search finds the words of a hidden row
 * where it knows how to and shows all rows up to it. Gives the button that shows the next ones, none where there are none.
 */
export function foldLines(table: HTMLElement): HTMLElement | undefined {
  const rows = [...table.querySelectorAll<HTMLElement>('tr.line')];
  const later = rows.slice(LINES_AT_ONCE);
  if (later.length === 0) return undefined;
  for (const row of later) setLater(row, true);
  const show = (count: number): void => {
    for (const row of later.splice(0, count)) setLater(row, false);
    if (later.length === 0) place.remove();
    else more.textContent = wordsFor(later.length);
  };
  const more = button(wordsFor(later.length), () => {
    const next = later[0];
    show(LINES_AT_ONCE);
    next?.querySelector<HTMLElement>('a[data-walk]')?.focus({ preventScroll: true });
  });
  more.className = 'button';
  const place = el('p', { class: 'lines-more' }, more);
  table.addEventListener('beforematch', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const found = later.findIndex((row) => row === target || row.previousElementSibling === target);
    show(Math.ceil((found + 1) / LINES_AT_ONCE) * LINES_AT_ONCE);
  });
  return place;
}

/** The heading of a group goes with its first line. */
function setLater(row: HTMLElement, isLater: boolean): void {
  const heading = row.previousElementSibling;
  const rows = heading?.matches('.line-group') === true ? [row, heading] : [row];
  for (const each of rows) {
    each.toggleAttribute('data-later', isLater);
    if (isLater && isNarrow() && 'onbeforematch' in each) each.setAttribute('hidden', 'until-found');
    else each.removeAttribute('hidden');
  }
}

const wordsFor = (left: number): string =>
  left > LINES_AT_ONCE
    ? `再列 ${formatNumber(LINES_AT_ONCE)} 处，本页还有 ${formatNumber(left)} 处`
    : `再列 ${formatNumber(left)} 处`;
