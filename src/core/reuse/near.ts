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
  const wordings = pairs.starts.length - 1;
  const index = new PairIndex(pairs, wordings);
  const clusters = new Int32Array(wordings);
  const twins = new Int32Array(wordings).fill(-1);
  const representatives = new Uint8Array(wordings);
  let count = 0;
  for (let wording = 0; wording < wordings; wording += 1) {
    const { twin, score } = index.mostAlike(wording);
    twins[wording] = twin;
    const cluster = twin < 0 ? count : (clusters[twin] as number);
    clusters[wording] = cluster;
    if (twin < 0) count += 1;
    if (twin >= 0 && (score >= NEARLY_EQUAL || (representatives[cluster] as number) >= REPRESENTATIVES)) continue;
    representatives[cluster] = (representatives[cluster] as number) + 1;
    index.add(wording);
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
  #wordings = new Int32Array(1 << 16);
  #length = 0;

  constructor(pairs: Pairs, wordings: number) {
    this.#pairs = pairs;
    this.#heads = new Int32Array(pairs.count).fill(-1);
    this.#lengths = new Int32Array(pairs.count);
    this.#seen = new Int32Array(wordings).fill(-1);
  }

  /** The most alike wording; of equally like ones the first. */
  mostAlike(wording: number): { twin: number; score: number } {
    const { numbers, starts } = this.#pairs;
    let twin = -1;
    let score = 0;
    for (let index = starts[wording] as number; index < this.#prefixEnd(wording); index += 1) {
      const head = this.#heads[numbers[index] as number] as number;
      for (let entry = head; entry >= 0; entry = this.#next[entry] as number) {
        const other = this.#wordings[entry] as number;
        if (this.#seen[other] === wording) continue;
        this.#seen[other] = wording;
        const found = likeness(this.#pairs, wording, other, Math.max(score, ALIKE));
        if (found > score || (found === score && found > 0 && other < twin)) {
          twin = other;
          score = found;
        }
      }
    }
    return { twin, score };
  }

  add(wording: number): void {
    const { numbers, starts } = this.#pairs;
    for (let index = starts[wording] as number; index < this.#prefixEnd(wording); index += 1) {
      const pair = numbers[index] as number;
      if ((this.#lengths[pair] as number) >= LONGEST_POSTING) continue;
      this.#lengths[pair] = (this.#lengths[pair] as number) + 1;
      if (this.#length === this.#wordings.length) this.#grow();
      this.#next[this.#length] = this.#heads[pair] as number;
      this.#wordings[this.#length] = wording;
      this.#heads[pair] = this.#length;
      this.#length += 1;
    }
  }

  #prefixEnd(wording: number): number {
    const { starts } = this.#pairs;
    const start = starts[wording] as number;
    const size = (starts[wording + 1] as number) - start;
    return start + Math.min(RAREST, size - Math.ceil((size * ALIKE) / (2 - ALIKE) - 1e-9) + 1);
  }

  #grow(): void {
    const [next, wordings] = [this.#next, this.#wordings];
    this.#next = new Int32Array(next.length * 2);
    this.#wordings = new Int32Array(wordings.length * 2);
    this.#next.set(next);
    this.#wordings.set(wordings);
  }
}
