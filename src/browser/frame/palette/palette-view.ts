/** The palette's dialog: a field, and a list of links that arrows go through (the combobox pattern of WAI-ARIA). */
import { ENTRY_NAMES, type Entry } from '../../../core/palette/entry.ts';
import { button, el, refill } from '../../kit/dom.ts';

export interface Offer {
  /** Over the list: 最近打开, 共 137 条，列出最合的 20 条. */
  status: string;
  entries: readonly Entry[];
  /** There will be more entries: what Enter opens is not settled. */
  incomplete?: boolean;
  /** A way to search the texts for what was typed. */
  search?: { words: string; url: string };
  /** Beside the status: what empties the list of pages read last. */
  forget?: () => void;
}

export interface PaletteModel {
  root: string;
  /** Entries offered for the words in the field. */
  offer: (typed: string) => Offer;
}

const LIST = 'palette-list';

export class PaletteView {
  readonly #model: PaletteModel;
  readonly #input = el('input', {
    ...{ type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'go' },
    ...{ 'aria-label': '快速打开', 'aria-expanded': 'true', 'aria-controls': LIST, 'aria-autocomplete': 'list' },
    placeholder: '题名、年度、单位，或拼音首字母',
  });
  readonly #status = el('p', { role: 'status' });
  readonly #list = el('div', { id: LIST, role: 'listbox', 'aria-label': '可以打开的页面' });
  readonly #forget = button('清空', () => this.#offered?.forget?.(), { class: 'plain' });
  readonly #dialog = el(
    'dialog',
    { class: 'palette', 'aria-label': '快速打开' },
    el(
      'div',
      { class: 'palette-field' },
      this.#input,
      button('关闭', () => this.close(), { class: 'plain' }),
    ),
    el('div', { class: 'palette-status' }, this.#status, this.#forget),
    this.#list,
    el('p', { class: 'palette-keys', 'aria-hidden': 'true' }, '↑ ↓ 选择　Enter 打开　Ctrl Enter 新窗口　Esc 关闭'),
  );
  #offered: Offer | undefined;
  #active = 0;
  /** Enter was pressed before the entries were there. */
  #awaited: { apart: boolean } | undefined;

  constructor(model: PaletteModel) {
    this.#model = model;
    this.#input.addEventListener('input', () => {
      this.#awaited = undefined;
      this.draw();
    });
    this.#dialog.addEventListener('keydown', (event) => this.#press(event));
    // A click beside the dialog lands on the dialog itself.
    this.#dialog.addEventListener('click', ({ target }) => target === this.#dialog && this.close());
    this.#dialog.addEventListener('pointermove', ({ target }) => this.#point(target));
    document.body.append(this.#dialog);
  }

  open(): void {
    if (this.#dialog.open) return;
    this.#input.value = '';
    this.#dialog.showModal();
    this.#input.focus();
    this.draw();
  }

  close(): void {
    this.#awaited = undefined;
    this.#dialog.close();
  }

  /** Draws again where there may be more entries for the same words; the entry that was walked to stays active. */
  refresh(): void {
    const walked = this.#active > 0 ? this.#options()[this.#active]?.href : undefined;
    this.draw();
    const index = this.#options().findIndex(({ href }) => href === walked);
    if (index > 0) this.#activate(index, true);
  }

  /** Draws what the words in the field offer; the first entry is active. */
  draw(): void {
    const offer = this.#model.offer(this.#input.value.trim());
    this.#offered = offer;
    this.#status.textContent = offer.status;
    this.#forget.hidden = offer.forget === undefined;
    const options = offer.entries.map((entry) => this.#option(entry.url, entry.name, entryNote(entry)));
    if (offer.search) options.push(this.#option(offer.search.url, `检索正文“${offer.search.words}”`, '全文'));
    refill(this.#list, ...options);
    this.#activate(0, false);
    if (this.#awaited && !offer.incomplete) this.#follow(this.#awaited.apart);
  }

  #options(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll('a')];
  }

  #option(url: string, name: string, note: string): HTMLElement {
    const attributes = { id: '', role: 'option', tabindex: -1, href: this.#model.root + url, 'aria-selected': 'false' };
    return el('a', attributes, el('span', { class: 'option-name' }, name), el('span', { class: 'option-note' }, note));
  }

  #press(event: KeyboardEvent): void {
    // Enter and the arrows are the input method's while it composes.
    if (event.isComposing || event.target !== this.#input) return;
    const count = this.#list.children.length;
    const to = { ArrowDown: this.#active + 1, ArrowUp: this.#active - 1 + count }[event.key];
    if (to !== undefined && count > 0) this.#activate(to % count, true);
    else if (event.key === 'Enter') this.#follow(event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  }

  #follow(apart: boolean): void {
    if (this.#offered?.incomplete && this.#active === 0) {
      this.#awaited = { apart };
      return;
    }
    const link = this.#options()[this.#active];
    if (link === undefined) return;
    if (apart) window.open(link.href, '_blank', 'noopener');
    else {
      this.close();
      link.click();
    }
  }

  #point(target: EventTarget | null): void {
    const option = target instanceof Element ? target.closest('[role=option]') : null;
    const index = this.#options().findIndex((link) => link.isSameNode(option));
    if (index !== -1 && index !== this.#active) this.#activate(index, false);
  }

  #activate(index: number, reveal: boolean): void {
    this.#active = index;
    this.#input.removeAttribute('aria-activedescendant');
    this.#options().forEach((option, at) => {
      option.id = `palette-${at}`;
      option.setAttribute('aria-selected', String(at === index));
      if (at !== index) return;
      this.#input.setAttribute('aria-activedescendant', option.id);
      if (reveal) option.scrollIntoView({ block: 'nearest' });
      else if (index === 0) this.#list.scrollTop = 0;
    });
  }
}

const entryNote = ({ kind, note }: Entry): string =>
  [note, ENTRY_NAMES[kind]].filter((part) => part !== '').join(' · ');
