/** From change to change: by the buttons in the table's head, and by the keys n or j and p or k. */
import type { Row } from '../../core/compare/comparison.ts';
import { isChange } from '../kit/compare-state.ts';
import { button, el } from '../kit/dom.ts';
import { bindKeys } from '../kit/keys.ts';

export interface Steps {
  element: HTMLElement;
  step: (way: 1 | -1) => void;
  /** Shows the position of a row among the changes. */
  tell: (index: number) => void;
}

export interface StepsModel {
  rows: readonly Row[];
  /** Index of the row at the top of the window. */
  topmost: () => number;
  /** Whether a row is among those shown. */
  isVisible: (index: number) => boolean;
  onGo: (index: number) => void;
}

export function steps({ rows, topmost, isVisible, onGo }: StepsModel): Steps {
  const changes = rows.flatMap((row, index) => (isChange(row) ? index : []));
  const place = el('span', { class: 'step-place number', 'aria-live': 'polite' }, `${changes.length} 处`);
  const tell = (index: number): void => {
    const at = changes.indexOf(index);
    place.textContent = at === -1 ? `${changes.length} 处` : `${at + 1} / ${changes.length}`;
  };
  // A click on a button takes the keyboard from the row that the last step went to.
  let reached: Element | null = null;
  const step = (way: 1 | -1): void => {
    const from = rowInWindow(document.activeElement) ?? rowInWindow(reached) ?? topmost() - (way === 1 ? 1 : 0);
    const shown = changes.filter(isVisible);
    const next = way === 1 ? shown.find((index) => index > from) : shown.filter((index) => index < from).pop();
    if (next === undefined) return;
    onGo(next);
    reached = document.activeElement;
  };
  const element = el(
    'span',
    { class: 'steps' },
    button('↑', () => step(-1), { 'aria-label': '上一处变化', title: '上一处变化（p 或 k）' }),
    place,
    button('↓', () => step(1), { 'aria-label': '下一处变化', title: '下一处变化（n 或 j）' }),
  );
  return { element, step, tell };
}

/** The row that holds an element, as long as it is in the window. */
function rowInWindow(element: Element | null): number | undefined {
  const row = element?.closest<HTMLElement>('[data-row], [data-sentence]');
  if (!row) return undefined;
  const { top, bottom } = row.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight ? Number(row.dataset.index) : undefined;
}

export function listenToSteps(step: (way: 1 | -1) => void, signal: AbortSignal): void {
  const bindings = [
    { keys: ['n', 'j'], name: '下一处变化', run: () => step(1) },
    { keys: ['p', 'k'], name: '上一处变化', run: () => step(-1) },
  ];
  bindKeys(bindings, signal);
}
