/**
 * Loads data files by classic script tags: the one way that works over http, from a disk and under the site's policy.
 *
 * A file calls `put` with its name, its text and a check of it, so that missing, cut and altered files are detected.
 */
import { messageOf } from '../../core/message-of.ts';
import { checkOf, checkOfCode, dataFile } from '../../core/search-data/layout.ts';
import { missingData } from './archive-data-error.ts';
import { runScript } from './run-script.ts';

export interface LoaderOptions {
  /** Runs the script at a URL; rejects with a reason for the reader when it cannot be read. By default a script tag. */
  run?: (url: string) => Promise<void>;
  /** Requests at the same time. */
  parallel?: number;
}

/** Six are all that browsers open to one server over HTTP/1.1; more only matter over HTTP/2 and from a disk. */
const PARALLEL = 12;

export class ScriptLoader {
  readonly #root: string;
  readonly #run: (url: string) => Promise<void>;
  readonly #parallel: number;
  readonly #loading = new Map<string, Promise<unknown>>();
  readonly #arrived = new Map<string, unknown>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  /** `root` is the archive's, with a closing slash. */
  constructor(root: string, { run = runScript, parallel = PARALLEL }: LoaderOptions = {}) {
    this.#root = root;
    this.#run = run;
    this.#parallel = parallel;
  }

  /** Called by every data file. Text or code with another check than its own counts as not arrived. */
  put(name: string, value: unknown, check?: string): void {
    if (typeof value === 'string' && checkOf(value) !== check) return;
    if (typeof value === 'function' && checkOfCode(String(value)) !== check) return;
    this.#arrived.set(name, value);
  }

  /**
   * The text of a file, or its code; two calls at the same time share one request. Rejects with an `ArchiveDataError`; the next
   * call tries again. `query` keeps browsers from giving an outdated file.
   */
  load(name: string, query = ''): Promise<unknown> {
    const known = this.#loading.get(name);
    if (known) return known;
    const loading = this.#request(name, query).finally(() => this.#loading.delete(name));
    this.#loading.set(name, loading);
    return loading;
  }

  async loadText(name: string, query = ''): Promise<string> {
    const text = await this.load(name, query);
    if (typeof text !== 'string') throw missingData(dataFile(name), '不是数据');
    return text;
  }

  async #request(name: string, query: string): Promise<unknown> {
    await this.#turn();
    try {
      await this.#run(`${this.#root}${dataFile(name)}${query}`);
    } catch (error) {
      throw missingData(dataFile(name), messageOf(error));
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
    if (!this.#arrived.has(name)) throw missingData(dataFile(name), '内容不完整');
    const value = this.#arrived.get(name);
    this.#arrived.delete(name);
    return value;
  }

  async #turn(): Promise<void> {
    if (this.#running >= this.#parallel) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#running += 1;
  }
}
