/** Ranks reports by Pagefind's engine. Nothing outside this file and `pagefind/` knows Pagefind. */
import { gramsOf } from '../../../core/phrase/find-run.ts';
import { encodeGram } from '../../../core/phrase/terms.ts';
import type { IndexShard } from '../index-shard.ts';
import { LatestMap } from '../latest-map.ts';
import type { PhraseIndex } from '../phrase-index.ts';
import type { ScriptLoader } from '../script-loader.ts';
import { Chunks } from './chunks.ts';
import { type Engine, type EngineFiles, startEngine } from './engine.ts';
import { Shard } from './shard.ts';

/** Pagefind's search is quadratic in the reports of an instance; docs/decisions/0008 has the measurements. */
const LARGEST_INSTANCE = 2000;

/** The instances that share one index. */
interface Opened {
  /** Ordinal of the first report of each. */
  firsts: readonly number[];
  shards: readonly Shard[];
}

export class PagefindClient {
  readonly #loader: ScriptLoader;
  readonly #files: EngineFiles;
  readonly #index: PhraseIndex;
  readonly #largest: number;
  readonly #opened = new LatestMap<IndexShard, Promise<Opened>>(Number.POSITIVE_INFINITY);
  #engine: Promise<Engine> | undefined;

  constructor(
    loader: ScriptLoader,
    files: EngineFiles,
    index: PhraseIndex,
    { largest = LARGEST_INSTANCE }: { largest?: number } = {},
  ) {
    this.#loader = loader;
    this.#files = files;
    this.#index = index;
    this.#largest = largest;
  }

  /**
   * How well reports answer a folded run, by their ordinals: Pagefind's BM25 of the pairs that `gramsOf` gives. Reports that hold the
   * pairs apart have a score too. A run of one unit gives none. Rejects with an `ArchiveDataError`.
   */
  async rank(run: string): Promise<Map<number, number>> {
    const scores = new Map<number, number>();
    const grams = gramsOf(run);
    if ([...run].length < 2) return scores;
    const query = grams.map(({ gram }) => encodeGram(gram)).join(' ');
    await Promise.all(
      (await this.#index.shards()).map(async (shard) => {
        const { firsts, shards } = await this.#opened.take(shard, () => this.#open(shard));
        await Promise.all(
          shards.map(async (instance, slice) => {
            for (const { number, score } of await instance.search(query))
              scores.set((firsts[slice] ?? 0) + number, score);
          }),
        );
      }),
    );
    return scores;
  }

  async #open(index: IndexShard): Promise<Opened> {
    const engine = await this.#start();
    const bounds = cutEvenly(index.lengths.length, this.#largest);
    const source = new Chunks(index, bounds);
    const { version, chunks } = index;
    const shards = bounds.slice(1).map((end, slice) => {
      const lengths = index.lengths.slice(bounds[slice], end);
      return engine.open(new Shard({ version, chunks, lengths }, source, slice));
    });
    return { firsts: bounds.map((bound) => index.first + bound), shards: await Promise.all(shards) };
  }

  #start(): Promise<Engine> {
    this.#engine ??= startEngine(this.#loader, this.#files).catch((error: unknown) => {
      this.#engine = undefined;
      throw error;
    });
    return this.#engine;
  }
}

/** The bounds of parts of at most `largest`: 5 by 2 is 0, 2, 3, 5. */
function cutEvenly(reports: number, largest: number): number[] {
  const parts = Math.max(1, Math.ceil(reports / largest));
  return Array.from({ length: parts + 1 }, (_, part) => Math.round((part * reports) / parts));
}
