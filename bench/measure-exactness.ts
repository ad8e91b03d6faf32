/** Every phrase through the library of an open page: is the answer exact, and how long did it take? */
import type { Page } from '@playwright/test';
import { concordanceInPage, placesInPage, searchInPage } from './in-page.ts';
import { faultsOfConcordance, faultsOfCounts, faultsOfSearch, naiveFacets } from './judge.ts';
import { grep, type NaiveAnswer } from './naive.ts';
import type { Truth } from './truth.ts';

export interface PhraseResult {
  phrase: string;
  reports: number;
  hits: number;
  /** Report list, the first time in this page: parts of the index come over the (local) network. */
  list: number;
  /** Report list with the lines of the first ten reports. */
  lines: number;
  /** How often in each report, from the index. */
  count: number;
  /** All places: texts come over the network where they have not yet. Undefined when they were not asked for. */
  concordance: number | undefined;
  /** Differences from the naive scan; empty when there are none. */
  faults: string[];
}

const LINES = 10;
/** In larger archives listing every place of every phrase takes hours. */
const ALL_LISTED = 2000;
/** Reports whose places are listed there, each phrase counting its own. */
const READ = 20_000;
/** Starts the engine, which no budget of a query counts. */
const WARM_UP = '一';

/**
 * Measures every phrase. All report lists come first, then lines, then concordances, so that a list is never made quicker by
 * texts that lie in memory.
 */
export async function measurePhrases(
  page: Page,
  { phrases, truth, tell }: { phrases: readonly string[]; truth: Truth; tell: (line: string) => void },
): Promise<PhraseResult[]> {
  const answers = phrases.map((phrase) => grep(truth.reports, phrase));
  await page.evaluate(searchInPage, { phrase: WARM_UP, limit: 0 });
  tell('  report lists …');
  const lists = await each(phrases, (phrase) => page.evaluate(searchInPage, { phrase, limit: 0 }));
  tell('  counts …');
  const counts = await each(phrases, (phrase) => page.evaluate(placesInPage, phrase));
  tell('  the lines of ten reports …');
  const lines = await each(phrases, (phrase) => page.evaluate(searchInPage, { phrase, limit: LINES }));
  tell('  all places …');
  const isListed = listedAnswers(answers, truth.reports.length);
  const all = await each(phrases, async (phrase, index) =>
    isListed.has(at(answers, index)) ? page.evaluate(concordanceInPage, phrase) : undefined,
  );
  return phrases.map((phrase, index) => {
    const answer = at(answers, index);
    const facets = naiveFacets(truth.reports, answer);
    const searches = [at(lists, index), at(lines, index)];
    const concordance = all[index];
    return {
      phrase,
      reports: answer.places.size,
      hits: answer.hitCount,
      list: at(lists, index).milliseconds,
      lines: at(lines, index).milliseconds,
      count: at(counts, index).milliseconds,
      concordance: concordance?.milliseconds,
      faults: [
        ...new Set(searches.flatMap((run) => faultsOfSearch(run, answer, facets))),
        ...missingLines(at(lines, index).page.length, answer),
        ...faultsOfCounts(at(counts, index), answer),
        ...(concordance ? faultsOfConcordance(concordance, phrase, answer) : []),
      ],
    };
  });
}

/** All answers, or in a large archive the one with the most places and others from the beginning. */
function listedAnswers(answers: readonly NaiveAnswer[], reports: number): Set<NaiveAnswer> {
  if (reports <= ALL_LISTED) return new Set(answers);
  const listed = new Set(answers.toSorted((a, b) => b.hitCount - a.hitCount).slice(0, 1));
  let read = 0;
  for (const answer of answers) {
    if (read + answer.places.size > READ) continue;
    listed.add(answer);
    read += answer.places.size;
  }
  return listed;
}

function missingLines(shown: number, { places }: NaiveAnswer): string[] {
  const expected = Math.min(LINES, places.size);
  return shown === expected ? [] : [`lines of ${shown} reports, not ${expected}`];
}

/** One after another: timings would disturb one another. */
async function each<Result>(
  phrases: readonly string[],
  work: (phrase: string, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const [index, phrase] of phrases.entries()) results.push(await work(phrase, index));
  return results;
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error('A phrase has no result: this is a bug of the benchmark.');
  return item;
}
