/** Keys of the search page: `/` to the field, arrows through the results and back, Esc empties the field. */

const WALKED = 'a[data-walk]';

export interface Keys {
  input: HTMLInputElement;
  results: HTMLElement;
  onClear(): void;
}

export function listenToKeys({ input, results, onClear }: Keys): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.key === '/' && !isWritable(event.target)) {
      event.preventDefault();
      input.focus();
      input.select();
    } else if (event.key === 'Escape' && event.target === input && input.value !== '') {
      event.preventDefault();
      input.value = '';
      onClear();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (walk(event.key === 'ArrowDown' ? 1 : -1, input, results)) event.preventDefault();
    }
  });
}

/** Moves the focus; false where arrows mean something else. */
function walk(step: 1 | -1, input: HTMLInputElement, results: HTMLElement): boolean {
  const links = [...results.querySelectorAll<HTMLElement | SVGElement>(WALKED)];
  const at = links.findIndex((link) => link.isSameNode(document.activeElement));
  const fromField = document.activeElement === input && step === 1;
  if (at === -1 && !fromField) return false;
  const next = at === -1 ? links[0] : links[at + step];
  if (next !== undefined) next.focus();
  else if (at === 0 && step === -1) input.focus();
  return next !== undefined || (at === 0 && step === -1);
}

function isWritable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
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
