/**
 * Oracle of reuse by exhaustive comparison. Shares with the code only the splitting of sentences and the form of equal words.
 */

import type { ReuseSource } from '../../../src/core/reuse/model.ts';
import { runningSentences } from '../../../src/core/reuse/running-text.ts';
import { comparableForm } from '../../../src/core/sentence/comparable-form.ts';

export interface NaiveSentence {
  report: ReuseSource;
  paragraph: string;
  start: number;
  end: number;
  words: string;
}

/** All sentences that are counted, with their words. */
export function naiveSentences(reports: readonly ReuseSource[]): NaiveSentence[] {
  return reports.flatMap((report) =>
    report.paragraphs.flatMap((paragraph) =>
      runningSentences(paragraph)
        .map(({ start, end }) => {
          const words = comparableForm(paragraph.text.slice(start, end));
          return { report, paragraph: paragraph.id, start, end, words };
        })
        .filter(({ words }) => words.length >= 8),
    ),
  );
}

/** Whether `a` is certainly before `b`, and not of its season. */
export const naiveBefore = (a: ReuseSource, b: ReuseSource): boolean =>
  naiveOlder(a, b) && !(a.year === b.year && naivePeers(a, b));

/** Whether `a` is certainly older than `b`: by year, then by the common precision of their dates. */
export function naiveOlder(a: ReuseSource, b: ReuseSource): boolean {
  if (a.year === undefined || b.year === undefined) return false;
  if (a.year !== b.year) return a.year < b.year;
  if (!a.date || !b.date) return false;
  const length = Math.min(a.date.length, b.date.length);
  return a.date.slice(0, length) < b.date.slice(0, length);
}

/** Whether they are of one year and level, by two holders, within six calendar months. */
function naivePeers(a: ReuseSource, b: ReuseSource): boolean {
  if (a.holder === b.holder || (a.level !== undefined && b.level !== undefined && a.level !== b.level)) return false;
  const [first, last] = [a.date ?? '', b.date ?? ''].sort() as [string, string];
  const [year = 0, month = 0, day] = last.split('-').map(Number);
  // Half a year before the earliest possible date of the later one; the earlier may be as late as the end of its month.
  const bound = new Date(Date.UTC(year, month - 1 - 6, day ?? 1)).toISOString().slice(0, 10);
  return (first.length > 7 ? first : `${first}-31`) >= bound;
}

/** Marks where passages of twelve characters begin that an earlier report has. */
/** `reports` are in chronological order. */
export function naivePassages(reports: readonly ReuseSource[]): (sentence: NaiveSentence) => boolean[] {
  const holders = new Map<string, Set<ReuseSource>>();
  for (const { report, words } of naiveSentences(reports)) {
    for (let at = 0; at + 12 <= words.length; at += 1) {
      const passage = words.slice(at, at + 12);
      const found = holders.get(passage) ?? new Set();
      holders.set(passage, found.add(report));
    }
  }
  return ({ report, words }) =>
    Array.from(
      { length: Math.max(0, words.length - 11) },
      (_, at) =>
        isPassage(words.slice(at, at + 12)) &&
        [...(holders.get(words.slice(at, at + 12)) ?? [])].slice(0, 1).some((first) => naiveBefore(first, report)),
    );
}

/** No number is cut at either end. */
const isPassage = (words: string): boolean => !/^[0-9.%]|[0-9.]$/.test(words);

/** Marks the characters of passages that begin where `begins` is true. */
export function covered(length: number, begins: readonly boolean[]): boolean[] {
  return Array.from({ length }, (_, at) => begins.slice(Math.max(0, at - 11), at + 1).some((begin) => begin));
}

/** Dice coefficient of the sets of pairs of characters. */
export function naiveLikeness(a: string, b: string): number {
  const [pairsA, pairsB] = [pairsOf(a), pairsOf(b)];
  let common = 0;
  for (const pair of pairsA) if (pairsB.has(pair)) common += 1;
  return (2 * common) / (pairsA.size + pairsB.size);
}

export function pairsOf(words: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < words.length; at += 1) pairs.add(words.slice(at, at + 2));
  return pairs;
}
