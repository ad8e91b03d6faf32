/** Finds wordings that are alike but not equal. */
import { ALIKE } from '../sentence/thresholds.ts';
import { likeness, type Pairs } from './pairs.ts';

/**
 * Number of rarest pairs by which candidates are found. Wordings that share none of eight are hardly ever alike: eight find 98.7
 * of 100 in real reports, six 97.8. Short wordings need fewer to find all: two sets of n that are .8 alike share one of any n/3 +
 * 1 in the same order.
 */
const RAREST = 8;
/** Representatives of a family. Families drift: a single leader misses a twelfth of the wordings like one of its members. */
const REPRESENTATIVES = 4;
/** A wording this close to a representative adds nothing as another one. */
const NEARLY_EQUAL = 0.95;
/** A pair of more representatives is left out of the index, so that time stays linear. */
const LONGEST_POSTING = 2000;

export interface Families {
  /** The cluster of each wording. */
  clusters: Int32Array;
  count: number;
  /** For each wording the most alike earlier one, or -1. */
  twins: Int32Array;
}

/**
 * Clusters wordings in order of appearance: each joins the family of the most alike earlier wording, from `ALIKE` on. Two members
 * of a family are linked by steps of that likeness, but may be less alike themselves.
 */
export function findFamilies(pairs: Pairs): Families {
  const units = pairs.starts.length - 1;
  const index = new PairIndex(pairs, units);
  const clusters = new Int32Array(units);
  const twins = new Int32Array(units).fill(-1);
  const representatives = new Uint8Array(units);
  let count = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const { twin, score } = index.mostAlike(unit);
    twins[unit] = twin;
    const cluster = twin < 0 ? count : (clusters[twin] as number);
    clusters[unit] = cluster;
    if (twin < 0) count += 1;
    if (twin >= 0 && (score >= NEARLY_EQUAL || (representatives[cluster] as number) >= REPRESENTATIVES)) continue;
    representatives[cluster] = (representatives[cluster] as number) + 1;
    index.add(unit);
  }
  return { clusters, count, twins };
}

/** Representatives by their rarest pairs, in linked lists. */
class PairIndex {
  readonly #pairs: Pairs;
  readonly #heads: Int32Array;
  readonly #lengths: Int32Array;
  readonly #seen: Int32Array;
  #next = new Int32Array(1 << 16);
  #units = new Int32Array(1 << 16);
  #length = 0;

  constructor(pairs: Pairs, units: number) {
    this.#pairs = pairs;
    this.#heads = new Int32Array(pairs.count).fill(-1);
    this.#lengths = new Int32Array(pairs.count);
    this.#seen = new Int32Array(units).fill(-1);
  }

  /** The most alike wording; of equally like ones the first. */
  mostAlike(unit: number): { twin: number; score: number } {
    const { numbers, starts } = this.#pairs;
    let twin = -1;
    let score = 0;
    for (let index = starts[unit] as number; index < this.#prefixEnd(unit); index += 1) {
      const head = this.#heads[numbers[index] as number] as number;
      for (let entry = head; entry >= 0; entry = this.#next[entry] as number) {
        const other = this.#units[entry] as number;
        if (this.#seen[other] === unit) continue;
        this.#seen[other] = unit;
        const found = likeness(this.#pairs, unit, other, Math.max(score, ALIKE));
        if (found > score || (found === score && found > 0 && other < twin)) {
          twin = other;
          score = found;
        }
      }
    }
    return { twin, score };
  }

  add(unit: number): void {
    const { numbers, starts } = this.#pairs;
    for (let index = starts[unit] as number; index < this.#prefixEnd(unit); index += 1) {
      const pair = numbers[index] as number;
      if ((this.#lengths[pair] as number) >= LONGEST_POSTING) continue;
      this.#lengths[pair] = (this.#lengths[pair] as number) + 1;
      if (this.#length === this.#units.length) this.#grow();
      this.#next[this.#length] = this.#heads[pair] as number;
      this.#units[this.#length] = unit;
      this.#heads[pair] = this.#length;
      this.#length += 1;
    }
  }

  #prefixEnd(unit: number): number {
    const { starts } = this.#pairs;
    const start = starts[unit] as number;
    const size = (starts[unit + 1] as number) - start;
    return start + Math.min(RAREST, size - Math.ceil((size * ALIKE) / (2 - ALIKE) - 1e-9) + 1);
  }

  #grow(): void {
    const [next, units] = [this.#next, this.#units];
    this.#next = new Int32Array(next.length * 2);
    this.#units = new Int32Array(units.length * 2);
    this.#next.set(next);
    this.#units.set(units);
  }
}
