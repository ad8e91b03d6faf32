/** Asks the phrase index of the archive where folded words stand, and how often. */
import { countPlaces, type Postings, type RunInReport } from '../../core/phrase/find-run.ts';
import { UNCOUNTED } from '../../core/phrase/index-page.ts';
import type { ShardPlace } from '../../core/search-data/layout.ts';
import { type IndexShard, openShard } from './index-shard.ts';
import { LatestMap } from './latest-map.ts';
import type { ScriptLoader } from './script-loader.ts';

export class PhraseIndex {
  readonly #loader: ScriptLoader;
  readonly #places: readonly ShardPlace[];
  readonly #opened = new LatestMap<number, Promise<IndexShard>>(Number.POSITIVE_INFINITY);

  /** `places` are the archive's indexes, in order. */
  constructor(loader: ScriptLoader, places: readonly ShardPlace[]) {
    this.#loader = loader;
    this.#places = places;
  }

  /** Rejects with an `ArchiveDataError`; the next call tries again. */
  shards(): Promise<IndexShard[]> {
    return Promise.all(
      this.#places.map((place, number) => this.#opened.take(number, () => openShard(place, this.#loader))),
    );
  }

  /** Where each run stands; the chunks of all runs load side by side. Rejects with an `ArchiveDataError`. */
  async find(runs: readonly string[]): Promise<IndexAnswer> {
    const shards = await this.shards();
    const postings = await Promise.all(runs.map((run) => Promise.all(shards.map((shard) => shard.find(run)))));
    return new IndexAnswer(shards, new Map(runs.map((run, index) => [run, postings[index] ?? []])));
  }
}

/** Where some runs stand: reports by their ordinals in the archive. */
export class IndexAnswer {
  readonly #shards: readonly IndexShard[];
  readonly #postings: ReadonlyMap<string, readonly Postings[]>;

  /** For each run its postings in each shard. */
  constructor(shards: readonly IndexShard[], postings: ReadonlyMap<string, readonly Postings[]>) {
    this.#shards = shards;
    this.#postings = postings;
  }

  /** The reports in which a run stands, in paragraphs or title. */
  reports(run: string): Set<number> {
    const found = new Set<number>();
    for (const [number, { reports }] of (this.#postings.get(run) ?? []).entries()) {
      const first = this.#shards[number]?.first ?? 0;
      for (const report of reports) found.add(first + report);
    }
    return found;
  }

  /**
   * How many places some runs have in the paragraphs of each report in which one of them stands; `UNCOUNTED` where only the text
   * decides. A run that is given twice is left to the text.
   */
  count(runs: readonly string[]): Map<number, number> {
    const counts = new Map<number, number>();
    const twice = new Set(runs).size < runs.length;
    for (const [number, shard] of this.#shards.entries()) {
      for (const [report, its] of this.#byReport(runs, number)) {
        counts.set(shard.first + report, twice ? UNCOUNTED : countRuns(its, shard.rangesOf(report)));
      }
    }
    return counts;
  }

  #byReport(runs: readonly string[], shard: number): Map<number, FoundRun[]> {
    const found = new Map<number, FoundRun[]>();
    for (const run of runs) {
      const { reports, starts, places } = this.#postings.get(run)?.[shard] ?? {
        reports: [],
        starts: [],
        places: new Uint32Array(),
      };
      const length = [...run].length;
      for (const [index, report] of reports.entries()) {
        const its = { run, length, places: places.subarray(starts[index], starts[index + 1]) };
        const others = found.get(report);
        if (others) others.push(its);
        else found.set(report, [its]);
      }
    }
    return found;
  }
}

interface FoundRun extends RunInReport {
  run: string;
}

function countRuns(runs: readonly FoundRun[], ranges: Parameters<typeof countPlaces>[1]): number {
  const singles = runs.filter(({ length }) => length === 1);
  const longer = runs.filter(({ length }) => length > 1);
  if (singles.length > 0 && runs.length > 1) {
    const isWithin = (unit: string): boolean => longer.some(({ run }) => run.includes(unit));
    if (ranges.shared || singles.some(({ run }) => isWithin(run))) return UNCOUNTED;
  }
  const counts = singles.map(({ places }) => (places[0] ?? 0) - 1);
  if (longer.length > 0) counts.push(countPlaces(longer, ranges));
  return counts.includes(UNCOUNTED) ? UNCOUNTED : counts.reduce((sum, count) => sum + count, 0);
}
