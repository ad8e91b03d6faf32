/** Finds set phrases that the archive once used and no longer uses. */
import type { TermUse } from './term-use.ts';
import type { Term } from './terms.ts';

/** Default number of years without use after which a wording is outdated; 0 skips the search. */
export const UNUSED = 3;
export const UNUSED_CHOICES: readonly number[] = [1, 2, UNUSED, 5, 10, 0];

/** A phrase of a sentence that was last used in `year`, in report `reportId`. Offsets are those of the sentence. */
export interface OldPhrase {
  phrase: string;
  start: number;
  end: number;
  year: number;
  reportId: string;
}

/** Requirements of a set phrase: years with it, and their share of the years with reports from its first to its last. */
interface Proof {
  years: number;
  share: number;
}

/** Long and quoted phrases are coined. Short ones (依法办事) are mostly ordinary words, and must have been widespread. */
const COINED: Proof = { years: 3, share: 0.5 };
const SHORT: Proof = { years: 5, share: 0.75 };
const LONG = 6;
/** A phrase is outdated only if the archive has reports of so many years after it. */
const YEARS_AFTER = 3;

export interface OldPhraseOptions {
  uses: ReadonlyMap<string, TermUse>;
  /** Years of the reports that were read. */
  years: ReadonlySet<number>;
  /** Use in this year or later is current. */
  before: number;
}

/**
 * Phrases of a sentence that were once used year after year and not since; the longest where they overlap: 家电下乡, last in 2012. A
 * phrase of a report without a year is never outdated: that report may be newer.
 */
export function findOldPhrases(sentence: string, terms: readonly Term[], options: OldPhraseOptions): OldPhrase[] {
  const old = terms.flatMap(({ kind, form, start, end }): OldPhrase[] => {
    const use = kind === 'phrase' || kind === 'quoted' ? options.uses.get(form) : undefined;
    const proof = kind === 'quoted' || form.length >= LONG ? COINED : SHORT;
    if (use?.newest === undefined || !isOld(use, options, proof)) return [];
    return [{ phrase: sentence.slice(start, end), start, end, ...use.newest }];
  });
  const longest = old.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: OldPhrase[] = [];
  for (const each of longest) if (!kept.some((one) => one.start < each.end && each.start < one.end)) kept.push(each);
  return kept.sort((a, b) => a.start - b.start);
}

function isOld({ years: own, undated }: TermUse, { years, before }: OldPhraseOptions, proof: Proof): boolean {
  const sorted = [...own].sort((a, b) => a - b);
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  if (undated > 0 || own.size < proof.years || last >= before) return false;
  const among = [...years].filter((year) => first <= year && year <= last).length;
  return own.size >= proof.share * among && [...years].filter((year) => year > last).length >= YEARS_AFTER;
}
