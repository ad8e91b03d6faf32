/**
 * The notebook in this browser's storage. An archive is identified by its name, since over file:// all local archives may share one store,
 * and the folder of an archive on a stick is another on every machine.
 */
import { emptyNotebook, type Notebook, type ReadNotebook, readNotebook } from '../../core/excerpts/notebook.ts';
import { readChoice, storeChoice, watchChoice } from './storage.ts';

export class NotebookStore {
  readonly #key: string;

  /** `archive` is the archive's name. */
  constructor(archive: string) {
    this.#key = `notebook:${archive}`;
  }

  read(): ReadNotebook {
    return readNotebook(this.text);
  }

  /** As stored, whether or not it can be read. */
  get text(): string {
    return readChoice(this.#key);
  }

  /**
   * Reads, changes and writes at one go, so that pages side by side lose nothing of one another. Gives the notebook as stored, or
   * words for the reader when it could not be.
   */
  change(change: (notebook: Notebook) => Notebook): Notebook | string {
    const { notebook, fault } = this.read();
    if (fault !== undefined) return FAULTS[fault];
    const changed = change(notebook);
    return storeChoice(this.#key, JSON.stringify(changed)) ? changed : REFUSED;
  }

  /** In the place of whatever is stored. */
  empty(): void {
    storeChoice(this.#key, JSON.stringify(emptyNotebook()));
  }

  watch(listener: () => void): void {
    watchChoice(this.#key, listener);
  }
}

const REFUSED = '没有存下：浏览器不让本页存储，或存储已满。请到摘录本导出备份，再删去一些。';

export const FAULTS = {
  damaged: '摘录本存坏了，读不出来，这次没有存下。请到摘录本另存或清空。',
  newer: '摘录本由更新的版本写成，这次没有存下。请刷新页面。',
} as const;

/** Firefox keeps the storage of each local file apart: what one page stores, no other sees. */
export const isStorageApart = (): boolean => location.protocol === 'file:' && /\bFirefox\//.test(navigator.userAgent);

/** 2026-11-21, as the reader's clock says. */
export function today(now = new Date()): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
