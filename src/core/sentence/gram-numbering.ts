/** Numbers grams: runs of two or more neighbouring characters. */

/** Forms as UTF-16 code units, concatenated. */
export interface Texts {
  codes: Uint16Array;
  /** Start of each form, and the end of the last. */
  starts: Int32Array;
}

/** Concatenated lists of grams: the list of a sentence is `numbers` from `starts[sentence]` to `starts[sentence + 1]`. */
export interface GramLists {
  numbers: Int32Array;
  starts: Int32Array;
}

/** A gram is a shorter gram and one more character. Single characters have negative numbers. */
const singleOf = (code: number): number => -1 - code;

/** Numbers grams in order of first appearance and counts the sentences with each. */
export class GramNumbering {
  count = 0;
  /** Number of sentences with each gram, by its number. */
  frequencies: Int32Array;
  #slots: Int32Array;
  #prefixes: Int32Array;
  #lasts: Uint16Array;
  /** The last sentence that had each gram, or the last lookup, counted from −2 down. */
  #holders: Int32Array;
  #looks = -1;

  /** `expected` is the approximate number of grams to reserve room for. */
  constructor(expected = 1 << 14) {
    const size = 1 << (32 - Math.clz32(Math.max(1, expected)));
    this.#slots = new Int32Array(size * 2).fill(-1);
    this.frequencies = new Int32Array(size);
    this.#prefixes = new Int32Array(size);
    this.#lasts = new Uint16Array(size);
    this.#holders = new Int32Array(size).fill(-1);
  }

  /** The number of a pair of `sentence`; -1 when this sentence has had it. Sentences come one after another. */
  takePair(first: number, second: number, sentence: number): number {
    const pair = this.#numberOf(singleOf(first), second);
    return this.take(pair, sentence) ? pair : -1;
  }

  /**
   * Numbers the pairs of all sentences and returns the distinct ones of each. A form of one character counts as a pair. `at`
   * receives the pair at each place.
   */
  takePairs({ codes, starts }: Texts, at: Int32Array): GramLists {
    const lists = new ListsOfGrams(codes.length, starts.length);
    for (let sentence = 0; sentence + 1 < starts.length; sentence += 1) {
      const from = starts[sentence] as number;
      const to = starts[sentence + 1] as number;
      for (let place = from; place < to; place += 1) {
        if (place + 1 === to && to - from > 1) break;
        const second = place + 1 < to ? (codes[place + 1] as number) : 0;
        const gram = this.#numberOf(singleOf(codes[place] as number), second);
        at[place] = gram;
        if (this.take(gram, sentence)) lists.add(gram);
      }
      lists.end(sentence);
    }
    return lists.done();
  }

  /**
   * Extends the gram at each place by one character where both shorter grams recur, and returns the distinct ones of each
   * sentence. `at` holds the shorter grams and receives the longer, −1 where no other sentence has one; `alone` counts those.
   */
  takeLonger(
    { codes, starts }: Texts,
    { length, at, alone }: { length: number; at: Int32Array; alone: Int32Array },
  ): GramLists {
    const lists = new ListsOfGrams(codes.length, starts.length);
    // Frequencies of the shorter grams do not change from here on.
    for (let sentence = 0; sentence + 1 < starts.length; sentence += 1) {
      const end = (starts[sentence + 1] as number) - length;
      let recurs = this.#recurs(at[starts[sentence] as number] as number);
      let single = 0;
      for (let place = starts[sentence] as number; place <= end; place += 1) {
        const nextRecurs = this.#recurs(at[place + 1] as number);
        const isShared = recurs && nextRecurs;
        const gram = isShared ? this.#numberOf(at[place] as number, codes[place + length - 1] as number) : -1;
        recurs = nextRecurs;
        at[place] = gram;
        if (gram < 0) single += 1;
        else if (this.take(gram, sentence)) lists.add(gram);
      }
      alone[sentence] = (alone[sentence] as number) + single;
      lists.end(sentence);
    }
    return lists.done();
  }

