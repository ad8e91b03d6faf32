/** The phrase index of a few reports in memory. */
import { countPlaces, findRun, gramsOf, type Postings } from '../../../src/core/phrase/find-run.ts';
import { type IndexPage, indexPage } from '../../../src/core/phrase/index-page.ts';
import type { SearchedTexts } from '../../../src/core/phrase/searched-texts.ts';
import type { Aliases } from '../../../src/core/text/aliases.ts';

export class SmallIndex {
  readonly pages: IndexPage[];

  constructor(reports: readonly SearchedTexts[], aliases: Aliases) {
    this.pages = reports.map((texts) => indexPage(texts, aliases));
  }

  /** The reports in which a run stands. */
  search(run: string): Set<number> {
    if ([...run].length === 1)
      return new Set(this.pages.flatMap(({ units }, report) => (units.has(run) ? [report] : [])));
    return new Set(this.#find(run).reports);
  }

  /** How often a run stands in the paragraphs of a report; `UNCOUNTED` where only the text tells. */
  count(run: string, report: number): number {
    const page = this.pages[report];
    if (page === undefined) throw new RangeError(`There is no report ${report}.`);
    if ([...run].length === 1) return page.units.get(run) ?? 0;
    const { reports, starts, places } = this.#find(run);
    const at = reports.indexOf(report);
    return at === -1
      ? 0
      : countPlaces([{ length: [...run].length, places: places.subarray(starts[at], starts[at + 1]) }], page);
  }

  #find(run: string): Postings {
    return findRun(gramsOf(run).map(({ gram, offset }) => ({ offset, postings: this.#postings(gram) })));
  }

  #postings(gram: string): Postings {
    const reports: number[] = [];
    const starts = [0];
    const places: number[] = [];
    for (const [report, page] of this.pages.entries()) {
      for (const [at, pair] of page.pairs.entries()) if (pair === gram) places.push(page.places[at] ?? 0);
      if (places.length === starts.at(-1)) continue;
      reports.push(report);
      starts.push(places.length);
    }
    return { reports: Uint32Array.from(reports), starts: Uint32Array.from(starts), places: Uint32Array.from(places) };
  }
}
