/** The field that takes the draft: typed, pasted, chosen or dropped. */

import { messageOf } from '../../core/message-of.ts';
import { announce } from '../kit/toast.ts';
import { formatNumber } from '../kit/words.ts';
import { readDraftFile } from './read-file.ts';

export interface DraftInput {
  /** The page's part that takes dropped files. */
  place: HTMLElement;
  field: HTMLTextAreaElement;
  file: HTMLInputElement;
  size: HTMLElement;
  /** Takes what went wrong with a file, and what of it was not read. */
  alert: HTMLElement;
}

/** `onFill` is called when a whole draft has come in, `onEdit` for every change. */
export function listenToInput(input: DraftInput, { onFill, onEdit }: { onFill: () => void; onEdit: () => void }): void {
  const { place, field, file, alert } = input;
  const take = async (given: File | null | undefined): Promise<void> => {
    if (!given) return;
    alert.textContent = '';
    try {
      const { text, unread } = await readDraftFile(given);
      field.value = text;
      alert.textContent = unread.join('');
      announce(`已读入〈${given.name}〉`);
      onEdit();
      onFill();
    } catch (error) {
      alert.textContent = messageOf(error);
    }
  };
  field.addEventListener('input', onEdit);
  file.addEventListener('change', () => {
    void take(file.files?.item(0));
    // The same file may be chosen again after it was changed.
    file.value = '';
  });
  place.addEventListener('dragover', (event) => {
    event.preventDefault();
    place.classList.add('dropping');
  });
  place.addEventListener('dragleave', () => place.classList.remove('dropping'));
  place.addEventListener('drop', (event) => {
    place.classList.remove('dropping');
    const dropped = event.dataTransfer?.files.item(0);
    if (!dropped) return;
    event.preventDefault();
    void take(dropped);
  });
}

export function tellSize({ field, size }: DraftInput): void {
  const characters = field.value.replace(/\s/gu, '').length;
  size.textContent = characters === 0 ? '' : `${formatNumber(characters)} 字`;
}
