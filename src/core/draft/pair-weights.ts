/** How much each pair of characters tells: 低空 tells more than 推进. Counted at build, read before a draft is checked. */

/** The commonest pairs of an archive's wordings; packed, since every check loads it. */
export interface PairTable {
  /** Two characters each, the commonest first. */
  pairs: string;
  /** How many of them have each weight, from weight 0 on; the last weight is also that of every pair that is not listed. */
  runs: number[];
}

/** Listed pairs: 12 KB. Rarer ones all tell much. */
const MOST_PAIRS = 3000;
/** Characters of wordings that are counted; more would move no weight by a step. */
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

/** How many forms have each pair. */
class PairCounts {
  readonly #numbers = new Map<number, number>();
  readonly #counts: number[] = [];
  /** The form that had each pair last. */
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

  /** In steps; only their proportions mean something. */
  of(code: number): number {
    return this.#weights.get(code) ?? this.#rare;
  }
}

/** Two UTF-16 units as one whole number of 32 bits, signed. */
export const pairCode = (first: number, second: number): number => (first << 16) | second;
