/** The bookmarks of the notebook. */
import type { Bookmark } from '../../core/excerpts/notebook.ts';
import { reportPath } from '../../core/paths.ts';
import { button, el } from '../kit/dom.ts';
import { formatNumber } from '../kit/words.ts';

export function bookmarksView(bookmarks: readonly Bookmark[], onRemove: (bookmark: Bookmark) => void): HTMLElement {
  const rows = bookmarks.map((bookmark) => {
    const { source } = bookmark;
    const facts = [source.year === undefined ? '' : `${source.year} 年`, source.org ?? ''].filter((it) => it !== '');
    return el(
      'li',
      {},
      el('a', { href: reportPath(source.id) }, source.title),
      el('span', { class: 'note' }, facts.join(' · ')),
      button('取消', () => onRemove(bookmark), { class: 'plain', 'aria-label': `取消书签：${source.title}` }),
    );
  });
  const count = el('span', { class: 'count number' }, formatNumber(bookmarks.length));
  return el(
    'section',
    { class: 'bookmarks', 'aria-labelledby': 'bookmarks' },
    el('h2', { id: 'bookmarks' }, '书签', count),
    el('ul', {}, ...rows),
  );
}
