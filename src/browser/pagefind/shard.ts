/** One index of Pagefind: gives the engine its files, and asks it. */
import { chunkName, type ShardData } from '../../core/search-data/layout.ts';
import { bytesOfBase64 } from '../decode.ts';
import type { ScriptLoader } from '../script-loader.ts';
import { writeMeta } from './meta.ts';
import type { PagefindInstance, PagefindModule } from './module.ts';

/** A report of a shard, told by its number there, and how well it answers. */
export interface Scored {
  number: number;
  score: number;
}

const CHUNK = /^index\/([0-9a-z]+)\.pf_index$/;

export class Shard {
  readonly #name: string;
  readonly #data: ShardData;
  readonly #loader: ScriptLoader;
  #instance: PagefindInstance | undefined;
  /** Chunks that could not be loaded since the last search began: Pagefind itself would pass over them. */
  #failures: unknown[] = [];
  #last: Promise<unknown> = Promise.resolve();

  constructor(name: string, data: ShardData, loader: ScriptLoader) {
    this.#name = name;
    this.#data = data;
    this.#loader = loader;
  }

  /** Resolves once Pagefind has read the directory. `basePath` is what its requests for this shard begin with. */
  async start(module: PagefindModule, basePath: string): Promise<void> {
    this.#instance = module.createInstance({ basePath, baseUrl: '/', noWorker: true });
    await this.#instance.filters();
  }

  /** The bytes of a file that Pagefind asks for. */
  async read(file: string): Promise<Uint8Array<ArrayBuffer>> {
    if (file === 'pagefind-entry.json') return new TextEncoder().encode(JSON.stringify(this.#entry()));
    if (file === 'pagefind.shard.pf_meta') return writeMeta(this.#data);
    const [, chunk] = CHUNK.exec(file) ?? [];
    if (chunk === undefined) throw new Error(`Pagefind asked for ${file}, which no shard has: this is a bug.`);
    try {
      return bytesOfBase64(await this.#loader.loadText(chunkName(this.#name, Number.parseInt(chunk, 36))));
    } catch (error) {
      this.#failures.push(error);
      throw error;
    }
  }

  /** Loads the chunks of a query, beside those of other queries. What fails is tried again by `search`. */
  async preload(query: string): Promise<void> {
    await this.#started().preload(query);
  }

  /**
   * What a query finds, best first. Searches wait for one another, so that a failure belongs to the search that met it: it
   * rejects, and never gives fewer results.
   */
  search(query: string): Promise<Scored[]> {
    const searching = this.#last.then(async () => {
      this.#failures = [];
      const found = await this.#started().search(query);
      if (this.#failures.length > 0) throw this.#failures[0];
      return (found?.results ?? []).map(({ id, score }) => ({ number: Number.parseInt(id, 36), score }));
    });
    this.#last = searching.catch(() => undefined);
    return searching;
  }

  #started(): PagefindInstance {
    if (!this.#instance) throw new Error('The shard has not started: this is a bug.');
    return this.#instance;
  }

  #entry(): unknown {
    const { version, lengths } = this.#data;
    return { version, languages: { unknown: { hash: 'shard', wasm: null, page_count: lengths.length } } };
  }
}
