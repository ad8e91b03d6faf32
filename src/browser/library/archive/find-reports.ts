/** Which reports answer a query, and how well: the index first, the texts only for what the index cannot decide. */
import { needsTexts, searchesOf, searchOf, settle } from '../../../core/phrase/index-query.ts';
import { answers, holds, markedWordings, prepareText } from '../../../core/phrase/match.ts';
import type { Query } from '../../../core/phrase/query.ts';
import type { Wording } from '../../../core/phrase/wording.ts';
import type { CardData } from '../../../core/search-data/layout.ts';
import type { Aliases } from '../../../core/text/aliases.ts';
import type { PagefindClient } from '../pagefind-client.ts';
import { throwIfAborted } from './aborted.ts';
import type { ReadOptions, TextStore } from './text-store.ts';

/** Reports that answer, by ordinal, with their scores; 0 where the index has none. */
export type Found = Map<number, number>;

export interface Holdings {
  reports: number;
  aliases: Aliases;
  pagefind: PagefindClient;
  texts: () => Promise<TextStore>;
  cards: () => Promise<readonly CardData[]>;
}

export interface FindOptions extends ReadOptions {
  /** Reports whose answer matters; the texts of others are not read, and they may be missing from the result. */
  matters: (ordinal: number) => boolean;
}

/** Rejects with an `ArchiveDataError` when anything that decides cannot be read. */
export async function findReports(holdings: Holdings, query: Query, options: FindOptions): Promise<Found> {
  const all = new Set(Array.from({ length: holdings.reports }, (_, ordinal) => ordinal));
  const [found, titled] = await Promise.all([holdings.pagefind.search(searchesOf(query)), findTitles(holdings, query)]);
  throwIfAborted(options.signal);
  const settled = settle(query, {
    all,
    found: (search) => new Set(found.get(search)?.keys()),
    titled: (wording) => titled.get(wording) ?? new Set(),
  });
  const answering = needsTexts(query) ? await verify(holdings, query, settled, options) : settled.certain;
  const scored = markedWordings(query).flatMap(({ runs }) => runs.map((run) => found.get(searchOf(run))));
  return new Map(
    [...answering].map((ordinal) => [ordinal, scored.reduce((sum, scores) => sum + (scores?.get(ordinal) ?? 0), 0)]),
  );
}

async function verify(
  { texts }: Holdings,
  query: Query,
  { certain, possible }: { certain: Set<number>; possible: Set<number> },
  options: FindOptions,
): Promise<Set<number>> {
  const verified = new Set(certain);
  const doubtful = [...possible].filter((ordinal) => !certain.has(ordinal) && options.matters(ordinal));
  const check = (ordinal: number, searched: Parameters<typeof answers>[0]): void => {
    if (answers(searched, query)) verified.add(ordinal);
  };
  const store = await texts();
  await store.forEach(doubtful, (ordinal, report) => check(ordinal, report.searched()), options);
  return verified;
}

async function findTitles({ cards, aliases }: Holdings, query: Query): Promise<Map<Wording, Set<number>>> {
  const wordings = query.terms.flatMap(({ either }) => either.filter(({ titleOnly }) => titleOnly));
  if (wordings.length === 0) return new Map();
  const titles = (await cards()).map(({ title }) => ({ title: prepareText(title, aliases), paragraphs: [] }));
  return new Map(
    wordings.map((wording) => [
      wording,
      new Set(titles.flatMap((title, ordinal) => (holds(title, wording) ? [ordinal] : []))),
    ]),
  );
}
