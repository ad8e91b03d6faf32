/** Which reports answer a query, and how well: the index first, the texts only for what the index cannot decide. */
import { UNCOUNTED } from '../../../core/phrase/index-page.ts';
import { needsTexts, runsOfQuery, settle } from '../../../core/phrase/index-query.ts';
import {
  answers,
  findMatches,
  holds,
  markedWordings,
  prepareText,
  type SearchedReport,
} from '../../../core/phrase/match.ts';
import type { Query } from '../../../core/phrase/query.ts';
import type { Wording } from '../../../core/phrase/wording.ts';
import type { CardData } from '../../../core/search-data/layout.ts';
import type { Aliases } from '../../../core/text/aliases.ts';
import type { PagefindClient } from '../pagefind/client.ts';
import type { PhraseIndex } from '../phrase-index.ts';
import { throwIfAborted } from './aborted.ts';
import type { ReadOptions, TextStore } from './text-store.ts';

export interface Holdings {
  reports: number;
  aliases: Aliases;
  index: PhraseIndex;
  pagefind: PagefindClient;
  texts: () => Promise<TextStore>;
  cards: () => Promise<readonly CardData[]>;
}

export interface FindOptions extends ReadOptions {
  /** Reports whose answer matters; the texts of others are not read, and they may be missing from the result. */
  matters: (ordinal: number) => boolean;
}

/** The reports that answer, by ordinal. Rejects with an `ArchiveDataError` when anything that decides cannot be read. */
export async function findReports(holdings: Holdings, query: Query, options: FindOptions): Promise<Set<number>> {
  const all = new Set(Array.from({ length: holdings.reports }, (_, ordinal) => ordinal));
  const runs = runsOfQuery(query);
  const [found, titled] = await Promise.all([holdings.index.find(runs), findTitles(holdings, query)]);
  throwIfAborted(options.signal);
  const reports = new Map(runs.map((run) => [run, found.reports(run)]));
  const settled = settle(query, {
    all,
    found: (run) => reports.get(run) ?? new Set(),
    titled: (wording) => titled.get(wording) ?? new Set(),
  });
  return needsTexts(query) ? verify(holdings, query, settled, options) : settled.certain;
}

/** How well reports answer a query: the sum of Pagefind's scores of its wordings. */
export async function scoreReports({ pagefind }: Holdings, query: Query): Promise<(ordinal: number) => number> {
  const runs = markedWordings(query).flatMap((wording) => wording.runs);
  const scores = await Promise.all(runs.map((run) => pagefind.rank(run)));
  return (ordinal) => scores.reduce((sum, ranked) => sum + (ranked.get(ordinal) ?? 0), 0);
}

/**
 * How many places a query has in each of some reports. Phrases are counted by the index; texts are read for the reports in which it
 * cannot decide, and for all of them where a wording is exact or a pattern.
 */
export async function countHits(
  { index, texts }: Holdings,
  query: Query,
  { ordinals, ...options }: ReadOptions & { ordinals: readonly number[] },
): Promise<Map<number, number>> {
  const wordings = markedWordings(query);
  const counts = new Map<number, number>(ordinals.map((ordinal) => [ordinal, 0]));
  if (wordings.length === 0) return counts;
  let open = ordinals;
  if (wordings.every(({ kind }) => kind === 'phrase')) {
    const runs = wordings.flatMap((wording) => wording.runs);
    const counted = (await index.find([...new Set(runs)])).count(runs);
    for (const ordinal of ordinals) counts.set(ordinal, counted.get(ordinal) ?? 0);
    open = ordinals.filter((ordinal) => counts.get(ordinal) === UNCOUNTED);
  }
  if (open.length === 0) return counts;
  const store = await texts();
  await store.forEach(open, (ordinal, report) => counts.set(ordinal, countIn(report.searched(), wordings)), options);
  return counts;
}

const countIn = ({ paragraphs }: SearchedReport, wordings: readonly Wording[]): number =>
  paragraphs.reduce((sum, searched) => sum + findMatches(searched, wordings).length, 0);

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
