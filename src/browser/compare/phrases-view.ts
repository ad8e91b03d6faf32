/** Phrases that came and went, each with the way to where it stands and to the rest of the archive. */
import type { Phrase } from '../../core/compare/comparison.ts';
import { type Child, el } from '../search/dom.ts';
import { rowId } from './row-view.ts';

export interface PhrasesModel {
  heading: string;
  phrases: readonly Phrase[];
  /** Index of the row where a phrase stands first. */
  rowOf: (phrase: Phrase) => number | undefined;
}

export function phrasesView({ heading, phrases, rowOf }: PhrasesModel): HTMLElement {
  const list = el(
    'ul',
    { class: 'phrases' },
    ...phrases.map((phrase) => el('li', {}, ...phraseView(phrase, rowOf(phrase)))),
  );
  return el(
    'div',
    {},
    el('h2', { class: 'block-title' }, heading),
    phrases.length > 0 ? list : el('p', { class: 'soft' }, '没有'),
  );
}

function phraseView({ text, count, quoted, firstUse }: Phrase, row: number | undefined): Child[] {
  const words = quoted ? `“${text}”` : text;
  return [
    el('a', { href: `search.html?q=${encodeURIComponent(text)}`, title: '在馆藏中检索' }, words),
    count > 1 && el('span', { class: 'soft number' }, ` ${count} 次`),
    firstUse === true && el('span', { class: 'tag' }, '档案首见'),
    row !== undefined &&
      el('a', { class: 'row-link', href: `#${rowId(row)}`, 'aria-label': `${text}：看所在的句子` }, '↓'),
  ];
}
