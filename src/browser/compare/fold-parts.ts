/** A long comparison on a narrow window: of each part the first lines, the others behind a button. */
import { button, el } from '../kit/dom.ts';
import { formatNumber } from '../kit/words.ts';

/** Lines of a part that stand at once, and those that a press adds: about two screens of a phone, and six. */
const FIRST = 12;
const AT_ONCE = 40;
/** Fewer are not worth a button. */
const LEAST = 8;

/**
 * Folds the lines of each part after the first; `starts` are the indices of the rows that open one. Lines stay in the document,
 * hidden until a reader asks for them, finds them with the browser's search or follows a link to them (`openLater`); on paper they
 * all stand. Lines that a filter hides are passed over.
 */
export function foldParts(table: HTMLTableElement, starts: ReadonlySet<number>): void {
  let part: HTMLTableRowElement[] = [];
  const close = (): void => {
    if (part.length >= FIRST + LEAST) foldPart(part.slice(FIRST));
    part = [];
  };
  for (const line of [...(table.tBodies[0]?.rows ?? [])]) {
    if (line.dataset.row !== undefined && starts.has(Number(line.dataset.index))) close();
    if (!line.hidden) part.push(line);
  }
  close();
}

/** Takes all folds away. */
export function unfoldParts(table: HTMLTableElement): void {
  for (const line of table.querySelectorAll('.later-lines')) line.remove();
  for (const line of table.querySelectorAll<HTMLElement>('[data-later]')) show(line);
}

/** Opens a fold as far as one of its lines; does nothing for others. */
export function openLater(line: Element): void {
  if (!(line instanceof HTMLElement) || line.dataset.later === undefined) return;
  let fold = line.previousElementSibling;
  while (fold !== null && !fold.classList.contains('later-lines')) fold = fold.previousElementSibling;
  if (fold === null) return;
  const later = laterAfter(fold);
  openLines(fold, later, later.indexOf(line) + 1);
}

/** Opens a fold in which the browser's own search finds something. */
export function openWhatIsFound(table: HTMLTableElement): void {
  table.addEventListener('beforematch', ({ target }) => {
    const line = target instanceof Element ? target.closest('[data-later]') : null;
    if (line !== null) openLater(line);
  });
}

function foldPart(lines: readonly HTMLTableRowElement[]): void {
  for (const line of lines) {
    line.setAttribute('hidden', 'until-found');
    line.dataset.later = '';
  }
  const open = button(wordsFor(lines.length), () => {
    const [first] = openLines(fold, laterAfter(fold), AT_ONCE);
    first?.focus({ preventScroll: true });
  });
  open.className = 'plain';
  const fold = el('tr', { class: 'later-lines' }, el('td', { colspan: 2 }, open));
  lines[0]?.before(fold);
}

/** The lines that a fold still holds: it stands before the first of them. */
function laterAfter(fold: Element): HTMLElement[] {
  const later: HTMLElement[] = [];
  for (let line = fold.nextElementSibling; line instanceof HTMLElement; line = line.nextElementSibling) {
    if (line.dataset.later !== undefined) later.push(line);
    else if (!line.hidden) break;
  }
  return later;
}

function openLines(fold: Element, later: readonly HTMLElement[], count: number): readonly HTMLElement[] {
  const opened = later.slice(0, count);
  for (const line of opened) show(line);
  const left = later.length - opened.length;
  const open = fold.querySelector('button');
  if (left === 0) fold.remove();
  else if (open !== null) {
    open.textContent = wordsFor(left);
    later[opened.length]?.before(fold);
  }
  return opened;
}

function show(line: HTMLElement): void {
  line.removeAttribute('hidden');
  delete line.dataset.later;
}

const wordsFor = (left: number): string =>
  left > AT_ONCE
    ? `再看 ${formatNumber(AT_ONCE)} 行，这一部分还有 ${formatNumber(left)} 行`
    : `再看 ${formatNumber(left)} 行`;
