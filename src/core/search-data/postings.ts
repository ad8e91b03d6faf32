/**
 * The postings of a chunk, packed in columns: words, pages and places each compress far better beside their own kind.
 *
 * Pagefind's own form, which its engine wants, is made of them in the browser: a quarter fewer bytes for every query. It is made for
 * several instances at once when an index is too large for one: Pagefind's exact search is quadratic in the pages of an instance.
 */
import { CborWriter, SIGNATURE } from './cbor.ts';
import { VarintReader, VarintWriter } from './varint.ts';

/** The places of one word on one page, in rising order. */
export interface PagePlaces {
  page: number;
  positions: readonly number[];
}

/** A word of a–z and 0–9 with the pages that have it, in rising order. */
export interface WordPostings {
  word: string;
  pages: readonly PagePlaces[];
}

/** In this order, each with its length before it. */
const COLUMNS = ['letters', 'pageCounts', 'pages', 'placeCounts', 'places'] as const;
type Column = (typeof COLUMNS)[number];

/** Packs the words of a chunk, which must rise. Words, pages and positions are told by how they differ from the one before. */
export function packPostings(words: Iterable<WordPostings>): Uint8Array<ArrayBuffer> {
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, new VarintWriter()])) as Record<Column, VarintWriter>;
  let before = '';
  for (const { word, pages } of words) {
    writeLetters(columns.letters, before, word);
    before = word;
    columns.pageCounts.write(pages.length);
    let page = 0;
    for (const entry of pages) {
      columns.pages.write(entry.page - page);
      page = entry.page;
      columns.placeCounts.write(entry.positions.length);
      let position = 0;
      for (const next of entry.positions) {
        columns.places.write(next - position);
        position = next;
      }
    }
  }
  const packed = COLUMNS.map((name) => columns[name].bytes());
  const writer = new VarintWriter();
  for (const bytes of packed) writer.write(bytes.length);
  return joined([writer.bytes(), ...packed]);
}

/**
 * Pagefind's chunk files, not compressed, of what `packPostings` made. File `i` has pages `bounds[i]` to `bounds[i + 1]` (exclusive),
 * counted from its first; words without a place in it are left out. Throws a `RangeError` on what was not packed so.
 */
export function expandPostings(packed: Uint8Array, bounds: readonly number[]): Uint8Array<ArrayBuffer>[] {
  const columns = readColumns(packed);
  const parts = bounds.slice(1).map((end, part) => new Part(bounds[part] as number, end));
  let word = '';
  for (let kept = columns.letters.next(); kept !== undefined; kept = columns.letters.next()) {
    word = word.slice(0, kept);
    for (const letter of columns.letters.take(columns.letters.read())) word += String.fromCharCode(letter);
    const pages = readPages(columns);
    for (const part of parts) part.add(word, pages);
  }
  return parts.map((part) => part.file());
}

function writeLetters(column: VarintWriter, before: string, word: string): void {
  let kept = 0;
  while (kept < before.length && before.charAt(kept) === word.charAt(kept)) kept += 1;
  column.write(kept);
  column.write(word.length - kept);
  for (const letter of word.slice(kept)) column.write(letter.charCodeAt(0));
}

function readColumns(packed: Uint8Array): Record<Column, VarintReader> {
  const reader = new VarintReader(packed);
  const lengths = COLUMNS.map(() => reader.read());
  const columns = lengths.map((length) => new VarintReader(reader.take(length)));
  return Object.fromEntries(COLUMNS.map((name, index) => [name, columns[index]])) as Record<Column, VarintReader>;
}

function readPages({ pageCounts, pages, placeCounts, places }: Record<Column, VarintReader>): PagePlaces[] {
  let page = 0;
  return Array.from({ length: pageCounts.read() }, () => {
    page += pages.read();
    let position = 0;
    const positions = Array.from({ length: placeCounts.read() }, () => {
      position += places.read();
      return position;
    });
    return { page, positions };
  });
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** Precedes the places of a word on a page: the weight of plain text, 24, as the engine tells it from a place. */
const PLAIN_WEIGHT = -25;

/** The words of one instance, as Pagefind 1.6 writes them. */
class Part {
  readonly #first: number;
  readonly #end: number;
  readonly #writer = new CborWriter();
  #words = 0;

  constructor(first: number, end: number) {
    this.#first = first;
    this.#end = end;
  }

  /** A word with its pages by their distance from the one before, and no variants with diacritics. */
  add(word: string, pages: readonly PagePlaces[]): void {
    const own = pages.filter(({ page }) => page >= this.#first && page < this.#end);
    if (own.length === 0) return;
    this.#words += 1;
    this.#writer.array(3);
    this.#writer.text(word);
    this.#writer.array(own.length);
    let before = this.#first;
    for (const { page, positions } of own) {
      this.#writer.array(3);
      this.#writer.integer(page - before);
      before = page;
      this.#addPlaces(positions);
      // No places in metadata.
      this.#writer.array(0);
    }
    this.#writer.array(0);
  }

  #addPlaces(positions: readonly number[]): void {
    this.#writer.array(positions.length + 1);
    this.#writer.integer(PLAIN_WEIGHT);
    let before = 0;
    for (const position of positions) {
      this.#writer.integer(position - before);
      before = position;
    }
  }

  /** An array of one array: the words. */
  file(): Uint8Array<ArrayBuffer> {
    const writer = new CborWriter();
    writer.raw(SIGNATURE);
    writer.array(1);
    writer.array(this.#words);
    writer.copy(this.#writer.bytes());
    return writer.bytes();
  }
}
