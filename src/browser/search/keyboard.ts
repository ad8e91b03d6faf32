/** Keys of the search page: `/` to the field, arrows through the results and back, Esc empties the field. */

import { bindKeys } from '../kit/keys.ts';

const WALKED = 'a[data-walk]';

export interface Keys {
  input: HTMLInputElement;
  results: HTMLElement;
  onClear(): void;
}

export function listenToKeys(parts: Keys): void {
  bindKeys([
    { keys: ['/'], name: '到检索框', run: () => chooseAll(parts.input) },
    { keys: ['ArrowDown'], name: '下一条结果', inFields: true, run: () => walk(1, parts) },
    { keys: ['ArrowUp'], name: '上一条结果', inFields: true, run: () => walk(-1, parts) },
    { keys: ['Escape'], name: '清空检索框', inFields: true, run: ({ target }) => clear(target, parts) },
  ]);
}

function chooseAll(input: HTMLInputElement): void {
  input.focus();
  input.select();
}

/** False where the field is empty, or Esc is meant for something else. */
function clear(target: EventTarget | null, { input, onClear }: Keys): boolean {
  if (target !== input || input.value === '') return false;
  input.value = '';
  onClear();
  return true;
}

/** Moves the focus; false where arrows mean something else. */
function walk(step: 1 | -1, { input, results }: Keys): boolean {
  const all = [...results.querySelectorAll<HTMLElement | SVGElement>(WALKED)];
  const links = all.filter((link) => link.getClientRects().length > 0);
  const at = links.findIndex((link) => link.isSameNode(document.activeElement));
  const active = document.activeElement;
  // After a search the focus is on its counts.
  const begins = step === 1 && (active === input || active?.matches('.search-status') === true);
  if (at === -1 && !begins) return false;
  const next = at === -1 ? links[0] : links[at + step];
  if (next !== undefined) next.focus();
  else if (at === 0 && step === -1) input.focus();
  return next !== undefined || (at === 0 && step === -1);
}

/** Closes the help when the reader turns to something else. */
export function closeHelpOutside(help: HTMLDetailsElement): void {
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !help.contains(event.target)) help.open = false;
  });
  help.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !help.open) return;
    help.open = false;
    help.querySelector('summary')?.focus();
  });
}
