/** Finds many phrases in a text at once. */

/** Fill rate of the table at which it is doubled. */
const FULL = 0.6;
/** Multiplicative hashing by the golden ratio (Knuth, The Art of Computer Programming 3, 6.4). */
const GOLDEN = 0x9e3779b1;

/**
 * A trie of phrases. Children are in one open-addressed table, 10 bytes each: a hundred thousand phrases as objects would take a
 * hundred megabytes.
 */
export class PhraseTrie {
  readonly phrases: readonly string[];
  #parents = new Int32Array(1 << 12);
  #codes = new Uint16Array(1 << 12);
  #children = new Int32Array(1 << 12);
  #nodes = 1;
  /** Children of the root by their code. Each position of a text is looked up here first. */
  readonly #firsts = new Int32Array(1 << 16);
  /** Number of the phrase that ends at a node, plus 1. */
  #ends = new Int32Array(1 << 12);

  /** `phrases` are distinct and not empty. */
  constructor(phrases: readonly string[]) {
    this.phrases = phrases;
    for (const [number, phrase] of phrases.entries()) {
      let node = 0;
      for (let at = 0; at < phrase.length; at += 1) node = this.#childOrNew(node, phrase.charCodeAt(at));
      this.#ends[node] = number + 1;
    }
  }

  /**
   * Calls back for every occurrence of every phrase in `text`, by start, then by length. Linear in the text times the length of
   * the longest phrase.
   */
  visit(text: string, found: (phrase: number, start: number, end: number) => void): void {
    for (let start = 0; start < text.length; start += 1) {
      let node = this.#firsts[text.charCodeAt(start)] as number;
      for (let next = start + 1; node !== 0; next += 1) {
        const phrase = this.#ends[node] as number;
        if (phrase > 0) found(phrase - 1, start, next);
        if (next === text.length) break;
        node = this.#children[this.#slot(node, text.charCodeAt(next))] as number;
      }
    }
  }

  #childOrNew(parent: number, code: number): number {
    const known = this.#children[this.#slot(parent, code)] as number;
    if (known !== 0) return known;
    if (this.#nodes > this.#children.length * FULL) this.#grow();
    const node = this.#nodes;
    this.#nodes += 1;
    this.#put(parent, code, node);
    if (parent === 0) this.#firsts[code] = node;
    return node;
  }

  /** Slot of a child, or the slot where it would be; an empty slot has child 0. */
  #slot(parent: number, code: number): number {
    const mask = this.#children.length - 1;
    let hash = Math.imul(Math.imul(parent, GOLDEN) ^ code, GOLDEN);
    hash = (hash ^ (hash >>> 15)) & mask;
    while (this.#children[hash] !== 0 && (this.#parents[hash] !== parent || this.#codes[hash] !== code)) {
      hash = (hash + 1) & mask;
    }
    return hash;
  }

  #put(parent: number, code: number, node: number): void {
    const slot = this.#slot(parent, code);
    this.#parents[slot] = parent;
    this.#codes[slot] = code;
    this.#children[slot] = node;
  }

  #grow(): void {
    const parents = this.#parents;
    const codes = this.#codes;
    const children = this.#children;
    const ends = this.#ends;
    const size = children.length * 2;
    this.#parents = new Int32Array(size);
    this.#codes = new Uint16Array(size);
    this.#children = new Int32Array(size);
    this.#ends = new Int32Array(size);
    this.#ends.set(ends);
    for (const [slot, node] of children.entries()) {
      if (node !== 0) this.#put(parents[slot] as number, codes[slot] as number, node);
    }
  }
}
