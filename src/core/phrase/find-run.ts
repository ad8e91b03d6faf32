/** Finds and counts folded words by the places of their pairs. */
import { type PageRanges, UNCOUNTED } from './index-page.ts';

/** The places of one word of the index, by report and then by place. */
export interface Postings {
  /** Numbers of the reports, rising. */
  reports: Uint32Array;
  /** Places in report `i` are those from `starts[i]` up to `starts[i + 1]`. */
  starts: Uint32Array;
  places: Uint32Array;
}

/** A gram of a run, and how many units after the run's first it stands. */
export interface RunGram {
  gram: string;
  offset: number;
}

/**
 * The grams that decide where a run stands: every second pair and the last. 一岗双责 has 一岗 at 0 and 双责 at 2, 党建工作者 has 党建 at 0,
 * 工作 at 2 and 作者 at 3. A run of one unit is its own gram.
 */
export function gramsOf(run: string): RunGram[] {
  const units = [...run];
  if (units.length < 2) return [{ gram: run, offset: 0 }];
  const offsets = units
    .slice(1)
    .flatMap((_, offset) => (offset % 2 === 0 || offset === units.length - 2 ? [offset] : []));
  return offsets.map((offset) => ({ gram: `${units[offset]}${units[offset + 1]}`, offset }));
}

/**
 * Where all grams stand side by side: reports and places of the run's first unit. `grams` as `gramsOf` gives them, each with its
 * postings. Linear in the postings of the rarest gram's reports.
 */
export function findRun(grams: readonly { offset: number; postings: Postings }[]): Postings {
  const [rarest, ...others] = [...grams].sort((a, b) => a.postings.reports.length - b.postings.reports.length);
  if (rarest === undefined) throw new RangeError('A run has a gram at least: this is a bug.');
  const reports: number[] = [];
  const starts: number[] = [0];
  const places: number[] = [];
  const cursors = others.map((gram) => new Cursor(gram.postings, gram.offset));
  for (const [index, report] of rarest.postings.reports.entries()) {
    if (!cursors.every((cursor) => cursor.goTo(report))) continue;
    const end = rarest.postings.starts[index + 1] ?? 0;
    for (let at = rarest.postings.starts[index] ?? 0; at < end; at += 1) {
      const place = (rarest.postings.places[at] ?? 0) - rarest.offset;
      if (place >= 0 && cursors.every((cursor) => cursor.standsAt(place))) places.push(place);
    }
    if (places.length === starts.at(-1)) continue;
    reports.push(report);
    starts.push(places.length);
  }
  return { reports: Uint32Array.from(reports), starts: Uint32Array.from(starts), places: Uint32Array.from(places) };
}

/** Goes along the postings of a gram, asked for rising reports and, in a report, for rising places. */
class Cursor {
  readonly #postings: Postings;
  readonly #offset: number;
  #report = 0;
  #at = 0;
  #end = 0;

  constructor(postings: Postings, offset: number) {
    this.#postings = postings;
    this.#offset = offset;
  }

  goTo(report: number): boolean {
    const { reports, starts } = this.#postings;
    while ((reports[this.#report] ?? Number.POSITIVE_INFINITY) < report) this.#report += 1;
    this.#at = starts[this.#report] ?? 0;
    this.#end = starts[this.#report + 1] ?? 0;
    return reports[this.#report] === report;
  }

  standsAt(place: number): boolean {
    const { places } = this.#postings;
    const sought = place + this.#offset;
    while (this.#at < this.#end && (places[this.#at] ?? 0) < sought) this.#at += 1;
    return this.#at < this.#end && places[this.#at] === sought;
  }
}

/** Units that one character may give at most (﷽ has 18): places farther apart share none. */
const LONGEST_CHARACTER = 18;

/** The places of one run in one report, and the run's length in units. */
export interface RunInReport {
  length: number;
  places: Uint32Array;
}

/**
 * How many places some runs have in the paragraphs of a report: those of one run from the left without overlap, as the texts are
 * counted. `UNCOUNTED` where only the text tells: the run stands in a sentence read by an abbreviation's meaning, two runs overlap, or
 * neighbours may share a character.
 */
export function countPlaces(runs: readonly RunInReport[], ranges: PageRanges): number {
  const taken: { start: number; end: number }[] = [];
  for (const { length, places } of runs) {
    let free = ranges.body;
    for (const place of places) {
      if (place >= ranges.meant) return UNCOUNTED;
      if (place < free) continue;
      free = place + length;
      taken.push({ start: place, end: free });
    }
  }
  if (runs.length > 1) taken.sort((a, b) => a.start - b.start);
  const room = ranges.shared ? LONGEST_CHARACTER : 0;
  const close = runs.length > 1 || ranges.shared;
  if (close && taken.some(({ start }, index) => index > 0 && start < (taken[index - 1]?.end ?? 0) + room))
    return UNCOUNTED;
  return taken.length;
}
