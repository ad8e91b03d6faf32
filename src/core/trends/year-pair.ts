/** Counts the phrases of two years in the reports that can be compared. */
import { type CountedYear, type CountedYears, leastReports } from './counted-years.ts';
import { charactersOf } from './dated-text.ts';
import { type Basis, isCompared } from './like-with-like.ts';
import { expectedOf, logLikelihoodOf } from './log-likelihood.ts';
import type { PhraseCounts } from './year-counter.ts';

interface YearSize {
  year: number;
  reports: number;
  characters: number;
  /** Least number of reports with a phrase. */
  least: number;
}

export interface CountedPhrase {
  /** Index in `CountedYears.phrases`. */
  number: number;
  hits: number;
  reports: number;
  /** Occurrences in the report, or kind of report, that has most. */
  most: number;
  hitsBefore: number;
  reportsBefore: number;
  mostBefore: number;
  /** G², and whether the later year has more than expected. */
  score: number;
  rises: boolean;
}

export interface YearPair {
  own: YearSize;
  before: YearSize;
  /** Phrases that occur in either year. */
  phrases: CountedPhrase[];
}

/** Counts of one side by the number of each phrase, and the expected counts. */
class Side {
  readonly hits: Int32Array;
  readonly reports: Int32Array;
  readonly most: Int32Array;
  readonly expected: Float64Array;

  constructor(size: number) {
    this.hits = new Int32Array(size);
    this.reports = new Int32Array(size);
    this.most = new Int32Array(size);
    this.expected = new Float64Array(size);
  }

  add({ phrases, hits, reports, most }: PhraseCounts): void {
    for (const [at, phrase] of phrases.entries()) {
      this.hits[phrase] = (this.hits[phrase] as number) + (hits[at] as number);
      this.reports[phrase] = (this.reports[phrase] as number) + (reports[at] as number);
      this.most[phrase] = Math.max(this.most[phrase] as number, most[at] as number);
    }
  }
}

/**
 * Counts under the basis. The expected count of a phrase is summed over the kinds of report that both years have. For a kind that
 * only one of them has, the expected count is the actual one, so that it has no effect.
 */
export function countPair(
  { phrases }: CountedYears,
  { own, before, basis }: { own: CountedYear; before: CountedYear; basis: Basis },
): YearPair {
  const [its, theirs] = [own, before].map(({ parts }) =>
    parts.filter(({ texts }) => texts.some((text) => isCompared(text, basis))),
  );
  const sides = { own: new Side(phrases.length), before: new Side(phrases.length) };
  for (const key of new Set([...(its ?? []), ...(theirs ?? [])].map((part) => part.key))) {
    const [a, b] = [its, theirs].map((parts) => parts?.find((part) => part.key === key));
    addKind(sides, a, b);
  }
  const size = ({ year }: CountedYear, parts: typeof its): YearSize => {
    const texts = (parts ?? []).flatMap((part) => part.texts);
    const [reports, characters] = [texts.length, charactersOf(texts)];
    return { year, reports, characters, least: leastReports(reports) };
  };
  return { own: size(own, its), before: size(before, theirs), phrases: countedOf(sides) };
}

type Part = CountedYear['parts'][number];

function addKind(sides: { own: Side; before: Side }, a: Part | undefined, b: Part | undefined): void {
  const [sizeA, sizeB] = [charactersOf(a?.texts ?? []), charactersOf(b?.texts ?? [])];
  const expect = ({ phrases, hits }: PhraseCounts): void => {
    for (const [at, phrase] of phrases.entries()) {
      const count = hits[at] as number;
      const share = expectedOf([
        { count, size: sizeA },
        { count: 0, size: sizeB },
      ]);
      sides.own.expected[phrase] = (sides.own.expected[phrase] as number) + share;
      sides.before.expected[phrase] = (sides.before.expected[phrase] as number) + count - share;
    }
  };
  for (const part of [a, b]) if (part !== undefined) expect(part.counts);
  if (a !== undefined) sides.own.add(a.counts);
  if (b !== undefined) sides.before.add(b.counts);
}

function countedOf({ own, before }: { own: Side; before: Side }): CountedPhrase[] {
  const counted: CountedPhrase[] = [];
  for (let number = 0; number < own.hits.length; number += 1) {
    const [hits = 0, hitsBefore = 0] = [own.hits[number], before.hits[number]];
    if (hits === 0 && hitsBefore === 0) continue;
    const [expected = 0, expectedBefore = 0] = [own.expected[number], before.expected[number]];
    counted.push({
      ...{ number, hits, hitsBefore, reports: own.reports[number] ?? 0, reportsBefore: before.reports[number] ?? 0 },
      ...{ most: own.most[number] ?? 0, mostBefore: before.most[number] ?? 0 },
      score: logLikelihoodOf({ count: hits, expected }, { count: hitsBefore, expected: expectedBefore }),
      rises: hits > expected,
    });
  }
  return counted;
}
