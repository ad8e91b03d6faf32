/** Collocates of a phrase, counted over the archive. */
import { parseQuery } from '../../core/phrase/query.ts';
import { type Collocate, findCollocates, overlapsItself, type Side } from '../../core/trends/collocates.ts';
import { logDice } from '../../core/trends/log-dice.ts';
import type { Archive, Filters } from '../library/archive-api.ts';

export interface MeasuredNeighbour extends Collocate {
  /** Reports that hold the word at all. */
  wordReports: number;
  logDice: number;
}

export interface Neighbourhood {
  /** Lines of the phrase, and the reports that hold it. */
  hits: number;
  reports: number;
  sides: Record<Side, MeasuredNeighbour[]>;
}

export interface Asked {
  filters: Filters;
  signal: AbortSignal;
  onProgress: (doing: string, done: number, total: number) => void;
}

/** The folded phrase that a query consists of; undefined for any other query, whose neighbours no query could find again. */
export function phraseOf(query: string): string | undefined {
  const [term, ...more] = parseQuery(query).terms;
  const [wording, ...others] = term?.either ?? [];
  if (more.length + others.length > 0 || term?.without || wording?.kind !== 'phrase' || wording.titleOnly)
    return undefined;
  const [run, ...runs] = wording.runs;
  return run === undefined || runs.length > 0 || overlapsItself(run) ? undefined : run;
}

/** Reads the texts of all reports that hold the phrase, then asks the index about each neighbour found. */
export async function countNeighbours(archive: Archive, phrase: string, asked: Asked): Promise<Neighbourhood> {
  const { filters, signal, onProgress } = asked;
  const { hitCount, hits } = await archive.concordance(phrase, {
    filters,
    signal,
    onProgress: (done, total) => onProgress('读取原文', done, total),
  });
  const { reportCount } = await archive.search(phrase, { filters, signal, limit: 0 });
  const { left, right } = findCollocates(hits, phrase);
  const all = left.length + right.length;
  const measured: MeasuredNeighbour[] = [];
  for (const each of [...left, ...right]) {
    const { reportCount: wordReports } = await archive.search(each.word, { filters, signal, limit: 0 });
    const score = logDice({ together: each.reports, a: reportCount, b: wordReports });
    measured.push({ ...each, wordReports, logDice: score });
    onProgress('比较词语', measured.length, all);
  }
  const sideOf = (side: Side): MeasuredNeighbour[] => measured.filter((each) => each.side === side);
  return { hits: hitCount, reports: reportCount, sides: { left: sideOf('left'), right: sideOf('right') } };
}
