/** Writes chunks of postings as Pagefind's engine reads them. */
import type { Postings } from '../../../core/phrase/find-run.ts';
import { firstAtLeast } from '../../../core/text/bisect.ts';
import { CborWriter, SIGNATURE } from './cbor.ts';

/** Precedes the places of a word on a page: the weight of plain text, 24, by which the engine distinguishes it from a place. */
const PLAIN_WEIGHT = -25;

/**
 * A chunk file of Pagefind 1.6, not compressed: the words that have places in the reports from `first` up to `end`, which are counted
 * from `first`. It is an array of one array, the words; a word has its reports by their distance from the one before, and no variants
 * with diacritics.
 */
export function writeChunk(
  words: ReadonlyMap<string, Postings>,
  { first, end }: { first: number; end: number },
): Uint8Array<ArrayBuffer> {
  const body = new CborWriter();
  let count = 0;
  for (const [word, postings] of words) {
    const from = firstAtLeast(postings.reports, first);
    const to = firstAtLeast(postings.reports, end);
    if (from === to) continue;
    count += 1;
    body.array(3);
    body.text(word);
    writeReports(body, postings, { from, to, first });
    body.array(0);
  }
  const writer = new CborWriter();
  writer.raw(SIGNATURE);
  writer.array(1);
  writer.array(count);
  writer.copy(body.bytes());
  return writer.bytes();
}

function writeReports(
  writer: CborWriter,
  { reports, starts, places }: Postings,
  { from, to, first }: { from: number; to: number; first: number },
): void {
  writer.array(to - from);
  let before = first;
  for (let index = from; index < to; index += 1) {
    const report = reports[index] ?? 0;
    writer.array(3);
    writer.integer(report - before);
    before = report;
    const [start = 0, end = 0] = [starts[index], starts[index + 1]];
    writer.array(end - start + 1);
    writer.integer(PLAIN_WEIGHT);
    let place = 0;
    for (let at = start; at < end; at += 1) {
      writer.integer((places[at] ?? 0) - place);
      place = places[at] ?? 0;
    }
    // No places in metadata.
    writer.array(0);
  }
}
