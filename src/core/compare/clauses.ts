/** Parts of sentences that belong together where the whole sentences do not. */
import { comparableForm } from '../sentence/comparable-form.ts';
import type { Features } from '../sentence/features.ts';
import type { Sentence } from './outline.ts';

const CLAUSE_END = /[，；：,;:]/u;
/** A clause shorter than this goes with the one after it: 一年来， */
const SHORTEST = 5;
/** Clauses of one window, and clauses of a sentence that are looked at. */
const LONGEST_WINDOW = 4;
const MOST_CLAUSES = 14;
/** Each character of the shorter window is worth this much likeness: a word in common is no clause. */
const LENGTH_WORTH = 0.004;

/** A sentence as it is looked at. */
interface Cut {
  clauses: Clause[];
  windows: Window[];
}

interface Clause {
  form: string;
  pairs: Int32Array;
  weight: number;
}

/** Neighbouring clauses of one sentence, `to` not included. */
interface Window {
  from: number;
  to: number;
  weight: number;
  /** Characters. */
  length: number;
}

/** A pair with the clauses of the other sentence that hold it, as bits: there are fewer than 32. */
interface SharedPair {
  pair: number;
  holders: number;
}

/** Neighbouring clauses of two sentences beside one another. */
export interface WindowPair {
  own: string;
  other: string;
  /** Dice's coefficient of the weighted pairs. */
  likeness: number;
  /** Share of the lighter window's weight that both hold. */
  inside: number;
}

/** Finds the clauses of two sentences that are most alike. Keeps the clauses of sentences it has read. */
export class ClauseMatcher {
  readonly #features: Features;
  readonly #cuts = new Map<Sentence, Cut>();
  /** The clauses of the other sentence that hold each pair, as bits. */
  readonly #holders: Int32Array;
  /** Last window that held each pair. */
  readonly #marks: Int32Array;
  #window = 0;

  constructor(features: Features) {
    this.#features = features;
    this.#holders = new Int32Array(features.weights.length);
    this.#marks = new Int32Array(features.weights.length);
  }

  /**
   * The windows of up to four clauses that are most alike; of `own` they make up at least `leastShare` of the characters.
   * 新建茶园800亩，培育合作社3家。 and 培育合作社5家。 have 培育合作社3家, 培育合作社5家. Time is the product of the numbers of windows.
   */
  match(own: Sentence, other: Sentence, leastShare: number): WindowPair | undefined {
    const { clauses: clausesA, windows: windowsA } = this.#cut(own);
    const { clauses: clausesB, windows: windowsB } = this.#cut(other);
    const shared = this.#findShared(clausesA, clausesB);
    let best: { a: Window; b: Window; likeness: number; inside: number } | undefined;
    let highest = 0;
    for (const a of windowsA) {
      if (a.length < leastShare * own.matter.length) continue;
      const commons = this.#commonOf(a, shared, clausesB.length);
      for (const b of windowsB) {
        let common = 0;
        for (let index = b.from; index < b.to; index += 1) common += commons[index] ?? 0;
        if (common === 0) continue;
        const likeness = Math.min(1, (2 * common) / (a.weight + b.weight));
        const worth = likeness + LENGTH_WORTH * Math.min(a.length, b.length);
        if (worth <= highest) continue;
        highest = worth;
        best = { a, b, likeness, inside: Math.min(1, common / Math.min(a.weight, b.weight)) };
      }
    }
    if (best === undefined) return undefined;
    const { a, b, likeness, inside } = best;
    return { own: formOf(clausesA, a), other: formOf(clausesB, b), likeness, inside };
  }

  /** For each clause its pairs that the other sentence has, each with the clauses that hold it. */
  #findShared(own: readonly Clause[], others: readonly Clause[]): SharedPair[][] {
    const holders = this.#holders;
    others.forEach(({ pairs }, index) => {
      for (let at = 0; at < pairs.length; at += 1) {
        const pair = pairs[at] as number;
        holders[pair] = (holders[pair] as number) | (1 << index);
      }
    });
    const shared = own.map(({ pairs }) => {
      const found: SharedPair[] = [];
      for (let at = 0; at < pairs.length; at += 1) {
        const pair = pairs[at] as number;
        const its = holders[pair] as number;
        if (its !== 0) found.push({ pair, holders: its });
      }
      return found;
    });
    for (const { pairs } of others) {
      for (let at = 0; at < pairs.length; at += 1) holders[pairs[at] as number] = 0;
    }
    return shared;
  }

  /** The weight of each clause of the other sentence that a window holds too. */
  #commonOf({ from, to }: Window, shared: readonly SharedPair[][], clauses: number): number[] {
    this.#window += 1;
    const commons = new Array<number>(clauses).fill(0);
    for (let index = from; index < to; index += 1) {
      for (const { pair, holders } of shared[index] ?? []) {
        if (this.#marks[pair] === this.#window) continue;
        this.#marks[pair] = this.#window;
        const weight = this.#features.weights[pair] ?? 0;
        for (let clause = 0, rest = holders; rest !== 0; clause += 1, rest >>>= 1) {
          if (rest & 1) commons[clause] = (commons[clause] ?? 0) + weight;
        }
      }
    }
    return commons;
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

/** The clauses of a sentence as forms. */
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

/** Every run of up to four clauses, and all of them. */
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
