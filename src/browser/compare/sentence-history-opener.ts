/** A row that has the keyboard, or was clicked, offers the history of its sentence: a button in its margin, and the key h. */

import { messageOf } from '../../core/message-of.ts';
import { button, el, refill } from '../kit/dom.ts';
import { bindKeys } from '../kit/keys.ts';
import type { Form } from './sentence-history.ts';
import { passageView } from './sentence-history-view.ts';

export interface PassageModel {
  table: HTMLTableElement;
  trace: (index: number) => Promise<Form[]>;
  /** Indices of rows whose sentence other years of the series have as well. */
  histories: () => Promise<readonly number[]>;
  signal: AbortSignal;
}

export function offerPassages({ table, trace, histories, signal }: PassageModel): void {
  let current: HTMLTableRowElement | undefined;
  const offer = button('历年', () => current && void open(current), {
    class: 'plain passage-button',
    title: '这句话历年的写法（h）',
  });
  const open = async (row: HTMLTableRowElement): Promise<void> => {
    table.querySelector('.passage-row')?.remove();
    const cell = el('td', { colspan: row.cells.length }, '读取同系列各年报告');
    const line = el('tr', { class: 'passage-row' }, cell);
    row.after(line);
    const close = (): void => {
      line.remove();
      row.focus();
    };
    try {
      refill(cell, passageView(await trace(Number(row.dataset.index)), close));
    } catch (error) {
      cell.textContent = messageOf(error);
    }
  };
  table.addEventListener('focusin', ({ target }) => {
    const row = target instanceof Element ? target.closest<HTMLTableRowElement>('tr[data-row]') : null;
    if (row === null || row === current) return;
    current = row;
    if (row.querySelector('.passage-button.kept') === null) row.querySelector('.sign')?.append(offer);
  });
  const keep = (index: number): void => {
    const row = table.querySelector<HTMLTableRowElement>(`tr[data-row][data-index="${index}"]`);
    if (row === null) return;
    if (row === current) offer.remove();
    const attributes = { class: 'plain passage-button kept', title: '这句话历年的写法（h）' };
    row.querySelector('.sign')?.append(button('历年', () => void open(row), attributes));
  };
  const keepAll = async (): Promise<void> => {
    try {
      const indices = await histories();
      if (signal.aborted) return;
      indices.forEach(keep);
      table.dataset.histories = 'done';
    } catch {
      // A text that cannot be read is named when a history is asked for; a page that is left reads no more.
    }
  };
  void keepAll();
  const openCurrent = (): boolean => {
    const row = current;
    if (row?.contains(document.activeElement) !== true) return false;
    void open(row);
    return true;
  };
  bindKeys([{ keys: ['h'], name: '所在句子历年的写法', run: openCurrent }], signal);
}
