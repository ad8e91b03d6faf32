/** Asks the phrase index. Nothing outside this file and `pagefind/` knows Pagefind. */
import type { ShardData, ShardPlace } from '../../core/search-data/layout.ts';
import { unpackLengths } from '../../core/search-data/lengths.ts';
import { unpackSeparators } from '../../core/search-data/separators.ts';
import { unpackJson } from './decode.ts';
import { Chunks } from './pagefind/chunks.ts';
import { type Engine, type EngineFiles, startEngine } from './pagefind/engine.ts';
import { Shard } from './pagefind/shard.ts';
import type { ScriptLoader } from './script-loader.ts';

/** Pagefind's exact search is quadratic in the reports of an instance; docs/decisions/0008 has the measurements. */
const LARGEST_INSTANCE = 2000;

/** Some instances that share one index, and its first report's ordinal in the archive. */
interface Opened {
  first: number;
  shards: readonly Shard[];
  bounds: readonly number[];
}

export class PagefindClient {
  readonly #loader: ScriptLoader;
  readonly #files: EngineFiles;
  readonly #places: readonly ShardPlace[];
  readonly #largest: number;
  readonly #opened = new Map<number, Promise<Opened>>();
  #engine: Promise<Engine> | undefined;

  /** `places` are the archive's indexes, in order. */
  constructor(
    loader: ScriptLoader,
    files: EngineFiles,
    places: readonly ShardPlace[],
    { largest = LARGEST_INSTANCE }: { largest?: number } = {},
  ) {
    this.#loader = loader;
    this.#files = files;
    this.#places = places;
    this.#largest = largest;
  }

  /**
   * The reports, by ordinal, in which each quoted query stands, with scores; the chunks of all queries load side by side. Rejects
   * with an `ArchiveDataError`.
   */
  async search(queries: readonly string[]): Promise<Map<string, Map<number, number>>> {
    const found = new Map(queries.map((query) => [query, new Map<number, number>()]));
    await Promise.all(
      this.#places.map(async (_, number) => {
        const { first, shards, bounds } = await this.#open(number);
        await Promise.all(shards.map((shard, slice) => ask(shard, first + (bounds[slice] as number), found)));
      }),
    );
    return found;
  }

  /** What failed once is tried again by the next call. */
  #open(number: number): Promise<Opened> {
    const known = this.#opened.get(number);
    if (known) return known;
    const opening = this.#openIndex(this.#places[number] as ShardPlace).catch((error: unknown) => {
      this.#opened.delete(number);
      throw error;
    });
    this.#opened.set(number, opening);
    return opening;
  }

  async #openIndex({ name, first, reports }: ShardPlace): Promise<Opened> {
    const [engine, text] = await Promise.all([this.#start(), this.#loader.loadText(name)]);
    const { version, separators, lengths } = (await unpackJson(text)) as ShardData;
    const bounds = cutEvenly(reports, this.#largest);
    const words = unpackLengths(lengths);
    const source = new Chunks(name, bounds, this.#loader);
    const directory = { version, chunks: unpackSeparators(separators) };
    const shards = bounds.slice(1).map((end, slice) => {
      const own = { ...directory, lengths: words.slice(bounds[slice], end) };
      return engine.open(new Shard(own, source, slice));
    });
    return { first, bounds, shards: await Promise.all(shards) };
  }

  #start(): Promise<Engine> {
    this.#engine ??= startEngine(this.#loader, this.#files).catch((error: unknown) => {
      this.#engine = undefined;
      throw error;
    });
    return this.#engine;
  }
}

/** Asks an instance, whose first report is `first`, for all queries, and adds what it finds. */
async function ask(shard: Shard, first: number, found: Map<string, Map<number, number>>): Promise<void> {
  // The search that follows meets the failure of a chunk too, and tells it.
  if (found.size > 1) await Promise.all([...found.keys()].map((query) => shard.preload(query).catch(() => undefined)));
  for (const [query, scores] of found) {
    for (const { number, score } of await shard.search(query)) scores.set(first + number, score);
  }
}

/** The bounds of parts of at most `largest`: 5 by 2 is 0, 2, 3, 5. */
function cutEvenly(reports: number, largest: number): number[] {
  const parts = Math.max(1, Math.ceil(reports / largest));
  return Array.from({ length: parts + 1 }, (_, part) => Math.round((part * reports) / parts));
}
