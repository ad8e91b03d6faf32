/** One instance of Pagefind: gives the engine its files, and asks it. */
import type { Chunks } from './chunks.ts';
import { type Directory, writeMeta } from './meta.ts';
import type { PagefindInstance, PagefindModule } from './module.ts';

/** A report by its number in the instance, with its relevance. */
export interface Scored {
  number: number;
  score: number;
}

const CHUNK = /^index\/([0-9a-z]+)\.pf_index$/;

export class Shard {
  readonly #directory: Directory;
  readonly #chunks: Chunks;
  /** Which slice of each chunk is its own. */
  readonly #slice: number;
  #instance: PagefindInstance | undefined;
  /** Chunks that could not be loaded since the last search began: Pagefind itself would pass over them. */
  #failures: unknown[] = [];
  #last: Promise<unknown> = Promise.resolve();

  constructor(directory: Directory, chunks: Chunks, slice: number) {
    this.#directory = directory;
    this.#chunks = chunks;
    this.#slice = slice;
  }

  /** Resolves once Pagefind has read the directory. `basePath` is what its requests for this shard begin with. */
  async start(module: PagefindModule, basePath: string): Promise<void> {
    this.#instance = module.createInstance({ basePath, baseUrl: '/', noWorker: true });
    await this.#instance.filters();
  }

  /** The bytes of a file that Pagefind asks for. */
  async read(file: string): Promise<Uint8Array<ArrayBuffer>> {
    if (file === 'pagefind-entry.json') return new TextEncoder().encode(JSON.stringify(this.#entry()));
    if (file === 'pagefind.shard.pf_meta') return writeMeta(this.#directory);
    const [, chunk] = CHUNK.exec(file) ?? [];
    if (chunk === undefined) throw new Error(`Pagefind asked for ${file}, which no shard has: this is a bug.`);
    try {
      return await this.#chunks.load(Number.parseInt(chunk, 36), this.#slice);
    } catch (error) {
      this.#failures.push(error);
      throw error;
    }
  }

  /**
   * Every report that holds all words of a query, however far apart. Searches wait for one another, so that a failure belongs to the
   * search that met it: it rejects, and never gives fewer results.
   */
  search(query: string): Promise<Scored[]> {
    const searching = this.#last.then(() => {
      this.#failures = [];
      return this.#ask(query);
    });
    this.#last = searching.catch(() => undefined);
    return searching;
  }

  async #ask(query: string): Promise<Scored[]> {
    const answer = await this.#started().search(query);
    if (this.#failures.length > 0) throw this.#failures[0];
    return (answer?.results ?? []).map(({ id, score }) => ({ number: Number.parseInt(id, 36), score }));
  }

  #started(): PagefindInstance {
    if (!this.#instance) throw new Error('The shard has not started: this is a bug.');
    return this.#instance;
  }

  #entry(): unknown {
    const { version, lengths } = this.#directory;
    return { version, languages: { unknown: { hash: 'shard', wasm: null, page_count: lengths.length } } };
  }
}
