/** Narrows lists and tables down to the lines that hold every word typed; folds open where they hold such a line. */

import { foldCase, typedWords } from '../../core/text/typed-words.ts';

const NUMBER = new Intl.NumberFormat('zh-CN');
const LINES = 'tbody tr, .index-list > li';
const PARTS = 'details, .group, table';

/** Text of a line, its cells separated, with the heading above it: 云河县档案馆2021年工作总结 区县 2021 年. */
const textOf = (line: HTMLElement): string =>
  foldCase([...line.children].map(({ textContent }) => textContent).join(' ') + wordsAbove(line));

const wordsAbove = (line: HTMLElement): string => ` ${line.closest<HTMLElement>('[data-words]')?.dataset.words ?? ''}`;

/** Hides the other lines, and parts without any; says how many lines are left. */
function narrow(list: HTMLElement, typed: string): number {
  const words = typedWords(typed);
  let shown = 0;
  for (const line of list.querySelectorAll<HTMLElement>(LINES)) {
    const text = textOf(line);
    line.hidden = !words.every((word) => text.includes(word));
    if (!line.hidden) shown += 1;
  }
  for (const part of list.querySelectorAll<HTMLElement>(PARTS)) {
    part.hidden = ![...part.querySelectorAll<HTMLElement>(LINES)].some(({ hidden }) => !hidden);
  }
  return shown;
}

/** From the field to the first line in sight. */
function focusFirst(list: HTMLElement): void {
  const lines = [...list.querySelectorAll<HTMLElement>(LINES)];
  const first = lines.find(({ hidden, offsetParent }) => !hidden && offsetParent !== null);
  first?.querySelector('a')?.focus();
}

for (const list of document.querySelectorAll<HTMLElement>('[data-narrow]')) {
  const field = list.querySelector<HTMLInputElement>('input');
  const status = list.querySelector<HTMLElement>('[role=status]');
  const folds = [...list.querySelectorAll('details')];
  let before: boolean[] | undefined;
  field?.addEventListener('input', () => {
    const shown = narrow(list, field.value);
    const idle = field.value.trim() === '';
    if (!idle) before ??= folds.map(({ open }) => open);
    for (const [index, each] of folds.entries()) each.open = idle ? (before?.[index] ?? each.open) : !each.hidden;
    if (idle) before = undefined;
    // Counts of whole parts would be taken for those of what is left.
    list.toggleAttribute('data-narrowed', !idle);
    if (status) status.textContent = `${NUMBER.format(shown)} ${status.dataset.unit}`;
  });
  field?.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) focusFirst(list);
  });
}
