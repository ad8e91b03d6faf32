/** Every phrase through the library of an open page: is the answer exact, and how long did it take? */
import type { Page } from '@playwright/test';
import { concordanceInPage, searchInPage } from './in-page.ts';
import { faultsOfConcordance, faultsOfSearch, naiveFacets } from './judge.ts';
import { grep, type NaiveAnswer } from './naive.ts';
import type { Truth } from './truth.ts';

export interface PhraseResult {
  phrase: string;
  reports: number;
  hits: number;
  /** Report list, the first time in this page: parts of the index come over the (local) network. */
  listFirst: number;
  /** Report list once more. */
  listAgain: number;
  /** Report list with the lines of the first ten reports. */
  lines: number;
  /** All places: texts come over the network where they have not yet. Undefined when they were not asked for. */
  concordance: number | undefined;
  /** What was not as the naive scan says; empty when all was. */
  faults: string[];
}

const LINES = 10;
/**
 * Places of a phrase in more reports are not listed, which takes minutes for all of them in 10,000 reports, unless it is one of
 * the commonest.
 */
const MOST_LISTED = 2000;
export const COMMONEST = 3;
/** Starts the engine, which no budget of a query counts. */
const WARM_UP = '一';

/**
 * Measures every phrase. All report lists come first, then lines, then concordances, so that a list is never made quicker by
 * texts that lie in memory.
 */
export async function measurePhrases(page: Page, phrases: readonly string[], truth: Truth): Promise<PhraseResult[]> {
  const answers = phrases.map((phrase) => grep(truth.reports, phrase));
  await page.evaluate(searchInPage, { phrase: WARM_UP, limit: 0 });
  const first = await each(phrases, (phrase) => page.evaluate(searchInPage, { phrase, limit: 0 }));
  const again = await each(phrases, (phrase) => page.evaluate(searchInPage, { phrase, limit: 0 }));
  const lines = await each(phrases, (phrase) => page.evaluate(searchInPage, { phrase, limit: LINES }));
  const isListed = listedPhrases(answers);
  const all = await each(phrases, async (phrase, index) =>
    isListed(at(answers, index)) ? page.evaluate(concordanceInPage, phrase) : undefined,
  );
  return phrases.map((phrase, index) => {
    const answer = at(answers, index);
    const facets = naiveFacets(truth.reports, answer);
    const searches = [at(first, index), at(again, index), at(lines, index)];
    const concordance = all[index];
    return {
      phrase,
      reports: answer.places.size,
      hits: answer.hitCount,
      listFirst: at(first, index).milliseconds,
      listAgain: at(again, index).milliseconds,
      lines: at(lines, index).milliseconds,
      concordance: concordance?.milliseconds,
      faults: [
        ...new Set(searches.flatMap((run) => faultsOfSearch(run, answer, facets))),
        ...missingLines(at(lines, index).page.length, answer),
        ...(concordance ? faultsOfConcordance(concordance, phrase, answer) : []),
      ],
    };
  });
}

function listedPhrases(answers: readonly NaiveAnswer[]): (answer: NaiveAnswer) => boolean {
  const commonest = answers.toSorted((a, b) => b.hitCount - a.hitCount).slice(0, COMMONEST);
  return (answer) => answer.places.size <= MOST_LISTED || commonest.includes(answer);
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
