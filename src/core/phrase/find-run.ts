/** Finds and counts folded words by the positions of their pairs. */
import { type PageRanges, UNCOUNTED } from './index-page.ts';

/** Positions of one word of the index, by report, then ascending. */
export interface Postings {
  /** Numbers of the reports, ascending. */
  reports: Uint32Array;
  /** Positions in report `i` are those from `starts[i]` to `starts[i + 1]`. */
  starts: Uint32Array;
  places: Uint32Array;
}

/** A gram of a run, and its offset in units from the run's start. */
export interface RunGram {
  gram: string;
  offset: number;
}

/**
 * The grams that determine the positions of a run: every second pair and the last. 一岗双责 has 一岗 at 0 and 双责 at 2, 党建工作者 has 党建 at
 * 0, 工作 at 2 and 作者 at 3. A run of one unit is its own gram.
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
 * Reports and positions at which all grams of a run are adjacent, as positions of the run's first unit. `grams` are those of
 * `gramsOf`, each with its postings. Linear in the postings of the rarest gram's reports.
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

/** Cursor over the postings of a gram. Ask for ascending reports and, within a report, for ascending positions. */
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

/** Most units of one character (﷽ has 18): positions farther apart share none. */
const LONGEST_CHARACTER = 18;

/** The positions of one run in one report, and the run's length in units. */
export interface RunInReport {
  length: number;
  places: Uint32Array;
}

/**
 * Number of occurrences of some runs in the paragraphs of a report. Those of one run are counted from the left without overlap,
 * as in the texts. `UNCOUNTED` where the positions do not decide it: the run is in a sentence read by an abbreviation's meaning,
 * two runs overlap, or neighbours may share a character.
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
