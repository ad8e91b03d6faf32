/** What is said more, less, for the first time or no longer in one year, beside the last year that had reports of the same kind. */
import { CountedYears, type YearReading } from './counted-years.ts';
import { charactersOf, type DatedText } from './dated-text.ts';
import { type Basis, basisOf } from './like-with-like.ts';
import { SURELY_TELLING, TELLING } from './log-likelihood.ts';
import { type CountedPhrase, countPair, type YearPair } from './year-pair.ts';

/** A phrase of two years. `hits` are occurrences, `reports` those that hold it: what a search under the basis finds in that year. */
export interface ChangedPhrase {
  /** Folded: 5g基站. As a query it finds just these places. */
  phrase: string;
  hits: number;
  reports: number;
  hitsBefore: number;
  reportsBefore: number;
  /** G² of the occurrences, each kind of report beside its own. */
  score: number;
}

export type ChangeKind = 'first' | 'rising' | 'falling' | 'dropped';
export const CHANGE_KINDS: readonly ChangeKind[] = ['first', 'rising', 'falling', 'dropped'];

/** The phrases of a year, most telling first. A phrase stands in one list only. */
export interface YearChanges extends Record<ChangeKind, ChangedPhrase[]> {
  year: number;
  /** Of those compared; of the whole year where nothing is. */
  reports: number;
  characters: number;
  /** The last year before with a report of the same kind. Undefined where there is none; then there are no phrases. */
  before?: { year: number; reports: number; characters: number; basis: Basis };
  /** Reports of the year, and of the year before, that must hold a phrase. */
  least: number;
  leastBefore: number;
}

export interface YearChangesOptions extends YearReading {
  /** Phrases of a list. */
  limit?: number;
}

/** Phrases of a list, unless told. */
const LIMIT = 24;

/**
 * The changes of every year that has reports, earliest first.
 *
 * Candidates are the phrases that the texts themselves part by punctuation and function words (core/compare/phrase-chunks) and that
 * mostly stand so, not within longer words; what is counted is every occurrence, exactly as a search counts. Linear in the texts;
 * some 1.5 s for a thousand reports.
 */
export function findYearChanges(texts: readonly DatedText[], options: YearChangesOptions = {}): YearChanges[] {
  const years = new CountedYears(texts, options);
  return years.years.map((year, at) => {
    for (const before of years.years.slice(0, at).reverse()) {
      const basis = basisOf(year.texts, before.texts);
      if (basis !== undefined) {
        return changesOf(countPair(years, { before, own: year, basis }), years, basis, options.limit ?? LIMIT);
      }
    }
    const sizes = { year: year.year, reports: year.texts.length, characters: charactersOf(year.texts) };
    return { ...sizes, least: 1, leastBefore: 1, first: [], rising: [], falling: [], dropped: [] };
  });
}

function changesOf(pair: YearPair, years: CountedYears, basis: Basis, limit: number): YearChanges {
  const { own, before } = pair;
  const lists: Record<ChangeKind, ChangedPhrase[]> = { first: [], rising: [], falling: [], dropped: [] };
  for (const counted of pair.phrases) {
    const kind = kindOf(counted, pair, years);
    const { number, hits, reports, hitsBefore, reportsBefore, score } = counted;
    const phrase = years.phrases[number] ?? '';
    if (kind === undefined || score < leastScore(kind, phrase.length, years, own.year)) continue;
    lists[kind].push({ phrase, hits, reports, hitsBefore, reportsBefore, score });
  }
  for (const kind of CHANGE_KINDS) lists[kind] = mostTelling(lists[kind], limit);
  lists.rising = withoutParts(lists.rising, lists.first, ({ hits }) => hits);
  lists.falling = withoutParts(lists.falling, lists.dropped, ({ hitsBefore }) => hitsBefore);
  return {
    ...{ year: own.year, reports: own.reports, characters: own.characters, least: own.least },
    before: { year: before.year, reports: before.reports, characters: before.characters, basis },
    ...{ leastBefore: before.least, ...lists },
  };
}

function kindOf(phrase: CountedPhrase, { own, before }: YearPair, years: CountedYears): ChangeKind | undefined {
  const { number, hits, most, reports, hitsBefore, mostBefore, reportsBefore, rises } = phrase;
  const { year, least } = rises ? own : before;
  const fuller = rises ? { hits, most, reports } : { hits: hitsBefore, most: mostBefore, reports: reportsBefore };
  if (!isSpread(fuller, least) || !years.standsAlone(number, year)) return undefined;
  if (rises) return years.firstYear(number) < own.year ? 'rising' : 'first';
  return hits === 0 && years.lastYear(number) < own.year ? 'dropped' : 'falling';
}

/** With fewer years before it, an archive has many plain words for the first time: 事实, 调配. */
const ENOUGH_YEARS = 3;
/** Phrases of so many characters are mostly plain words (矛盾, 中心) where little tells the years apart. */
const WORD = 2;

function leastScore(kind: ChangeKind, length: number, { years }: CountedYears, own: number): number {
  if (kind === 'first') return years.filter(({ year }) => year < own).length < ENOUGH_YEARS ? SURELY_TELLING : TELLING;
  return length <= WORD && kind !== 'dropped' ? SURELY_TELLING : TELLING;
}

/** Occurrences in the fuller of the two years below which nothing is told, however short the texts are. */
const FEWEST = 3;

/** Often enough, in enough reports, and where more than one is asked for no report holds more than half of the occurrences. */
function isSpread({ hits, most, reports }: { hits: number; most: number; reports: number }, least: number): boolean {
  return hits >= FEWEST && reports >= least && (least === 1 || most * 2 <= hits);
}

/** 质量发展 says nothing where 高质量发展, which is new, is most of it. */
function withoutParts(
  phrases: ChangedPhrase[],
  wholes: readonly ChangedPhrase[],
  count: (phrase: ChangedPhrase) => number,
): ChangedPhrase[] {
  return phrases.filter(
    (each) => !wholes.some((whole) => whole.phrase.includes(each.phrase) && count(whole) * 2 > count(each)),
  );
}

/** By score; of a phrase and a part of it the more telling stays, of equals the longer. */
function mostTelling(phrases: ChangedPhrase[], limit: number): ChangedPhrase[] {
  const ranked = phrases.sort(
    (a, b) => b.score - a.score || b.phrase.length - a.phrase.length || (a.phrase < b.phrase ? -1 : 1),
  );
  const taken: ChangedPhrase[] = [];
  for (const each of ranked) {
    if (taken.length === limit) break;
    const overlaps = taken.some(({ phrase }) => phrase.includes(each.phrase) || each.phrase.includes(phrase));
    if (!overlaps) taken.push(each);
  }
  return taken;
}
