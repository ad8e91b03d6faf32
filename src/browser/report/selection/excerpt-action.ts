/** Keeps chosen words of a report in the notebook. */
import { withExcerpt } from '../../../core/excerpts/notebook.ts';
import type { QuoteSource } from '../../../core/report/quote-source.ts';
import { isStorageApart, NotebookStore, today } from '../../kit/excerpt-store.ts';
import { announce } from '../../kit/toast.ts';
import { offerAction } from './actions.ts';
import type { Passage } from './passage.ts';

offerAction({ name: '摘录', title: '收进摘录本', order: 10, run: keepExcerpt });

function keepExcerpt(passage: Passage, source: QuoteSource): void {
  const taken = today();
  const key = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  const excerpt = { key, source, citation: citationOn(taken), parts: [...passage], note: '', taken };
  let had = false;
  const stored = new NotebookStore(source.archive).change((notebook) => {
    const added = withExcerpt(notebook, excerpt);
    had = added === undefined;
    return added ?? notebook;
  });
  if (typeof stored === 'string') announce(stored);
  else if (isStorageApart()) announce('Firefox 直接打开文件时，各页的存储互不相通，摘录本里看不到这条');
  else announce(had ? '摘录本里已有这一条' : `已收进摘录本，共 ${stored.excerpts.length} 条`);
}

/** The report's citation with the day for the words that hold its place. */
function citationOn(day: string): string {
  const citation = document.querySelector<HTMLElement>('[data-citation]')?.dataset.citation ?? '';
  const place = '[引用日期]';
  const at = citation.lastIndexOf(place);
  return at === -1 ? citation : `${citation.slice(0, at)}[${day}]${citation.slice(at + place.length)}`;
}
