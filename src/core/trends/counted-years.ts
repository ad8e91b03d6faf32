/** The phrases of an archive, counted year by year and kind by kind of report. */

import { type Aliases, NO_ALIASES } from '../text/aliases.ts';
import { groupBy } from '../text/lists.ts';
import type { DatedText } from './dated-text.ts';
import { partOf } from './like-with-like.ts';
import { phrasesIn } from './phrase-candidates.ts';
import { type PhraseCounts, phraseCounter } from './year-counter.ts';

export interface CountedYear {
  year: number;
  texts: readonly DatedText[];
  /** Of its reports by kind (`partOf`). */
  parts: readonly CountedPart[];
}

interface CountedPart {
  key: string;
  texts: readonly DatedText[];
  counts: PhraseCounts;
}

/** How texts are read; builds hand in what knows the results of texts that were read before. */
export interface YearReading {
  aliases?: Aliases;
  /** `findStanding`, or what gives its results. */
  standingIn?: typeof findStanding;
  /** `phraseCounter`, or what gives its results. */
  counterOf?: typeof phraseCounter;
}

/**
 * Of the occurrences of a phrase in a year so many must be parted off by punctuation or function words: 化发展 nearly never is,
 * 新质生产力 mostly. Tuned on the national reports of odd years.
 */
const ALONE = 0.25;

export class CountedYears {
  /** Earliest first. */
  readonly years: readonly CountedYear[];
  readonly phrases: readonly string[];
  readonly #first: Float64Array;
  readonly #last: Float64Array;
  /** How often each phrase is parted off, by year; and how often it occurs. */
  readonly #alone: ReadonlyMap<number, StandingPhrases>;
  readonly #hits = new Map<number, Int32Array>();

  constructor(texts: readonly DatedText[], { aliases = NO_ALIASES, ...reading }: YearReading = {}) {
    const { standingIn = findStanding, counterOf = phraseCounter } = reading;
    const byYear = [...groupBy(texts, ({ year }) => year)].sort(([a], [b]) => a - b);
    // One year at a time: most phrases come once and go.
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

  /** The first and the last year in which any report has a phrase, by its number. */
  firstYear(phrase: number): number {
    return this.#first[phrase] ?? Number.POSITIVE_INFINITY;
  }

  lastYear(phrase: number): number {
    return this.#last[phrase] ?? Number.NEGATIVE_INFINITY;
  }

  /** Whether a phrase is one by itself in a year, and no piece of longer ones. */
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
 * Reports that must hold a phrase for it to be told: one in a handful, two from ten on, 0.3% of many. What one report alone
 * repeats says nothing of a year.
 */
export function leastReports(reports: number): number {
  return reports < 10 ? 1 : Math.max(2, Math.ceil(reports * 0.003));
}

/** The phrases of a year that stand by themselves in enough of its reports, each with how often it does. */
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
