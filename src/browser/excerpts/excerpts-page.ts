/** The notebook's page: excerpts in the reader's order, bookmarks, ways to take them away. */
import { messageOf } from '../../core/message-of.ts';
import '../frame/frame.ts';
import { type Excerpt, type Notebook, withBookmarkToggled, withExcerptMoved } from '../../core/excerpts/notebook.ts';
import { button, el, refill } from '../kit/dom.ts';
import { NotebookStore } from '../kit/excerpt-store.ts';
import { bindKeys } from '../kit/keys.ts';
import { openArchive } from '../kit/open-archive.ts';
import { announce } from '../kit/toast.ts';
import { bookmarksView } from './bookmarks-view.ts';
import { type FoundParts, findExcerpts } from './current-text.ts';
import { excerptView } from './excerpt-view.ts';
import { bringBack, copyExcerpts, saveBackup, saveMarkdown, saveWord } from './export.ts';
import { enableDragging } from './reorder.ts';
import { brokenView, emptyView, toolbarView } from './toolbar-view.ts';

/** A note is stored when the reader pauses. */
const PAUSE_MS = 300;

class ExcerptsPage {
  readonly #main: HTMLElement;
  readonly #live: HTMLElement;
  readonly #archive: string;
  readonly #store: NotebookStore;
  readonly #list = el('ol', { class: 'excerpts' });
  #notebook: Notebook = { version: 1, excerpts: [], bookmarks: [] };
  #found: FoundParts = new Map();
  /** The last excerpt that was removed, with its position. */
  #removed: { excerpt: Excerpt; index: number } | undefined;
  #timer = 0;
  #unsaved: (() => void) | undefined;

