/** The distinct wordings of a draft, indexed by their pairs of characters and by their passages. */

import { ALIKE, SHORTEST_PASSAGE, SHORTEST_SENTENCE, SIMILAR } from '../sentence/thresholds.ts';
import { addUnder } from '../text/lists.ts';
import { type PairWeights, pairCode } from './pair-weights.ts';

/** A distinct wording of the draft. Sentences of the same form are looked up once. */
export interface DraftWording {
  form: string;
  /** Indexes of the draft's sentences with this wording. */
  sentences: number[];
  /** Number of its distinct pairs, and their total weight. */
  pairs: number;
  weight: number;
  /** Its pairs, by number, that have no posting of it; and their total weight. */
  unposted: ReadonlySet<number>;
  unpostedWeight: number;
}

export interface PassagePlace {
  wording: number;
  at: number;
}

/**
 * A pair of more wordings than this is posted only under those that it could make alike by itself. Such pairs (发展, 推进) decide
 * nothing, and would take half the time of reading a report.
 */
const COMMON = 24;
/**
 * Least shares of a wording by which pairs alone can make it similar or alike: t / (2 − t) of SIMILAR .5 by weight, ALIKE .8 by
 * number.
 */
const ENOUGH_WEIGHT = SIMILAR / (2 - SIMILAR);
const ENOUGH_PAIRS = ALIKE / (2 - ALIKE);

/** Size of the filter, in bits of its index. Most passages of reports fail it at once. */
const FILTER_BITS = 20;
const BASE = 0x01000193;

export class DraftWordings {
  readonly all: readonly DraftWording[];
  /** Weight of each pair of the draft, by its number. */
  readonly weights: Int32Array;
  /** Postings: the wordings of each pair are `members` from `starts[pair]` to `starts[pair + 1]`. */
  readonly starts: Int32Array;
  readonly members: Int32Array;
  readonly #numbers: PairNumbers;
  readonly #passages = new Map<number, PassagePlace[]>();
  readonly #filter = new Uint8Array(2 ** FILTER_BITS);

  /** Indexes of the terms (forms) that begin with each pair, by its number. */
  readonly terms: readonly (readonly number[] | undefined)[];

