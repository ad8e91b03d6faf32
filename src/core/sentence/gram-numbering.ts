/** Numbers for grams: runs of two or more neighbouring characters. */

/** A gram is a shorter gram and one more character; single characters are the negative numbers. */
const singleOf = (code: number): number => -1 - code;

/** Numbers grams in the order in which they appear and counts the sentences that have each. */
export class GramNumbering {
  count = 0;
  /** Sentences that have each gram, by its number. */
  frequencies = new Int32Array(1 << 15);
  #slots = new Int32Array(1 << 16).fill(-1);
  #prefixes = new Int32Array(1 << 15);
  #lasts = new Uint16Array(1 << 15);
  #holders = new Int32Array(1 << 15).fill(-1);

  /** The number of a pair that `sentence` has; -1 when it was given for this sentence already. Sentences come one after another. */
  takePair(first: number, second: number, sentence: number): number {
    return this.#take(this.#numberOf(singleOf(first), second), sentence);
  }

  /**
   * The different grams of a sentence's form: its pairs, and those of three to `longest` characters. A form of one character
   * counts as a pair.
   */
  takeForm(form: string, sentence: number, longest = 2): { pairs: number[]; longer: number[] } {
    const pairs: number[] = [];
    const longer: number[] = [];
    const last = Math.max(form.length - 1, Math.min(form.length, 1));
    for (let start = 0; start < last; start += 1) {
      let gram = singleOf(form.charCodeAt(start));
      for (let length = 2; length <= longest && (length === 2 || start + length <= form.length); length += 1) {
        gram = this.#numberOf(gram, form.charCodeAt(start + length - 1) || 0);
        if (this.#take(gram, sentence) >= 0) (length === 2 ? pairs : longer).push(gram);
      }
    }
    return { pairs, longer };
  }

  /** The different pairs of a form that were numbered before. */
  findPairs(form: string): Int32Array {
    const pairs = new Set<number>();
    for (let index = 0; index + 1 < form.length; index += 1) {
      const pair = this.#find(singleOf(form.charCodeAt(index)), form.charCodeAt(index + 1));
      if (pair >= 0) pairs.add(pair);
    }
    return Int32Array.from(pairs);
  }

  /** The two characters of a numbered pair as one number, for an order that does not depend on the order of reading. */
  codeOf(pair: number): number {
    return ((-1 - (this.#prefixes[pair] ?? 0)) << 16) | (this.#lasts[pair] ?? 0);
  }

  #take(gram: number, sentence: number): number {
    if (this.#holders[gram] === sentence) return -1;
    this.#holders[gram] = sentence;
    this.frequencies[gram] = (this.frequencies[gram] ?? 0) + 1;
    return gram;
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

  /** The number of a gram; for one that has none, -1 less the slot for it. */
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

function slotOf(prefix: number, last: number): number {
  const mixed = Math.imul(prefix, 0x2c1b3c6d) ^ Math.imul(last + 1, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function widened<Values extends Int32Array | Uint16Array>(values: Values, larger: Values): Values {
  larger.set(values);
  return larger;
}