  #recurs(gram: number): boolean {
    return gram >= 0 && (this.frequencies[gram] as number) > 1;
  }

  /**
   * Records that a sentence has a gram; false when it is recorded already. Sentences with grams of one length come one after
   * another.
   */
  take(gram: number, sentence: number): boolean {
    if (this.#holders[gram] === sentence) return false;
    this.#holders[gram] = sentence;
    this.frequencies[gram] = (this.frequencies[gram] as number) + 1;
    return true;
  }

  /** The distinct pairs of a form that were numbered before. */
  findPairs(form: string): Int32Array {
    const pairs = new Int32Array(Math.max(form.length - 1, 0));
    let length = 0;
    this.#looks -= 1;
    for (let index = 0; index + 1 < form.length; index += 1) {
      const pair = this.#find(singleOf(form.charCodeAt(index)), form.charCodeAt(index + 1));
      if (pair < 0 || this.#holders[pair] === this.#looks) continue;
      this.#holders[pair] = this.#looks;
      pairs[length] = pair;
      length += 1;
    }
    return pairs.subarray(0, length);
  }

  /** The two characters of a numbered pair as one number: a key that does not depend on the order of reading. */
  codeOf(pair: number): number {
    return ((-1 - (this.#prefixes[pair] ?? 0)) << 16) | (this.#lasts[pair] ?? 0);
  }

  #numberOf(prefix: number, last: number): number {
    const found = this.#find(prefix, last);
    if (found >= 0) return found;
    const gram = this.count;
    this.#slots[-1 - found] = gram;
    this.#prefixes[gram] = prefix;
    this.#lasts[gram] = last;
    this.count += 1;
    if (this.count * 2 >= this.#slots.length) this.#widen();
    return gram;
  }

  /** The number of a gram, or −1 − the slot for a gram without one. */
  #find(prefix: number, last: number): number {
    const mask = this.#slots.length - 1;
    let slot = slotOf(prefix, last) & mask;
    for (let gram = this.#slots[slot] as number; gram >= 0; gram = this.#slots[slot] as number) {
      if (this.#prefixes[gram] === prefix && this.#lasts[gram] === last) return gram;
      slot = (slot + 1) & mask;
    }
    return -1 - slot;
  }

  #widen(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let gram = 0; gram < this.count; gram += 1) {
      let slot = slotOf(this.#prefixes[gram] as number, this.#lasts[gram] as number) & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = gram;
    }
    this.#slots = slots;
    const size = slots.length / 2;
    this.frequencies = widened(this.frequencies, new Int32Array(size));
    this.#prefixes = widened(this.#prefixes, new Int32Array(size));
    this.#lasts = widened(this.#lasts, new Uint16Array(size));
    this.#holders = widened(this.#holders, new Int32Array(size).fill(-1));
  }
}

/** Builder of `GramLists`. */
class ListsOfGrams {
  readonly #numbers: Int32Array;
  readonly #starts: Int32Array;
  #length = 0;

  /** `most` is the greatest number of grams. */
  constructor(most: number, starts: number) {
    this.#numbers = new Int32Array(most);
    this.#starts = new Int32Array(starts);
  }

  add(gram: number): void {
    this.#numbers[this.#length] = gram;
    this.#length += 1;
  }

  end(sentence: number): void {
    this.#starts[sentence + 1] = this.#length;
  }

  done(): GramLists {
    return { numbers: this.#numbers.subarray(0, this.#length), starts: this.#starts };
  }
}

function slotOf(prefix: number, last: number): number {
  const mixed = Math.imul(prefix, 0x2c1b3c6d) ^ Math.imul(last + 1, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function widened<Values extends Int32Array | Uint16Array>(values: Values, larger: Values): Values {
  larger.set(values);
  return larger;
}
