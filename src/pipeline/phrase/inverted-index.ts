/** Inverts pages: from the grams of each page to the places of each gram. */
import { type IndexPage, UNCOUNTED, unitsOfPair } from '../../core/phrase/index-page.ts';
import { encodeGram } from '../../core/phrase/terms.ts';

/** Words in rising order of their UTF-16 units, each with its places, by page and then by place. */
export interface InvertedIndex {
  words: string[];
  /** Places of word `w` are those from `starts[w]` up to `starts[w + 1]`. */
  starts: Uint32Array;
  /** Number of the page of each place. */
  pages: Uint32Array;
  /** Of a pair, its place; of a single unit one number a page, how often it stands there and one, or 0 where only the text decides. */
  places: Uint32Array;
  /** Pairs and units of each page. */
  lengths: number[];
}

interface PageTokens {
  numbers: Uint32Array;
  places: Uint32Array;
}

/** Linear in the number of grams, but for sorting the distinct ones; takes about 16 bytes a gram. Pages are read one by one. */
export function invertPages(pages: Iterable<IndexPage>): InvertedIndex {
  const grams = new GramNumbers();
  const tokens = Array.from(pages, (page) => readTokens(page, grams));
  const words = grams.texts.map(encodeGram);
  const order = Uint32Array.from(words.keys()).sort((a, b) => ((words[a] ?? '') < (words[b] ?? '') ? -1 : 1));
  const ranks = new Uint32Array(words.length);
  for (const [rank, number] of order.entries()) ranks[number] = rank;
  const starts = startsOf(tokens, ranks);
  const total = starts[words.length] ?? 0;
  const index = { pages: new Uint32Array(total), places: new Uint32Array(total) };
  const next = starts.slice();
  for (const [page, { numbers: own, places }] of tokens.entries()) {
    for (let token = 0; token < own.length; token += 1) {
      const rank = ranks[own[token] ?? 0] ?? 0;
      const at = next[rank] ?? 0;
      next[rank] = at + 1;
      index.pages[at] = page;
      index.places[at] = places[token] ?? 0;
    }
  }
  const sorted = Array.from(order, (number) => words[number] ?? '');
  return { words: sorted, starts, ...index, lengths: tokens.map(({ numbers: own }) => own.length) };
}

/** Stands for the second unit of a single one: beyond all code points. */
const NO_UNIT = 0x110000;
/** Numbers of a slot: two units, the gram's number and one, and one that is not used. */
const SLOT = 4;
/** Share of the slots that are filled before there are twice as many. */
const FULL = 0.5;

/**
 * Numbers grams in the order in which they come. One open-addressed table: a look-up touches one line of the memory, where a map of as
 * many keys touches several.
 */
class GramNumbers {
  readonly texts: string[] = [];
  #table = new Uint32Array(SLOT * 2 ** 14);

  ofUnit(unit: number): number {
    return this.#numberOf(unit, NO_UNIT);
  }

  ofPair(code: number): number {
    const units = unitsOfPair(code);
    return this.#numberOf(units[0], units[1]);
  }

  #numberOf(first: number, second: number): number {
    const at = this.#find(first, second);
    const known = this.#table[at + 2] as number;
    if (known > 0) return known - 1;
    this.texts.push(second === NO_UNIT ? String.fromCodePoint(first) : String.fromCodePoint(first, second));
    const number = this.texts.length;
    this.#put(at, first, second, number);
    if (number * SLOT > this.#table.length * FULL) this.#widen();
    return number - 1;
  }

  /** Where a gram lies, or would lie. */
  #find(first: number, second: number): number {
    const table = this.#table;
    const mask = table.length / SLOT - 1;
    // Multiplicative hashing by the golden ratio (Knuth, The Art of Computer Programming 3, 6.4).
    const mixed = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x9e3779b1);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    for (;;) {
      const at = slot * SLOT;
      if (table[at + 2] === 0 || (table[at] === first && table[at + 1] === second)) return at;
      slot = (slot + 1) & mask;
    }
  }

  #put(at: number, first: number, second: number, number: number): void {
    this.#table[at] = first;
    this.#table[at + 1] = second;
    this.#table[at + 2] = number;
  }

  #widen(): void {
    const old = this.#table;
    this.#table = new Uint32Array(old.length * 2);
    for (let at = 0; at < old.length; at += SLOT) {
      const [first = 0, second = 0, number = 0] = [old[at], old[at + 1], old[at + 2]];
      if (number > 0) this.#put(this.#find(first, second), first, second, number);
    }
  }
}

function readTokens({ pairs, places, units }: IndexPage, grams: GramNumbers): PageTokens {
  const tokens = {
    numbers: new Uint32Array(pairs.length + units.size),
    places: new Uint32Array(pairs.length + units.size),
  };
  let token = 0;
  const add = (number: number, place: number): void => {
    tokens.numbers[token] = number;
    tokens.places[token] = place;
    token += 1;
  };
  for (let at = 0; at < pairs.length; at += 1) add(grams.ofPair(pairs[at] ?? 0), places[at] ?? 0);
  for (const [unit, count] of units) add(grams.ofUnit(unit), count === UNCOUNTED ? 0 : count + 1);
  return tokens;
}

function startsOf(pages: readonly PageTokens[], ranks: Uint32Array): Uint32Array {
  const starts = new Uint32Array(ranks.length + 1);
  for (const { numbers } of pages) {
    for (const number of numbers) {
      const rank = ranks[number] ?? 0;
      starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
    }
  }
  for (let rank = 0; rank < ranks.length; rank += 1) starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0);
  return starts;
}