  /** `forms` are those of the draft's sentences; those that are too short are left out. Linear in their length. */
  constructor(forms: readonly string[], weights: PairWeights, terms: readonly string[] = []) {
    const wordings = gatherWordings(forms);
    const codes = wordings.map(({ form }) => pairCodesOf(form));
    this.#numbers = new PairNumbers([...codes, terms.map(firstPair)]);
    this.terms = this.#byFirstPair(terms);
    this.weights = Int32Array.from(this.#numbers.codes, (code) => weights.of(code));
    const pairs = codes.map((its) => its.map((code) => this.#numbers.of(code)));
    const frequencies = new Int32Array(this.weights.length);
    for (const pair of pairs.flat()) frequencies[pair] = (frequencies[pair] ?? 0) + 1;
    this.all = wordings.map((wording, index) => ({ ...wording, ...this.#measure(pairs[index] ?? [], frequencies) }));
    const lists: number[][] = this.#numbers.codes.map(() => []);
    for (const [wording, its] of pairs.entries()) {
      for (const pair of its) if (!this.all[wording]?.unposted.has(pair)) lists[pair]?.push(wording);
    }
    this.starts = new Int32Array(lists.length + 1);
    for (const [pair, { length }] of lists.entries()) this.starts[pair + 1] = (this.starts[pair] ?? 0) + length;
    this.members = Int32Array.from(lists.flat());
    for (const [wording, { form }] of wordings.entries()) this.#takePassages(wording, form);
  }

  /** The number of a pair of the draft; -1 for any other pair. */
  numberOf(code: number): number {
    return this.#numbers.of(code);
  }

  /** Calls back for each passage of the draft in a folded text, with the offset where it begins there. Linear in the text. */
  eachPassage(codes: Uint16Array, length: number, visit: (place: PassagePlace, at: number) => void): void {
    let hash = 0;
    for (let index = 0; index < length; index += 1) {
      hash = roll(
        hash,
        codes[index] as number,
        index >= SHORTEST_PASSAGE ? (codes[index - SHORTEST_PASSAGE] as number) : 0,
      );
      if (index < SHORTEST_PASSAGE - 1 || this.#filter[hash >>> (32 - FILTER_BITS)] === 0) continue;
      const at = index - SHORTEST_PASSAGE + 1;
      for (const place of this.#passages.get(hash) ?? []) if (this.#isAt(place, codes, at)) visit(place, at);
    }
  }

  #byFirstPair(terms: readonly string[]): number[][] {
    const lists: number[][] = [];
    for (const [index, term] of terms.entries()) {
      const pair = this.#numbers.of(firstPair(term));
      lists[pair] = [...(lists[pair] ?? []), index];
    }
    return lists;
  }

  #measure(pairs: readonly number[], frequencies: Int32Array): Omit<DraftWording, 'form' | 'sentences'> {
    const weigh = (its: readonly number[]): number => its.reduce((sum, pair) => sum + (this.weights[pair] ?? 0), 0);
    const weight = weigh(pairs);
    const common = pairs.filter((pair) => (frequencies[pair] ?? 0) > COMMON);
    const isEnough = weigh(common) >= ENOUGH_WEIGHT * weight || common.length >= ENOUGH_PAIRS * pairs.length;
    const unposted = isEnough ? [] : common;
    return { pairs: pairs.length, weight, unposted: new Set(unposted), unpostedWeight: weigh(unposted) };
  }

  #takePassages(wording: number, form: string): void {
    let hash = 0;
    for (let index = 0; index < form.length; index += 1) {
      const gone = index >= SHORTEST_PASSAGE ? form.charCodeAt(index - SHORTEST_PASSAGE) : 0;
      hash = roll(hash, form.charCodeAt(index), gone);
      if (index < SHORTEST_PASSAGE - 1) continue;
      this.#filter[hash >>> (32 - FILTER_BITS)] = 1;
      const places = this.#passages.get(hash);
      const place = { wording, at: index - SHORTEST_PASSAGE + 1 };
      if (places) places.push(place);
      else this.#passages.set(hash, [place]);
    }
  }

  #isAt({ wording, at: from }: PassagePlace, codes: Uint16Array, at: number): boolean {
    const form = this.all[wording]?.form ?? '';
    for (let index = 0; index < SHORTEST_PASSAGE; index += 1) {
      if (form.charCodeAt(from + index) !== codes[at + index]) return false;
    }
    return true;
  }
}

/** Factor of the code unit that leaves the window: the base to the power of the passage's length. */
const GONE = Array.from({ length: SHORTEST_PASSAGE }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** Rolling polynomial hash of 32 bits: adds a code unit and removes the one that leaves. */
function roll(hash: number, next: number, gone: number): number {
  return (Math.imul(hash, BASE) + next - Math.imul(gone, GONE)) | 0;
}

function gatherWordings(forms: readonly string[]): Pick<DraftWording, 'form' | 'sentences'>[] {
  const wordings = new Map<string, number[]>();
  for (const [sentence, form] of forms.entries()) {
    if (form.length >= SHORTEST_SENTENCE) addUnder(wordings, form, sentence);
  }
  return [...wordings].map(([form, sentences]) => ({ form, sentences }));
}

const firstPair = (term: string): number => pairCode(term.charCodeAt(0), term.charCodeAt(1));

/** Codes of the distinct pairs of a form. */
function pairCodesOf(form: string): number[] {
  const codes = new Set<number>();
  for (let index = 0; index + 1 < form.length; index += 1) {
    codes.add(pairCode(form.charCodeAt(index), form.charCodeAt(index + 1)));
  }
  return [...codes];
}

/** Numbers the pairs of a draft. Open addressing, because it is asked for every character of every report. */
class PairNumbers {
  readonly codes: number[] = [];
  /** Numbers by slot, -1 where the slot is empty, and the codes that they number. */
  readonly #slots: Int32Array;
  readonly #keys: Int32Array;
  readonly #mask: number;

  constructor(lists: readonly (readonly number[])[]) {
    const most = lists.reduce((sum, { length }) => sum + length, 0);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(64, most * 4)))).fill(-1);
    this.#keys = new Int32Array(this.#slots.length);
    this.#mask = this.#slots.length - 1;
    for (const list of lists) for (const code of list) this.#add(code);
  }

  of(code: number): number {
    return this.#slots[this.#slotOf(code)] ?? -1;
  }

  #add(code: number): void {
    const slot = this.#slotOf(code);
    if (this.#slots[slot] !== -1) return;
    this.#slots[slot] = this.codes.length;
    this.#keys[slot] = code;
    this.codes.push(code);
  }

  #slotOf(code: number): number {
    const mixed = Math.imul(code ^ (code >>> 15), 0x2c1b3c6d);
    let slot = (mixed ^ (mixed >>> 13)) & this.#mask;
    while (this.#slots[slot] !== -1 && this.#keys[slot] !== code) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
