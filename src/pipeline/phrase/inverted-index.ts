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
  /** Of a pair, its place; of a single unit one number a page, how often it stands there and one, or 0 where only the text tells. */
  places: Uint32Array;
  /** Pairs and units of each page. */
  lengths: number[];
}

/** Unicode has fewer characters than this, though more code points. */
const BEYOND_UNIT_NUMBERS = 2 ** 18;

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

/** Numbers grams in the order in which they come. */
class GramNumbers {
  readonly texts: string[] = [];
  readonly #numbers = new Map<number, number>();
  /** Units numbered from 1, the first to come lowest: two small numbers make a small key, which a map finds fastest. */
  readonly #units = new Uint32Array(0x110000);
  #count = 0;

  ofUnit(unit: number): number {
    return this.#numberOf(this.#unitNumber(unit), unit);
  }

  ofPair(code: number): number {
    const [first, second] = unitsOfPair(code);
    return this.#numberOf(this.#unitNumber(first) * BEYOND_UNIT_NUMBERS + this.#unitNumber(second), first, second);
  }

  #unitNumber(unit: number): number {
    const known = this.#units[unit] as number;
    if (known > 0) return known;
    this.#count += 1;
    this.#units[unit] = this.#count;
    return this.#count;
  }

  #numberOf(key: number, first: number, second?: number): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.texts.length;
    this.#numbers.set(key, number);
    this.texts.push(second === undefined ? String.fromCodePoint(first) : String.fromCodePoint(first, second));
    return number;
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
  for (const [at, pair] of pairs.entries()) add(grams.ofPair(pair), places[at] ?? 0);
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
