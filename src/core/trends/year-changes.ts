/** What is said more, less, for the first time or no longer in one year, beside the year before. */
import { type Aliases, NO_ALIASES } from '../text/aliases.ts';
import type { DatedText } from './dated-text.ts';
import { type Frequency, logLikelihood, TELLING } from './log-likelihood.ts';
import { phrasesIn } from './phrase-candidates.ts';
import { PhraseTrie } from './phrase-trie.ts';
import { YearCounter, type YearCounts } from './year-counter.ts';

/** A phrase of two years. `hits` are occurrences, `reports` those that hold it: what a search for it finds in that year. */
interface ChangedPhrase {
  /** Folded: 5g基站. As a query it finds just these places. */
  phrase: string;
  hits: number;
  reports: number;
  hitsBefore: number;
  reportsBefore: number;
  /** G² of the occurrences in the characters of either year. */
  score: number;
}

export type ChangeKind = 'first' | 'rising' | 'falling' | 'dropped';
export const CHANGE_KINDS: readonly ChangeKind[] = ['first', 'rising', 'falling', 'dropped'];

/** The phrases of a year, most telling first. A phrase stands in one list only. */
export interface YearChanges extends Record<ChangeKind, ChangedPhrase[]> {
  year: number;
  reports: number;
  characters: number;
  /** The last year before with a report; the first year of an archive has nothing to be compared with, and no phrases. */
  before?: { year: number; reports: number; characters: number };
  /** Reports of the year, and of the year before, that must hold a phrase. */
  least: number;
  leastBefore: number;
}

export interface YearChangesOptions {
  aliases?: Aliases;
  /** Phrases of a list. */
  limit?: number;
}

/** Phrases of a list, unless told. */
const LIMIT = 24;

/**
 * The changes of every year that has reports, earliest first.
 *
 * Candidates are the phrases that the texts themselves part by punctuation and function words (core/compare/phrase-chunks); what
 * is counted is every occurrence, inside longer words too, exactly as a search counts. Linear in the texts; some 1.5 s for a
 * thousand reports.
 */
export function findYearChanges(texts: readonly DatedText[], options: YearChangesOptions = {}): YearChanges[] {
  const years = groupByYear(texts);
  const counter = new YearCounter(new PhraseTrie(findCandidates(years)), options.aliases ?? NO_ALIASES);
  const changes: YearChanges[] = [];
  let before: CountedYear | undefined;
  for (const { year, texts: its } of years) {
    const own: CountedYear = { year, least: leastReports(its.length), ...sizeOf(its), counts: counter.count(its) };
    changes.push(compareYears(own, before, counter, options.limit ?? LIMIT));
    counter.remember(own.counts);
    before = own;
  }
  return changes;
}

/**
 * Reports that must hold a phrase for it to be told: one in a handful, two from ten on, 0.3% of many. What one report alone
 * repeats says nothing of a year.
 */
export function leastReports(reports: number): number {
  return reports < 10 ? 1 : Math.max(2, Math.ceil(reports * 0.003));
}

interface Year {
  year: number;
  texts: DatedText[];
}

interface CountedYear {
  year: number;
  least: number;
  reports: number;
  characters: number;
  counts: YearCounts;
}

function groupByYear(texts: readonly DatedText[]): Year[] {
  const years = new Map<number, DatedText[]>();
  for (const text of texts) {
    const its = years.get(text.year);
    if (its === undefined) years.set(text.year, [text]);
    else its.push(text);
  }
  return [...years].map(([year, its]) => ({ year, texts: its })).sort((a, b) => a.year - b.year);
}

const sizeOf = (texts: readonly DatedText[]): { reports: number; characters: number } => ({
  reports: texts.length,
  characters: texts.reduce((sum, { characters }) => sum + characters, 0),
});

/** Phrases that stand by themselves in enough reports of some year. One year at a time: most phrases come once and go. */
function findCandidates(years: readonly Year[]): string[] {
  const candidates = new Set<string>();
  for (const { texts } of years) {
    const least = leastReports(texts.length);
    const reports = new Map<string, number>();
    for (const { paragraphs } of texts) {
      for (const phrase of new Set(paragraphs.flatMap(phrasesIn))) reports.set(phrase, (reports.get(phrase) ?? 0) + 1);
    }
    for (const [phrase, count] of reports) if (count >= least) candidates.add(phrase);
  }
  return [...candidates];
}

function compareYears(
  own: CountedYear,
  before: CountedYear | undefined,
  counter: YearCounter,
  limit: number,
): YearChanges {
  const { year, least, reports, characters } = own;
  const lists: Record<ChangeKind, ChangedPhrase[]> = { first: [], rising: [], falling: [], dropped: [] };
  if (before !== undefined) {
    for (const [number, phrase] of counter.phrases.entries()) {
      const kind = kindOf(number, own, before, counter);
      if (kind === undefined) continue;
      const changed = changedPhrase(phrase, number, own, before);
      if (changed.score >= TELLING) lists[kind].push(changed);
    }
  }
  for (const kind of CHANGE_KINDS) lists[kind] = mostTelling(lists[kind], limit);
  lists.rising = withoutParts(lists.rising, lists.first, ({ hits }) => hits);
  lists.falling = withoutParts(lists.falling, lists.dropped, ({ hitsBefore }) => hitsBefore);
  const past = before && { year: before.year, reports: before.reports, characters: before.characters };
  return { year, reports, characters, ...(past && { before: past }), least, leastBefore: before?.least ?? 1, ...lists };
}

function kindOf(number: number, own: CountedYear, before: CountedYear, counter: YearCounter): ChangeKind | undefined {
  const [hits, hitsBefore] = [own.counts.hits[number] as number, before.counts.hits[number] as number];
  const rises = hits * before.characters > hitsBefore * own.characters;
  if (!isSpread(number, rises ? own : before)) return undefined;
  if (rises) return counter.isKnown(number) ? 'rising' : 'first';
  return hits === 0 ? 'dropped' : 'falling';
}

/** Occurrences in the fuller of the two years below which nothing is told, however short the texts are. */
const FEWEST = 3;

/** Often enough, in enough reports, and where more than one is asked for no report holds more than half of the occurrences. */
function isSpread(number: number, { counts, least }: CountedYear): boolean {
  const [hits, most] = [counts.hits[number] as number, counts.most[number] as number];
  return hits >= FEWEST && (counts.reports[number] as number) >= least && (least === 1 || most * 2 <= hits);
}

function changedPhrase(phrase: string, number: number, own: CountedYear, before: CountedYear): ChangedPhrase {
  const frequencyIn = ({ counts, characters }: CountedYear): Frequency => ({
    count: counts.hits[number] as number,
    size: characters,
  });
  return {
    phrase,
    hits: own.counts.hits[number] as number,
    reports: own.counts.reports[number] as number,
    hitsBefore: before.counts.hits[number] as number,
    reportsBefore: before.counts.reports[number] as number,
    score: logLikelihood(frequencyIn(own), frequencyIn(before)),
  };
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
