/** How long it takes to list and count all places of the commonest phrases, texts in memory. */
import type { Page } from '@playwright/test';
import { concordanceInPage } from './in-page.ts';
import { COMMONEST, type PhraseResult } from './measure-exactness.ts';
import { median } from './statistics.ts';

export interface ConcordanceTime {
  phrase: string;
  hits: number;
  milliseconds: number;
}

const RUNS = 2;

/** The page has listed all of the phrases before. */
export async function timeConcordances(page: Page, results: readonly PhraseResult[]): Promise<ConcordanceTime[]> {
  const commonest = [...results].sort((a, b) => b.hits - a.hits).slice(0, COMMONEST);
  const times: ConcordanceTime[] = [];
  for (const { phrase, hits } of commonest) {
    const runs: number[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push((await page.evaluate(concordanceInPage, phrase)).milliseconds);
    times.push({ phrase, hits, milliseconds: median(runs) });
  }
  return times;
}
