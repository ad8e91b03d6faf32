/** What the archive answers, asked once: the views of one query share its lines, and all queries the list of reports. */
import type { Archive, Concordance, Filters, ReportCard } from '../library/archive-api.ts';

export interface Asking {
  query: string;
  filters: Filters;
  onProgress(done: number, total: number): void;
  signal: AbortSignal;
}

export class Findings {
  readonly archive: Archive;
  private cardsById: Promise<ReadonlyMap<string, ReportCard>> | undefined;
  private last: { key: string; concordance: Concordance } | undefined;

  constructor(archive: Archive) {
    this.archive = archive;
  }

  /** Every report by its id, in the archive's order. */
  cards(): Promise<ReadonlyMap<string, ReportCard>> {
    this.cardsById ??= this.archive.reports().then((cards) => new Map(cards.map((card) => [card.id, card])));
    return this.cardsById;
  }

  /** All lines of a query; those of the query asked about last are kept. */
  async concordance({ query, filters, onProgress, signal }: Asking): Promise<Concordance> {
    const key = JSON.stringify([query, filters]);
    if (this.last?.key === key) return this.last.concordance;
    const concordance = await this.archive.concordance(query, { filters, onProgress, signal });
    this.last = { key, concordance };
    return concordance;
  }
}
