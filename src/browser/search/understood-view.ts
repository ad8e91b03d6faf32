/** The query as it was understood, and what could not be. */
import { type Child, el } from '../kit/dom.ts';

export function understoodView(understood: string, notes: readonly string[]): Child[] {
  if (understood === '' && notes.length === 0) return [];
  return [
    understood !== '' && el('p', {}, el('span', { class: 'option-name' }, '检索'), understood),
    notes.length > 0 && el('ul', { class: 'query-notes' }, ...notes.map((note) => el('li', {}, note))),
  ];
}
