/** Packs the postings of a chunk in columns: words, reports and positions compress far better separately. */
import type { Postings } from '../phrase/find-run.ts';
import { ByteReader, ByteWriter } from '../text/bytes.ts';

/** A word of a–z and 0–9 with its postings. */
export interface WordPostings extends Postings {
  word: string;
}

/** Columns in this order, each preceded by its length. */
const COLUMNS = ['letters', 'reportCounts', 'reports', 'placeCounts', 'places'] as const;
type Column = (typeof COLUMNS)[number];

/** Packs the words of a chunk, which must be ascending. Words, reports and positions are stored as differences. */
export function packPostings(words: Iterable<WordPostings>): Uint8Array<ArrayBuffer> {
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, new ByteWriter()])) as Record<Column, ByteWriter>;
  let before = '';
  for (const { word, reports, starts, places } of words) {
    writeLetters(columns.letters, before, word);
    before = word;
    columns.reportCounts.varint(reports.length);
    let report = 0;
    for (const [index, next] of reports.entries()) {
      columns.reports.varint(next - report);
      report = next;
      const [from = 0, to = 0] = [starts[index], starts[index + 1]];
      columns.placeCounts.varint(to - from);
      let place = 0;
      for (let at = from; at < to; at += 1) {
        columns.places.varint((places[at] ?? 0) - place);
        place = places[at] ?? 0;
      }
    }
  }
  const packed = COLUMNS.map((name) => columns[name].bytes());
  const writer = new ByteWriter();
  for (const bytes of packed) writer.varint(bytes.length);
  for (const bytes of packed) writer.copy(bytes);
  return writer.bytes();
}

/** The inverse, word by word. Throws a `RangeError` on bytes that `packPostings` did not write. */
export function unpackPostings(packed: Uint8Array): Map<string, Postings> {
  const columns = readColumns(packed);
  const words = new Map<string, Postings>();
  let word = '';
  while (!columns.letters.isAtEnd) {
    word = word.slice(0, columns.letters.varint());
    for (const letter of columns.letters.take(columns.letters.varint())) word += String.fromCharCode(letter);
    words.set(word, readPostings(columns));
  }
  return words;
}

function readPostings({ reportCounts, reports, placeCounts, places }: Record<Column, ByteReader>): Postings {
  const count = reportCounts.varint();
  const numbers = new Uint32Array(count);
  const starts = new Uint32Array(count + 1);
  let report = 0;
  for (let index = 0; index < count; index += 1) {
    report += reports.varint();
    numbers[index] = report;
    starts[index + 1] = (starts[index] ?? 0) + placeCounts.varint();
  }
  const own = new Uint32Array(starts[count] ?? 0);
  for (let index = 0, at = 0; index < count; index += 1) {
    let place = 0;
    for (const end = starts[index + 1] ?? 0; at < end; at += 1) {
      place += places.varint();
      own[at] = place;
    }
  }
  return { reports: numbers, starts, places: own };
}

function writeLetters(column: ByteWriter, before: string, word: string): void {
  let kept = 0;
  while (kept < before.length && before.charAt(kept) === word.charAt(kept)) kept += 1;
  column.varint(kept);
  column.varint(word.length - kept);
  for (const letter of word.slice(kept)) column.varint(letter.charCodeAt(0));
}

function readColumns(packed: Uint8Array): Record<Column, ByteReader> {
  const reader = new ByteReader(packed);
  const lengths = COLUMNS.map(() => reader.varint());
  const columns = lengths.map((length) => new ByteReader(reader.take(length)));
  return Object.fromEntries(COLUMNS.map((name, index) => [name, columns[index]])) as Record<Column, ByteReader>;
}
