/** Finds corresponding clauses of sentences that do not correspond as a whole. */
import { comparableForm } from '../sentence/comparable-form.ts';
import type { Features } from '../sentence/features.ts';
import type { Sentence } from './outline.ts';

const CLAUSE_END = /[，；：,;:]/u;
/** A shorter clause is joined to the next: 一年来， */
const SHORTEST = 5;
/** Most clauses of a window, and most clauses of a sentence that are considered. */
const LONGEST_WINDOW = 4;
const MOST_CLAUSES = 14;
/** Likeness that each character of the shorter window is worth: a single common word is no clause. */
const LENGTH_WORTH = 0.004;

/** A sentence split into clauses. */
interface Cut {
  clauses: Clause[];
  windows: Window[];
}

interface Clause {
  form: string;
  pairs: Int32Array;
  weight: number;
}

/** Consecutive clauses of one sentence; `to` is exclusive. */
interface Window {
  from: number;
  to: number;
  weight: number;
  /** Number of characters. */
  length: number;
}

/** Consecutive clauses of two sentences. */
export interface WindowPair {
  own: string;
  other: string;
  /** Dice's coefficient of the weighted pairs. */
  likeness: number;
  /** Share of the lighter window's weight that both have. */
  inside: number;
}

/** The best pair of windows so far. */
interface Best {
  a: Window;
  b: Window;
  likeness: number;
  inside: number;
}

/** Finds the clauses of two sentences that are most alike. Caches the clauses of sentences. */
export class ClauseMatcher {
  readonly #features: Features;
  readonly #cuts = new Map<Sentence, Cut>();
  /** The clauses of the other sentence with each pair, as bits: there are fewer than 32. */
  readonly #holders: Int32Array;
  /** The last run of windows with each pair. */
  readonly #marks: Int32Array;
  #run = 0;
  /** Weight of each clause of the other sentence that the window shares, and the sums up to each. */
  readonly #commons = new Float64Array(MOST_CLAUSES);
  readonly #sums = new Float64Array(MOST_CLAUSES + 1);

  constructor(features: Features) {
    this.#features = features;
    this.#holders = new Int32Array(features.weights.length);
    this.#marks = new Int32Array(features.weights.length);
  }

  /**
   * The most alike windows of up to four clauses. The window of `own` has at least `leastShare` of its characters.
   * 新建茶园800亩，培育合作社3家。 and 培育合作社5家。 have 培育合作社3家, 培育合作社5家. Time is the product of the numbers of windows.
   */
  match(own: Sentence, other: Sentence, leastShare: number): WindowPair | undefined {
    const cutA = this.#cut(own);
    const cutB = this.#cut(other);
    this.#markHolders(cutB.clauses);
    const best = this.#findBest(cutA, cutB, leastShare * own.matter.length);
    this.#clearHolders(cutB.clauses);
    if (best === undefined) return undefined;
    const { a, b, likeness, inside } = best;
    return { own: formOf(cutA.clauses, a), other: formOf(cutB.clauses, b), likeness, inside };
  }

  #findBest({ clauses, windows }: Cut, other: Cut, least: number): Best | undefined {
    let best: Best | undefined;
    let highest = 0;
    let [from, to] = [-1, 0];
    for (const a of windows) {
      if (a.length < least) continue;
      if (a.from !== from) {
        [from, to] = [a.from, a.from];
        this.#run += 1;
        this.#commons.fill(0);
      }
      // Windows with the same first clause follow one another, each longer than the last, except the window of all clauses.
      for (; to < a.to; to += 1) this.#addCommon(clauses[to] as Clause);
      this.#sumUp(other.clauses.length);
      for (const b of other.windows) {
        const common = (this.#sums[b.to] as number) - (this.#sums[b.from] as number);
        if (common === 0) continue;
        const likeness = Math.min(1, (2 * common) / (a.weight + b.weight));
        const worth = likeness + LENGTH_WORTH * Math.min(a.length, b.length);
        if (worth <= highest) continue;
        highest = worth;
        best = { a, b, likeness, inside: Math.min(1, common / Math.min(a.weight, b.weight)) };
      }
    }
    return best;
  }

  #markHolders(clauses: readonly Clause[]): void {
    const holders = this.#holders;
    for (let index = 0; index < clauses.length; index += 1) {
      const { pairs } = clauses[index] as Clause;
      for (let at = 0; at < pairs.length; at += 1) {
        const pair = pairs[at] as number;
        holders[pair] = (holders[pair] as number) | (1 << index);
      }
    }
  }

  #clearHolders(clauses: readonly Clause[]): void {
    for (const { pairs } of clauses) {
      for (let at = 0; at < pairs.length; at += 1) this.#holders[pairs[at] as number] = 0;
    }
  }

  /** Adds the weight that a clause shares with each clause of the other sentence, without pairs that the window has already. */
  #addCommon({ pairs }: Clause): void {
    const commons = this.#commons;
    for (let at = 0; at < pairs.length; at += 1) {
      const pair = pairs[at] as number;
      const holders = this.#holders[pair] as number;
      if (holders === 0 || this.#marks[pair] === this.#run) continue;
      this.#marks[pair] = this.#run;
      const weight = this.#features.weights[pair] as number;
      for (let clause = 0, rest = holders; rest !== 0; clause += 1, rest >>>= 1) {
        if (rest & 1) commons[clause] = (commons[clause] as number) + weight;
      }
    }
  }

  #sumUp(clauses: number): void {
    for (let index = 0; index < clauses; index += 1) {
      this.#sums[index + 1] = (this.#sums[index] as number) + (this.#commons[index] as number);
    }
  }

  #cut(sentence: Sentence): Cut {
    const known = this.#cuts.get(sentence);
    if (known) return known;
    const { weights } = this.#features;
    const clauses = cutClauses(sentence).map((form): Clause => {
      const pairs = this.#features.pairsOf(form);
      let weight = 0;
      for (let index = 0; index < pairs.length; index += 1) weight += weights[pairs[index] as number] as number;
      return { form, pairs, weight: Math.max(1, weight) };
    });
    const cut = { clauses, windows: windowsOf(clauses) };
    this.#cuts.set(sentence, cut);
    return cut;
  }
}

/** The forms of a sentence's clauses. */
function cutClauses({ span, matter }: Sentence): string[] {
  const clauses: string[] = [];
  for (const words of span.text.split(CLAUSE_END)) {
    const form = comparableForm(words);
    const last = clauses.at(-1);
    if (last !== undefined && last.length < SHORTEST) clauses[clauses.length - 1] = last + form;
    else if (form !== '') clauses.push(form);
  }
  return clauses.length === 0 ? [matter] : clauses.slice(0, MOST_CLAUSES);
}

/** Every run of up to four clauses, and the run of all. */
function windowsOf(clauses: readonly Clause[]): Window[] {
  const windows: Window[] = [];
  const take = (from: number, to: number): void => {
    let [weight, length] = [0, 0];
    for (let index = from; index < to; index += 1) {
      const clause = clauses[index] as Clause;
      weight += clause.weight;
      length += clause.form.length;
    }
    windows.push({ from, to, weight, length });
  };
  for (let from = 0; from < clauses.length; from += 1) {
    for (let to = from + 1; to <= Math.min(clauses.length, from + LONGEST_WINDOW); to += 1) take(from, to);
  }
  if (clauses.length > LONGEST_WINDOW) take(0, clauses.length);
  return windows;
}

const formOf = (clauses: readonly Clause[], { from, to }: Window): string =>
  clauses
    .slice(from, to)
    .map(({ form }) => form)
    .join('');
