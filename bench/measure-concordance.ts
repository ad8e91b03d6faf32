/** How long it takes to list and count all places of the commonest phrases, texts in memory. */
import type { Page } from '@playwright/test';
import { concordanceInPage } from './in-page.ts';
import type { PhraseResult } from './measure-exactness.ts';
import { median } from './statistics.ts';

export interface ConcordanceTime {
  phrase: string;
  hits: number;
  milliseconds: number;
}

const COMMONEST = 3;
const RUNS = 2;
/** So many places that their texts are not kept in memory: one phrase will do. */
const MANY = 100_000;

/** The page has listed all of the phrases before. */
export async function timeConcordances(page: Page, results: readonly PhraseResult[]): Promise<ConcordanceTime[]> {
  const listed = results.filter(({ concordance }) => concordance !== undefined).sort((a, b) => b.hits - a.hits);
  const commonest = listed.slice(0, (listed[0]?.hits ?? 0) > MANY ? 1 : COMMONEST);
  const times: ConcordanceTime[] = [];
  for (const { phrase, hits } of commonest) {
    const runs: number[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push((await page.evaluate(concordanceInPage, phrase)).milliseconds);
    times.push({ phrase, hits, milliseconds: median(runs) });
  }
  return times;
}
