/** The bar of unsaved corrections at the foot of the window, with the ways to save them. */
import { messageOf } from '../../core/message-of.ts';
import { button, el, refill } from '../kit/dom.ts';
import { formatNumber } from '../kit/words.ts';
import type { Corrections } from './corrections.ts';
import { canWriteFolder, type Saved, saveDownload, saveToFolder } from './save.ts';

export class SaveBar {
  readonly element = el('aside', { class: 'save-bar', 'aria-label': '保存著录', hidden: true });
  readonly #corrections: Corrections;
  readonly #words = el('p', { role: 'status' });
  #message = '';

  constructor(corrections: Corrections) {
    this.#corrections = corrections;
    const save = button('存为 catalogue.csv', () => this.#finish(saveDownload(corrections)), {
      class: 'button main-action',
      'data-action': 'save-catalogue',
    });
    const write = button('写入内容文件夹', () => void this.#write(), {
      class: 'button',
      'data-action': 'write-catalogue',
    });
    const revert = button('全部还原', () => this.#revert(), { class: 'plain', 'data-action': 'revert-all' });
    refill(this.element, this.#words, el('div', { class: 'save-actions' }, save, canWriteFolder() && write, revert));
    corrections.onChange(() => {
      this.#message = '';
      this.draw();
    });
    this.draw();
  }

  draw(): void {
    const { unsaved, waiting, correctedReports, faulty, isVolatile } = this.#corrections;
    this.element.hidden = unsaved + waiting === 0;
    const parts = [
      unsaved > 0 && `改了 ${formatNumber(correctedReports)} 篇，${formatNumber(unsaved)} 处未存。`,
      faulty > 0 && `其中 ${formatNumber(faulty)} 处填得不对，不会写入。`,
      unsaved === 0 && waiting > 0 && this.#message === '' && `${formatNumber(waiting)} 处已存，重新建馆后生效。`,
      isVolatile && '浏览器不肯记住改动，离开本页前请保存。',
      this.#message,
    ];
    this.#words.textContent = parts.filter(Boolean).join('');
  }

  async #write(): Promise<void> {
    try {
      this.#finish(await saveToFolder(this.#corrections));
    } catch (error) {
      const reason = messageOf(error);
      this.#finish({ done: false, message: `没有写成（${reason}）。请改用“存为 catalogue.csv”。` });
    }
  }

  #finish({ message }: Saved): void {
    this.#message = message;
    this.draw();
  }

  #revert(): void {
    if (window.confirm('还原全部改动？')) this.#corrections.revertAll();
  }
}
