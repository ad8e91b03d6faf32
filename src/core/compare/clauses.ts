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

interface Clause {
  form: string;
  pairs: Int32Array;
  weight: number;
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
  readonly #clauses = new Map<Sentence, Clause[]>();
  /** Last window that held each pair. */
  readonly #marks: Int32Array;
  #window = 0;

  constructor(features: Features) {
    this.#features = features;
    this.#marks = new Int32Array(features.weights.length);
  }

  /**
   * The windows of up to four clauses that are most alike; of `own` they make up at least `leastShare` of the characters.
   * 新建茶园800亩，培育合作社3家。 and 培育合作社5家。 have 培育合作社3家, 培育合作社5家. Time is the product of clauses and characters.
   */
  match(own: Sentence, other: Sentence, leastShare: number): WindowPair | undefined {
    const [clausesA, clausesB] = [this.#clausesOf(own), this.#clausesOf(other)];
    let best: WindowPair | undefined;
    let highest = 0;
    for (const [from, to] of windowsOf(clausesA)) {
      const window = clausesA.slice(from, to);
      const form = window.map((clause) => clause.form).join('');
      if (form.length < leastShare * own.matter.length) continue;
      const weight = sum(window, (clause) => clause.weight);
      const shared = this.#shareOf(window, clausesB);
      for (const [start, end] of windowsOf(clausesB)) {
        const found = { common: 0, weight: 0, length: 0 };
        for (let index = start; index < end; index += 1) {
          found.common += shared[index] ?? 0;
          found.weight += clausesB[index]?.weight ?? 0;
          found.length += clausesB[index]?.form.length ?? 0;
        }
        const likeness = Math.min(1, (2 * found.common) / (weight + found.weight));
        const worth = likeness + LENGTH_WORTH * Math.min(form.length, found.length);
        if (found.common === 0 || worth <= highest) continue;
        highest = worth;
        const words = clausesB.slice(start, end).map((clause) => clause.form);
        const inside = Math.min(1, found.common / Math.min(weight, found.weight));
        best = { own: form, other: words.join(''), likeness, inside };
      }
    }
    return best;
  }

  /** The weight of each clause that a window holds too. */
  #shareOf(window: readonly Clause[], clauses: readonly Clause[]): number[] {
    this.#window += 1;
    for (const { pairs } of window) for (const pair of pairs) this.#marks[pair] = this.#window;
    return clauses.map(({ pairs }) => {
      let common = 0;
      for (const pair of pairs) if (this.#marks[pair] === this.#window) common += this.#features.weights[pair] ?? 0;
      return common;
    });
  }

  #clausesOf(sentence: Sentence): Clause[] {
    const known = this.#clauses.get(sentence);
    if (known) return known;
    const clauses = cutClauses(sentence).map((form): Clause => {
      const pairs = this.#features.pairsOf(form);
      return {
        form,
        pairs,
        weight: Math.max(
          1,
          sum([...pairs], (pair) => this.#features.weights[pair] ?? 0),
        ),
      };
    });
    this.#clauses.set(sentence, clauses);
    return clauses;
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

/** From where to where: every run of up to four clauses, and all of them. */
function windowsOf(clauses: readonly Clause[]): [from: number, to: number][] {
  const windows: [number, number][] = [];
  for (let from = 0; from < clauses.length; from += 1) {
    for (let to = from + 1; to <= Math.min(clauses.length, from + LONGEST_WINDOW); to += 1) windows.push([from, to]);
  }
  if (clauses.length > LONGEST_WINDOW) windows.push([0, clauses.length]);
  return windows;
}

function sum<Item>(items: readonly Item[], worth: (item: Item) => number): number {
  let total = 0;
  for (const item of items) total += worth(item);
  return total;
}
