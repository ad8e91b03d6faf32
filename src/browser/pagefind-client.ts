/** Asks the shards of the phrase index. Nothing outside this file and `pagefind/` knows Pagefind. */
import type { ShardData } from '../core/search-data/layout.ts';
import { unpackJson } from './decode.ts';
import { type Engine, type EngineFiles, startEngine } from './pagefind/engine.ts';
import type { Scored, Shard } from './pagefind/shard.ts';
import type { ScriptLoader } from './script-loader.ts';

export type { Scored };

export class PagefindClient {
  readonly #loader: ScriptLoader;
  readonly #files: EngineFiles;
  readonly #names: readonly string[];
  readonly #shards = new Map<number, Promise<Shard>>();
  #engine: Promise<Engine> | undefined;

  /** `names` are the files of the shards' descriptions, in the archive's order. */
  constructor(loader: ScriptLoader, files: EngineFiles, names: readonly string[]) {
    this.#loader = loader;
    this.#files = files;
    this.#names = names;
  }

  /** The reports of one shard in which a quoted query stands, with scores. Rejects with an `ArchiveDataError`. */
  async search(shard: number, query: string): Promise<Scored[]> {
    return (await this.#open(shard)).search(query);
  }

  /** Begins to load what a query needs, beside what others need. Failures are left to `search`. */
  async preload(shard: number, query: string): Promise<void> {
    try {
      await (await this.#open(shard)).preload(query);
    } catch {
      // The search that follows meets the same failure and tells it.
    }
  }

  /** What failed once is tried again by the next call. */
  #open(number: number): Promise<Shard> {
    const known = this.#shards.get(number);
    if (known) return known;
    const opening = this.#openShard(number).catch((error: unknown) => {
      this.#shards.delete(number);
      throw error;
    });
    this.#shards.set(number, opening);
    return opening;
  }

  async #openShard(number: number): Promise<Shard> {
    const name = this.#names[number];
    if (name === undefined) throw new Error(`There is no shard ${number}: this is a bug.`);
    const [engine, text] = await Promise.all([this.#start(), this.#loader.loadText(name)]);
    return engine.open(number, name, (await unpackJson(text)) as ShardData);
  }

  #start(): Promise<Engine> {
    this.#engine ??= startEngine(this.#loader, this.#files).catch((error: unknown) => {
      this.#engine = undefined;
      throw error;
    });
    return this.#engine;
  }
}
