/** The phrase index of a few reports in memory. */
import { countPlaces, findRun, gramsOf, type Postings } from '../../../src/core/phrase/find-run.ts';
import { type IndexPage, indexPage, unitsOfPair } from '../../../src/core/phrase/index-page.ts';
import type { SearchedTexts } from '../../../src/core/phrase/searched-texts.ts';
import type { Aliases } from '../../../src/core/text/aliases.ts';

export class SmallIndex {
  readonly pages: IndexPage[];
  readonly #places: Map<string, number[]>[];
  #latest: { run: string; postings: Postings } | undefined;

  constructor(reports: readonly SearchedTexts[], aliases: Aliases) {
    this.pages = reports.map((texts) => indexPage(texts, aliases));
    this.#places = this.pages.map(placesByGram);
  }

  /** The reports that contain a run. */
  search(run: string): Set<number> {
    if ([...run].length === 1)
      return new Set(this.pages.flatMap(({ units }, report) => (units.has(run.codePointAt(0) ?? 0) ? [report] : [])));
    return new Set(this.#find(run).reports);
  }

  /** Number of occurrences of a run in the paragraphs of a report; `UNCOUNTED` where the index cannot decide it. */
  count(run: string, report: number): number {
    const page = this.pages[report];
    if (page === undefined) throw new RangeError(`There is no report ${report}.`);
    if ([...run].length === 1) return page.units.get(run.codePointAt(0) ?? 0) ?? 0;
    const { reports, starts, places } = this.#find(run);
    const at = reports.indexOf(report);
    return at === -1
      ? 0
      : countPlaces([{ length: [...run].length, places: places.subarray(starts[at], starts[at + 1]) }], page);
  }

  #find(run: string): Postings {
    if (this.#latest?.run !== run) {
      const postings = findRun(gramsOf(run).map(({ gram, offset }) => ({ offset, postings: this.#postings(gram) })));
      this.#latest = { run, postings };
    }
    return this.#latest.postings;
  }

  #postings(gram: string): Postings {
    const reports: number[] = [];
    const starts = [0];
    const places: number[] = [];
    for (const [report, byGram] of this.#places.entries()) {
      const found = byGram.get(gram);
      if (found === undefined) continue;
      for (const place of found) places.push(place);
      reports.push(report);
      starts.push(places.length);
    }
    return { reports: Uint32Array.from(reports), starts: Uint32Array.from(starts), places: Uint32Array.from(places) };
  }
}

function placesByGram({ pairs, places }: IndexPage): Map<string, number[]> {
  const byGram = new Map<string, number[]>();
  for (const [at, pair] of pairs.entries()) {
    const gram = String.fromCodePoint(...unitsOfPair(pair));
    const known = byGram.get(gram);
    if (known) known.push(places[at] ?? 0);
    else byGram.set(gram, [places[at] ?? 0]);
  }
  return byGram;
}
