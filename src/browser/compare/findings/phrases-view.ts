/** Phrases that came and went, each with the way to where it stands and to the rest of the archive. */
import type { Phrase } from '../../../core/compare/comparison.ts';
import { type Child, el } from '../../kit/dom.ts';
import { rowId } from '../row-view.ts';
import { firstUseButton, type IsFirstUse } from './first-use.ts';

export interface PhrasesModel {
  heading: string;
  phrases: readonly Phrase[];
  /** Index of the row where a phrase stands first. */
  rowOf: (phrase: Phrase) => number | undefined;
  /** For phrases that may be the first of the archive. */
  isFirstUse?: IsFirstUse | undefined;
}

export function phrasesView({ heading, phrases, rowOf, isFirstUse }: PhrasesModel): HTMLElement {
  const title = el('h2', { class: 'block-title' }, heading);
  const list = el(
    'ul',
    { class: 'phrases' },
    ...phrases.map((phrase) => el('li', {}, ...phraseView(phrase, rowOf(phrase)))),
  );
  if (phrases.length === 0) return el('div', {}, title, el('p', { class: 'soft' }, '没有'));
  return el('div', {}, title, isFirstUse && firstUseButton(list, phrases, isFirstUse), list);
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
