/** One index of the archive: its directory, and the chunks that queries ask for. */
import { findRun, gramsOf, type Postings } from '../../core/phrase/find-run.ts';
import type { PageRanges } from '../../core/phrase/index-page.ts';
import { encodeGram } from '../../core/phrase/terms.ts';
import { chunkName, dataFile, type ShardData, type ShardPlace } from '../../core/search-data/layout.ts';
import { unpackLengths } from '../../core/search-data/lengths.ts';
import { unpackBytes } from '../../core/search-data/packed-text.ts';
import { unpackPostings } from '../../core/search-data/postings.ts';
import { unpackSeparators, type WordRange } from '../../core/search-data/separators.ts';
import { partitionPoint } from '../../core/text/bisect.ts';
import { missingData } from './archive-data-error.ts';
import { gunzip, unpackJson } from './decode.ts';
import { LatestMap } from './latest-map.ts';
import type { ScriptLoader } from './script-loader.ts';

const NOWHERE: Postings = { reports: new Uint32Array(), starts: new Uint32Array(1), places: new Uint32Array() };

/** Chunks and answers that are kept: those of the last queries. */
const CHUNKS_KEPT = 64;
const ANSWERS_KEPT = 16;

export class IndexShard {
  /** Pagefind's version. */
  readonly version: string;
  /** Ordinal of its first report. */
  readonly first: number;
  /** Words of each report, to a tenth. */
  readonly lengths: readonly number[];
  /** The words of each chunk. */
  readonly chunks: readonly WordRange[];
  readonly #name: string;
  readonly #loader: ScriptLoader;
  readonly #bodies: readonly number[];
  readonly #meant: ReadonlyMap<number, number>;
  readonly #shared: ReadonlySet<number>;
  readonly #words = new LatestMap<number, Promise<ReadonlyMap<string, Postings>>>(CHUNKS_KEPT);
  readonly #answers = new LatestMap<string, Promise<Postings>>(ANSWERS_KEPT);

  constructor({ name, first }: ShardPlace, data: ShardData, loader: ScriptLoader) {
    this.version = data.version;
    this.first = first;
    this.lengths = unpackLengths(data.lengths);
    this.chunks = unpackSeparators(data.separators);
    this.#name = name;
    this.#loader = loader;
    this.#bodies = data.ranges.bodies;
    this.#meant = new Map(data.ranges.meant);
    this.#shared = new Set(data.ranges.shared);
  }

  /** `report` is its number in the shard. */
  rangesOf(report: number): PageRanges {
    return {
      body: this.#bodies[report] ?? 0,
      meant: this.#meant.get(report) ?? Number.POSITIVE_INFINITY,
      shared: this.#shared.has(report),
    };
  }

  /**
   * Where a folded run stands: reports by their number in the shard, and places of the run's first unit. For one unit by itself there is
   * one number a report, see `InvertedIndex.places`. Rejects with an `ArchiveDataError`.
   */
  find(run: string): Promise<Postings> {
    return this.#answers.take(run, () => this.#find(run));
  }

  async #find(run: string): Promise<Postings> {
    const grams = await Promise.all(
      gramsOf(run).map(async ({ gram, offset }) => ({ offset, postings: await this.#postings(encodeGram(gram)) })),
    );
    const [only] = grams;
    return grams.length === 1 && only ? only.postings : findRun(grams);
  }

  async #postings(word: string): Promise<Postings> {
    return (await this.words(this.#chunkOf(word))).get(word) ?? NOWHERE;
  }

  /** The words of a chunk. Rejects with an `ArchiveDataError`; the next call tries again. */
  words(chunk: number): Promise<ReadonlyMap<string, Postings>> {
    return this.#words.take(chunk, () => this.#load(chunk));
  }

  async #load(chunk: number): Promise<ReadonlyMap<string, Postings>> {
    if (this.chunks[chunk] === undefined) return new Map();
    const name = chunkName(this.#name, chunk);
    const text = await this.#loader.loadText(name);
    try {
      return unpackPostings(await gunzip(unpackBytes(text)));
    } catch {
      throw missingData(dataFile(name), '内容不完整');
    }
  }

  /** The last chunk that begins at or before a word. */
  #chunkOf(word: string): number {
    return partitionPoint(this.chunks.length - 1, (chunk) => (this.chunks[chunk + 1]?.from ?? '') <= word);
  }
}

/** Rejects with an `ArchiveDataError`. */
export async function openShard(place: ShardPlace, loader: ScriptLoader): Promise<IndexShard> {
  return new IndexShard(place, (await unpackJson(await loader.loadText(place.name))) as ShardData, loader);
}