  constructor(main: HTMLElement, live: HTMLElement) {
    this.#main = main;
    this.#live = live;
    this.#archive = main.dataset.archive ?? '';
    this.#store = new NotebookStore(this.#archive);
    enableDragging({ list: this.#list, onDrop: (key, to) => this.#move(key, to) });
    bindKeys([
      { keys: ['Alt+ArrowUp'], name: '所在的摘录上移', inFields: true, run: () => this.#moveCurrent(-1) },
      { keys: ['Alt+ArrowDown'], name: '所在的摘录下移', inFields: true, run: () => this.#moveCurrent(1) },
    ]);
    window.addEventListener('pagehide', () => this.#saveNote());
    this.#store.watch(() => {
      if (!(document.activeElement instanceof HTMLTextAreaElement)) this.show();
    });
  }

  show(): void {
    const { notebook, fault } = this.#store.read();
    if (fault !== undefined) {
      this.#main.dataset.excerptsState = 'error';
      const empty = (): void => {
        this.#store.empty();
        this.show();
      };
      refill(this.#live, brokenView(fault, { onSave: () => this.#backUp(), onEmpty: empty }));
      return;
    }
    this.#notebook = notebook;
    this.#draw();
    void this.#look();
  }

  /** Marks what has changed since; the notebook itself is shown before. */
  async #look(): Promise<void> {
    const { excerpts } = this.#notebook;
    try {
      if (excerpts.length > 0) this.#found = await findExcerpts(await openArchive(), excerpts);
      if (!(document.activeElement instanceof HTMLTextAreaElement)) this.#drawList();
      this.#main.dataset.excerptsState = 'done';
    } catch (error) {
      this.#main.dataset.excerptsState = 'error';
      const words = messageOf(error);
      this.#live.prepend(el('p', { class: 'excerpt-change', role: 'alert' }, `没能与馆藏核对：${words}`));
    }
  }

  #draw(): void {
    const { excerpts, bookmarks } = this.#notebook;
    const tools = toolbarView(
      { excerpts: excerpts.length, bookmarks: bookmarks.length },
      {
        onCopy: () => copyExcerpts(this.#notebook.excerpts),
        onWord: () => void saveWord(this.#notebook.excerpts, this.#archive),
        onMarkdown: () => saveMarkdown(this.#notebook.excerpts, this.#archive),
        onBackUp: () => this.#backUp(),
        onBringBack: (file) => void this.#bringBack(file),
      },
    );
    this.#drawList();
    const nothing = excerpts.length + bookmarks.length === 0 && this.#removed === undefined;
    const unmark = (source: Notebook['bookmarks'][number]): void => {
      this.#change((notebook) => withBookmarkToggled(notebook, source));
      this.#live.querySelector<HTMLElement>('.bookmarks button, .excerpt-tools button')?.focus();
    };
    refill(
      this.#live,
      tools,
      nothing ? emptyView() : this.#list,
      bookmarks.length > 0 && bookmarksView(bookmarks, unmark),
    );
  }

  #drawList(): void {
    const { excerpts } = this.#notebook;
    const items = excerpts.map((excerpt, index) =>
      excerptView({
        ...{ excerpt, index, count: excerpts.length, found: this.#found.get(excerpt.key) },
        onMove: (to) => this.#move(excerpt.key, to),
        onCopy: () => copyExcerpts([excerpt]),
        onRemove: () => this.#remove(excerpt, index),
        onNote: (note) => this.#note(excerpt.key, note),
      }),
    );
    if (this.#removed) items.splice(this.#removed.index, 0, this.#removedItem(this.#removed.excerpt));
    refill(this.#list, ...items);
  }

  #removedItem({ parts }: Excerpt): HTMLLIElement {
    const words = [...(parts[0]?.text ?? '')].slice(0, 16).join('');
    const undo = button('撤销', () => this.#undo(), { class: 'plain', 'data-undo': true });
    return el('li', { class: 'excerpt-removed' }, el('span', {}, `已移除：${words}…`), undo);
  }

  #change(change: (notebook: Notebook) => Notebook): void {
    this.#saveNote();
    const stored = this.#store.change(change);
    if (typeof stored === 'string') announce(stored);
    else this.#notebook = stored;
    this.#draw();
  }

  #move(key: string, to: number): void {
    const { excerpts } = this.#notebook;
    const from = excerpts.findIndex((excerpt) => excerpt.key === key);
    const focused = document.activeElement?.closest<HTMLElement>('[data-act]')?.dataset.act ?? 'down';
    if (to < 0 || to >= excerpts.length) return;
    this.#removed = undefined;
    this.#change((notebook) => withExcerptMoved(notebook, key, to));
    this.#list.querySelector<HTMLElement>(`[data-excerpt="${key}"] [data-act=${focused}]`)?.focus();
    if (from !== to) announce(`现在是第 ${to + 1} 条，共 ${excerpts.length} 条`);
  }

  /** False where the focus is in no excerpt: the keys are then the browser's. */
  #moveCurrent(by: 1 | -1): boolean {
    const key = document.activeElement?.closest<HTMLElement>('[data-excerpt]')?.dataset.excerpt;
    if (key === undefined) return false;
    this.#move(key, this.#notebook.excerpts.findIndex((excerpt) => excerpt.key === key) + by);
    return true;
  }

  #remove(excerpt: Excerpt, index: number): void {
    this.#removed = { excerpt, index };
    this.#change((notebook) => ({ ...notebook, excerpts: notebook.excerpts.filter(({ key }) => key !== excerpt.key) }));
    this.#list.querySelector<HTMLElement>('[data-undo]')?.focus();
    announce('已移除，可以撤销');
  }

  #undo(): void {
    const removed = this.#removed;
    this.#removed = undefined;
    if (removed === undefined) return;
    const { excerpt, index } = removed;
    this.#change((notebook) =>
      withExcerptMoved({ ...notebook, excerpts: [...notebook.excerpts, excerpt] }, excerpt.key, index),
    );
    this.#list.querySelector<HTMLElement>(`[data-excerpt="${excerpt.key}"] [data-act=remove]`)?.focus();
  }

  #note(key: string, note: string): void {
    this.#unsaved = () => {
      const excerptsOf = ({ excerpts }: Notebook): Excerpt[] =>
        excerpts.map((excerpt) => (excerpt.key === key ? { ...excerpt, note } : excerpt));
      const stored = this.#store.change((notebook) => ({ ...notebook, excerpts: excerptsOf(notebook) }));
      if (typeof stored === 'string') announce(stored);
      else this.#notebook = stored;
    };
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#saveNote(), PAUSE_MS);
  }

  #saveNote(): void {
    clearTimeout(this.#timer);
    const save = this.#unsaved;
    this.#unsaved = undefined;
    save?.();
  }

  #backUp(): void {
    this.#saveNote();
    saveBackup(this.#store.text, this.#archive);
  }

  async #bringBack(file: File): Promise<void> {
    const before = this.#notebook;
    const stored = await bringBack(file, this.#store);
    if (typeof stored === 'string') {
      announce(stored);
      return;
    }
    const excerpts = stored.excerpts.length - before.excerpts.length;
    const bookmarks = stored.bookmarks.length - before.bookmarks.length;
    this.show();
    announce(`恢复了 ${excerpts} 条摘录、${bookmarks} 个书签，其余已有`);
  }
}

const main = document.querySelector<HTMLElement>('main[data-excerpts-state]');
const live = main?.querySelector<HTMLElement>('[data-excerpts-live]');
if (main && live) new ExcerptsPage(main, live).show();
