/** Weights of pairs of characters by their rarity: 低空 weighs more than 推进. Counted at build, read before a draft is checked. */

/** The most frequent pairs of an archive's wordings. Packed, since every check loads it. */
export interface PairTable {
  /** Two characters each, most frequent first. */
  pairs: string;
  /** Number of pairs with each weight, from weight 0 on. The last weight is also that of every pair that is not listed. */
  runs: number[];
}

/** Most listed pairs: 12 KB. All rarer pairs weigh much. */
const MOST_PAIRS = 3000;
/** Characters of wordings that are counted; more would change no weight by a step. */
const MOST_CHARACTERS = 2_000_000;
/** Steps of weight for each halving of frequency. */
const STEPS = 4;

/** Counts the different pairs of an archive's wordings (forms). Linear in `MOST_CHARACTERS`. */
export function countPairs(forms: readonly string[]): PairTable {
  const characters = forms.reduce((sum, form) => sum + form.length, 0);
  const stride = Math.max(1, Math.ceil(characters / MOST_CHARACTERS));
  const counts = new PairCounts();
  let counted = 0;
  for (let index = 0; index < forms.length; index += stride) {
    counted += 1;
    counts.take(forms[index] ?? '', index);
  }
  const listed = counts
    .all()
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_PAIRS);
  const runs: number[] = [];
  for (const [, count] of listed) {
    const weight = Math.round(STEPS * Math.log2(counted / count + 1));
    while (runs.length <= weight) runs.push(0);
    runs[weight] = (runs[weight] ?? 0) + 1;
  }
  return { pairs: listed.map(([pair]) => String.fromCharCode(pair >>> 16, pair & 0xffff)).join(''), runs };
}

/** Number of forms with each pair. */
class PairCounts {
  readonly #numbers = new Map<number, number>();
  readonly #counts: number[] = [];
  /** The last form that had each pair. */
  readonly #last: number[] = [];

  take(form: string, index: number): void {
    for (let at = 0; at + 1 < form.length; at += 1) {
      const pair = pairCode(form.charCodeAt(at), form.charCodeAt(at + 1));
      let number = this.#numbers.get(pair);
      if (number === undefined) {
        number = this.#counts.push(0) - 1;
        this.#numbers.set(pair, number);
      }
      if (this.#last[number] === index) continue;
      this.#last[number] = index;
      this.#counts[number] = (this.#counts[number] ?? 0) + 1;
    }
  }

  /** Pairs by their code, unsigned: codes sort as the pairs do. */
  all(): [pair: number, count: number][] {
    return [...this.#numbers].map(([pair, number]) => [pair >>> 0, this.#counts[number] ?? 0]);
  }
}

/** Weights of pairs by their code (`pairCode`). */
export class PairWeights {
  readonly #weights = new Map<number, number>();
  readonly #rare: number;

  /** Without a table all pairs weigh the same. */
  constructor(table: PairTable = { pairs: '', runs: [] }) {
    let at = 0;
    table.runs.forEach((count, weight) => {
      for (const end = at + count; at < end; at += 1) {
        this.#weights.set(pairCode(table.pairs.charCodeAt(at * 2), table.pairs.charCodeAt(at * 2 + 1)), weight);
      }
    });
    this.#rare = Math.max(1, table.runs.length - 1);
  }

  /** Weight in steps; only proportions matter. */
  of(code: number): number {
    return this.#weights.get(code) ?? this.#rare;
  }
}

/** Two UTF-16 code units as one signed whole number of 32 bits. */
export const pairCode = (first: number, second: number): number => (first << 16) | second;
