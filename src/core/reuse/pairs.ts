/** The pairs of neighbouring characters of each wording, rarest first: what likeness is measured by. */

/** Pairs are numbered by rarity: the lower, the fewer wordings have it. */
export interface Pairs {
  /** The different pairs of each wording, rising; those of `unit` from `starts[unit]` to `starts[unit + 1]`. */
  numbers: Int32Array;
  starts: Int32Array;
  /** How many different pairs there are. */
  count: number;
}

/** Linear in the length of the texts, but for sorting the pairs. */
export function readPairs({ text, starts }: { text: Uint16Array; starts: Int32Array }): Pairs {
  const units = starts.length - 1;
  const numbering = new PairNumbering();
  const numbers = new Int32Array(text.length);
  const ends = new Int32Array(units + 1);
  let length = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const last = (starts[unit + 1] as number) - 1;
    for (let index = starts[unit] as number; index < last; index += 1) {
      const pair = numbering.take(((text[index] as number) << 16) | (text[index + 1] as number), unit);
      if (pair < 0) continue;
      numbers[length] = pair;
      length += 1;
    }
    ends[unit + 1] = length;
  }
  const ranks = numbering.ranks();
  const ranked = numbers.subarray(0, length);
  for (let index = 0; index < length; index += 1) ranked[index] = ranks[ranked[index] as number] as number;
  for (let unit = 0; unit < units; unit += 1) ranked.subarray(ends[unit], ends[unit + 1]).sort();
  return { numbers: ranked, starts: ends, count: ranks.length };
}

/** Numbers pairs as they come and counts the wordings that have each. */
class PairNumbering {
  #slots = new Int32Array(1 << 16).fill(-1);
  #codes = new Int32Array(1 << 15);
  #frequencies = new Int32Array(1 << 15);
  #lastUnits = new Int32Array(1 << 15).fill(-1);
  #count = 0;

  /** The number of a pair; -1 when the wording has had it already. */
  take(code: number, unit: number): number {
    const number = this.#find(code);
    if (this.#lastUnits[number] === unit) return -1;
    this.#lastUnits[number] = unit;
    this.#frequencies[number] = (this.#frequencies[number] as number) + 1;
    return number;
  }

  /** The rank of each number by rarity; ties are settled by the characters, so that no order of reading matters. */
  ranks(): Int32Array {
    const order = new Int32Array(this.#count).map((_, number) => number);
    const [frequencies, codes] = [this.#frequencies, this.#codes];
    order.sort(
      (a, b) => (frequencies[a] as number) - (frequencies[b] as number) || (codes[a] as number) - (codes[b] as number),
    );
    const ranks = new Int32Array(this.#count);
    order.forEach((number, rank) => {
      ranks[number] = rank;
    });
    return ranks;
  }

  #find(code: number): number {
    const mask = this.#slots.length - 1;
    let slot = slotOf(code) & mask;
    for (let number = this.#slots[slot] as number; number >= 0; number = this.#slots[slot] as number) {
      if (this.#codes[number] === code) return number;
      slot = (slot + 1) & mask;
    }
    const number = this.#count;
    this.#slots[slot] = number;
    this.#codes[number] = code;
    this.#count += 1;
    if (this.#count * 2 > mask) this.#widen();
    return number;
  }

  #widen(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#count; number += 1) {
      let slot = slotOf(this.#codes[number] as number) & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.#slots = slots;
    this.#codes = widened(this.#codes);
    this.#frequencies = widened(this.#frequencies);
    this.#lastUnits = widened(this.#lastUnits, -1);
  }
}

function slotOf(code: number): number {
  const mixed = Math.imul(code ^ (code >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

function widened(values: Int32Array, rest = 0): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(values.length * 2).fill(rest);
  larger.set(values);
  return larger;
}

/** Dice coefficient of the different pairs of two wordings, 0–1; 0 as soon as it cannot reach `least`. */
export function likeness({ numbers, starts }: Pairs, a: number, b: number, least = 0): number {
  let indexA = starts[a] as number;
  let indexB = starts[b] as number;
  const endA = starts[a + 1] as number;
  const endB = starts[b + 1] as number;
  const total = endA - indexA + endB - indexB;
  // Compared as whole numbers: rounding must not decide.
  const needed = Math.ceil((least * total) / 2 - 1e-9);
  let common = 0;
  while (indexA < endA && indexB < endB) {
    if (common + Math.min(endA - indexA, endB - indexB) < needed) return 0;
    const difference = (numbers[indexA] as number) - (numbers[indexB] as number);
    if (difference === 0) common += 1;
    if (difference <= 0) indexA += 1;
    if (difference >= 0) indexB += 1;
  }
  return common < needed ? 0 : (2 * common) / total;
}
