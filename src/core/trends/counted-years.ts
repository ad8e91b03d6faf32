/** Counts the phrases of an archive by year and by kind of report. */

import { type Aliases, NO_ALIASES } from '../text/aliases.ts';
import { groupBy } from '../text/lists.ts';
import type { DatedText } from './dated-text.ts';
import { partOf } from './like-with-like.ts';
import { phrasesIn } from './phrase-candidates.ts';
import { type PhraseCounts, phraseCounter } from './year-counter.ts';

export interface CountedYear {
  year: number;
  texts: readonly DatedText[];
  /** Counts of its reports by kind (`partOf`). */
  parts: readonly CountedPart[];
}

interface CountedPart {
  key: string;
  texts: readonly DatedText[];
  counts: PhraseCounts;
}

/** How texts are read. Builds pass functions that cache the results of earlier builds. */
export interface YearReading {
  aliases?: Aliases;
  /** `findStanding`, or a function with the same results. */
  standingIn?: typeof findStanding;
  /** `phraseCounter`, or a function with the same results. */
  counterOf?: typeof phraseCounter;
}

/**
 * Least share of the occurrences of a phrase in a year that are separated by punctuation or function words: 化发展 nearly never is,
 * 新质生产力 mostly. Tuned on the national reports of odd years.
 */
const ALONE = 0.25;

export class CountedYears {
  /** Earliest first. */
  readonly years: readonly CountedYear[];
  readonly phrases: readonly string[];
  readonly #first: Float64Array;
  readonly #last: Float64Array;
  /** Occurrences of each phrase that are separated, by year; and all its occurrences. */
  readonly #alone: ReadonlyMap<number, StandingPhrases>;
  readonly #hits = new Map<number, Int32Array>();

  constructor(texts: readonly DatedText[], { aliases = NO_ALIASES, ...reading }: YearReading = {}) {
    const { standingIn = findStanding, counterOf = phraseCounter } = reading;
    const byYear = [...groupBy(texts, ({ year }) => year)].sort(([a], [b]) => a - b);
    // One year at a time, because most phrases are rare and are dropped with their year.
    const alone = new Map(byYear.map(([year, its]) => [year, standingIn(its)]));
    const phrases = [...new Set([...alone.values()].flatMap((standing) => [...standing.keys()]))];
    const count = counterOf(phrases, aliases);
    this.phrases = phrases;
    this.#alone = alone;
    this.#first = new Float64Array(phrases.length).fill(Number.POSITIVE_INFINITY);
    this.#last = new Float64Array(phrases.length).fill(Number.NEGATIVE_INFINITY);
    this.years = byYear.map(([year, its]) => {
      const parts = [...groupBy(its, partOf)].map(([key, members]) => {
        return { key, texts: members, counts: count(members) };
      });
      for (const { counts } of parts) this.#remember(year, counts);
      return { year, texts: its, parts };
    });
  }

  /** The first and the last year in which any report has a phrase. `phrase` is its number. */
  firstYear(phrase: number): number {
    return this.#first[phrase] ?? Number.POSITIVE_INFINITY;
  }

  lastYear(phrase: number): number {
    return this.#last[phrase] ?? Number.NEGATIVE_INFINITY;
  }

  /** Whether a phrase is independent in a year, and no piece of longer ones. */
  standsAlone(phrase: number, year: number): boolean {
    const alone = this.#alone.get(year)?.get(this.phrases[phrase] ?? '') ?? 0;
    return alone >= ALONE * (this.#hits.get(year)?.[phrase] ?? 0);
  }

  #remember(year: number, { phrases, hits }: PhraseCounts): void {
    const all = this.#hits.get(year) ?? new Int32Array(this.phrases.length);
    this.#hits.set(year, all);
    for (const [at, phrase] of phrases.entries()) {
      all[phrase] = (all[phrase] as number) + (hits[at] as number);
      this.#first[phrase] = Math.min(this.#first[phrase] as number, year);
      this.#last[phrase] = Math.max(this.#last[phrase] as number, year);
    }
  }
}

/**
 * Least number of reports with a phrase that is shown: one of a handful, two from ten on, 0.3% of many. What a single report
 * repeats says nothing about a year.
 */
export function leastReports(reports: number): number {
  return reports < 10 ? 1 : Math.max(2, Math.ceil(reports * 0.003));
}

/** Independent phrases of a year that enough of its reports have, each with its number of separated occurrences. */
export type StandingPhrases = ReadonlyMap<string, number>;

/** Finds them in the texts of one year: in four reports with 推进依法治市 each, `推进依法治市 → 4`. */
export function findStanding(texts: readonly DatedText[]): StandingPhrases {
  const least = leastReports(texts.length);
  const counts = new Map<string, { reports: number; alone: number; last: number }>();
  for (const [number, { paragraphs }] of texts.entries()) {
    for (const phrase of paragraphs.flatMap(phrasesIn)) {
      const count = counts.get(phrase) ?? { reports: 0, alone: 0, last: -1 };
      if (count.last !== number) count.reports += 1;
      count.last = number;
      count.alone += 1;
      counts.set(phrase, count);
    }
  }
  const kept = [...counts].filter(([, { reports }]) => reports >= least);
  return new Map(kept.map(([phrase, { alone }]) => [phrase, alone]));
}
