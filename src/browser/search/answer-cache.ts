/** Keeps what the archive answered: the views of one query share its counts and lines, all queries the list of reports. */
import type { Archive, Concordance, Counts, Filters, ReportCard } from '../library/archive-api.ts';

export interface Asking {
  query: string;
  filters: Filters;
  onProgress(done: number, total: number): void;
  signal: AbortSignal;
}

export class Findings {
  readonly archive: Archive;
  #cardsById: Promise<ReadonlyMap<string, ReportCard>> | undefined;
  #last: { key: string; concordance: Concordance } | undefined;
  #counted: { key: string; counts: Counts } | undefined;

  constructor(archive: Archive) {
    this.archive = archive;
  }

  /** Every report by its id, in the archive's order. */
  cards(): Promise<ReadonlyMap<string, ReportCard>> {
    this.#cardsById ??= this.archive.reports().then((cards) => new Map(cards.map((card) => [card.id, card])));
    return this.#cardsById;
  }

  /** How often a query occurs; that of the query asked about last is kept. */
  async counts({ query, filters, onProgress, signal }: Asking): Promise<Counts> {
    const key = JSON.stringify([query, filters]);
    if (this.#counted?.key === key) return this.#counted.counts;
    const counts = await this.archive.count(query, { filters, onProgress, signal });
    this.#counted = { key, counts };
    return counts;
  }

  /** All lines of a query; those of the query asked about last are kept. */
  async concordance({ query, filters, onProgress, signal }: Asking): Promise<Concordance> {
    const key = JSON.stringify([query, filters]);
    if (this.#last?.key === key) return this.#last.concordance;
    const concordance = await this.archive.concordance(query, { filters, onProgress, signal });
    this.#last = { key, concordance };
    return concordance;
  }
}
