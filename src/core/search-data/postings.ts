/** The postings of a chunk, packed in columns: words, reports and places each compress far better beside their own kind. */
import type { Postings } from '../phrase/find-run.ts';
import { VarintReader, VarintWriter } from './varint.ts';

/** A word of a–z and 0–9 with its postings. */
export interface WordPostings extends Postings {
  word: string;
}

/** In this order, each with its length before it. */
const COLUMNS = ['letters', 'reportCounts', 'reports', 'placeCounts', 'places'] as const;
type Column = (typeof COLUMNS)[number];

/** Packs the words of a chunk, which must rise. Words, reports and places are given by how they differ from the one before. */
export function packPostings(words: Iterable<WordPostings>): Uint8Array<ArrayBuffer> {
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, new VarintWriter()])) as Record<Column, VarintWriter>;
  let before = '';
  for (const { word, reports, starts, places } of words) {
    writeLetters(columns.letters, before, word);
    before = word;
    columns.reportCounts.write(reports.length);
    let report = 0;
    for (const [index, next] of reports.entries()) {
      columns.reports.write(next - report);
      report = next;
      const [from = 0, to = 0] = [starts[index], starts[index + 1]];
      columns.placeCounts.write(to - from);
      let place = 0;
      for (let at = from; at < to; at += 1) {
        columns.places.write((places[at] ?? 0) - place);
        place = places[at] ?? 0;
      }
    }
  }
  const packed = COLUMNS.map((name) => columns[name].bytes());
  const writer = new VarintWriter();
  for (const bytes of packed) writer.write(bytes.length);
  return joined([writer.bytes(), ...packed]);
}

/** The inverse, word by word. Throws a `RangeError` on what was not packed so. */
export function unpackPostings(packed: Uint8Array): Map<string, Postings> {
  const columns = readColumns(packed);
  const words = new Map<string, Postings>();
  let word = '';
  for (let kept = columns.letters.next(); kept !== undefined; kept = columns.letters.next()) {
    word = word.slice(0, kept);
    for (const letter of columns.letters.take(columns.letters.read())) word += String.fromCharCode(letter);
    words.set(word, readPostings(columns));
  }
  return words;
}

function readPostings({ reportCounts, reports, placeCounts, places }: Record<Column, VarintReader>): Postings {
  const count = reportCounts.read();
  const numbers = new Uint32Array(count);
  const starts = new Uint32Array(count + 1);
  let report = 0;
  for (let index = 0; index < count; index += 1) {
    report += reports.read();
    numbers[index] = report;
    starts[index + 1] = (starts[index] ?? 0) + placeCounts.read();
  }
  const own = new Uint32Array(starts[count] ?? 0);
  for (let index = 0, at = 0; index < count; index += 1) {
    let place = 0;
    for (const end = starts[index + 1] ?? 0; at < end; at += 1) {
      place += places.read();
      own[at] = place;
    }
  }
  return { reports: numbers, starts, places: own };
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

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
