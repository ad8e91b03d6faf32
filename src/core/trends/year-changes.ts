/**
 * Finds the phrases that one year uses more, less, for the first time or no longer, compared with the last year that has reports
 * of the same kind.
 */
import { CountedYears, type YearReading } from './counted-years.ts';
import { charactersOf, type DatedText } from './dated-text.ts';
import { type Basis, basisOf } from './like-with-like.ts';
import { HIGHLY_SIGNIFICANT, SIGNIFICANT } from './log-likelihood.ts';
import { type CountedPhrase, countPair, type YearPair } from './year-pair.ts';

/**
 * A phrase of two years. `hits` are occurrences, `reports` the reports with it: the results of a search under the basis in that
 * year.
 */
export interface ChangedPhrase {
  /** Folded: 5g基站. As a query it finds exactly these occurrences. */
  phrase: string;
  hits: number;
  reports: number;
  hitsBefore: number;
  reportsBefore: number;
  /** G² of the occurrences; each kind of report is compared with itself. */
  score: number;
}

export type ChangeKind = 'first' | 'rising' | 'falling' | 'dropped';
export const CHANGE_KINDS: readonly ChangeKind[] = ['first', 'rising', 'falling', 'dropped'];

/** The phrases of a year, most significant first. A phrase is in one list only. */
export interface YearChanges extends Record<ChangeKind, ChangedPhrase[]> {
  year: number;
  /** Number of the compared reports; of all of the year where nothing is compared. */
  reports: number;
  characters: number;
  /** The last earlier year with a report of the same kind. Undefined without one; then there are no phrases. */
  before?: { year: number; reports: number; characters: number; basis: Basis };
  /** Least number of reports with a phrase, of the year and of the year before. */
  least: number;
  leastBefore: number;
}

export interface YearChangesOptions extends YearReading {
  /** Most phrases of a list. */
  limit?: number;
}

/** Default number of phrases of a list. */
const LIMIT = 24;

/**
 * The changes of every year with reports, earliest first.
 *
 * Candidates are the phrases that punctuation and function words separate (core/compare/phrase-chunks), and that are mostly so
 * separated and not within longer words. Every occurrence is counted, exactly as a search counts. Linear in the texts; some 1.5 s
 * for a thousand reports.
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
  for (const kind of CHANGE_KINDS) lists[kind] = mostSignificant(lists[kind], limit);
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

/** With fewer earlier years, many plain words of an archive appear for the first time: 事实, 调配. */
const ENOUGH_YEARS = 3;
/** Phrases of so many characters are mostly plain words (矛盾, 中心) where the years hardly differ. */
const WORD = 2;

function leastScore(kind: ChangeKind, length: number, { years }: CountedYears, own: number): number {
  if (kind === 'first')
    return years.filter(({ year }) => year < own).length < ENOUGH_YEARS ? HIGHLY_SIGNIFICANT : SIGNIFICANT;
  return length <= WORD && kind !== 'dropped' ? HIGHLY_SIGNIFICANT : SIGNIFICANT;
}

/** Least occurrences in the fuller of the two years, however short the texts are. */
const FEWEST = 3;

/**
 * Whether occurrences and reports suffice. Where more than one report is required, none may have more than half of the
 * occurrences.
 */
function isSpread({ hits, most, reports }: { hits: number; most: number; reports: number }, least: number): boolean {
  return hits >= FEWEST && reports >= least && (least === 1 || most * 2 <= hits);
}

/** Drops 质量发展 where 高质量发展, which is new, makes up most of it. */
function withoutParts(
  phrases: ChangedPhrase[],
  wholes: readonly ChangedPhrase[],
  count: (phrase: ChangedPhrase) => number,
): ChangedPhrase[] {
  return phrases.filter(
    (each) => !wholes.some((whole) => whole.phrase.includes(each.phrase) && count(whole) * 2 > count(each)),
  );
}

/** By score. Of a phrase and a part of it the more significant stays; of equals the longer. */
function mostSignificant(phrases: ChangedPhrase[], limit: number): ChangedPhrase[] {
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
