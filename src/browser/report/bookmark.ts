/** The bookmark of a report: a button that holds. */
import { withBookmarkToggled } from '../../core/excerpts/notebook.ts';
import type { QuoteSource } from '../../core/report/quote-source.ts';
import { NotebookStore, today } from '../kit/excerpt-store.ts';
import { announce } from '../kit/toast.ts';

function enable(button: HTMLElement, source: QuoteSource): void {
  const store = new NotebookStore(source.archive);
  const show = (): void => {
    const held = store.read().notebook?.bookmarks.some((bookmark) => bookmark.source.id === source.id) ?? false;
    button.setAttribute('aria-pressed', String(held));
  };
  button.addEventListener('click', () => {
    const stored = store.change((notebook) => withBookmarkToggled(notebook, { source, taken: today() }));
    show();
    const held = button.getAttribute('aria-pressed') === 'true';
    announce(typeof stored === 'string' ? stored : held ? '已加书签，在摘录本里' : '已取消书签');
  });
  store.watch(show);
  show();
}

const button = document.querySelector<HTMLElement>('[data-bookmark]');
const text = document.querySelector<HTMLElement>('[data-quote-source]')?.dataset.quoteSource;
if (button && text !== undefined) enable(button, JSON.parse(text) as QuoteSource);
