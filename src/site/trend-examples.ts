/** Questions that the trends page of this archive can answer with something to see. */
import { TRENDS } from '../core/paths.ts';
import type { ChangeKind, YearChanges } from '../core/trends/year-changes.ts';
import { formatNumber, shownPhrase } from './format.ts';

export interface TrendExample {
  /** 2024 年比 2023 年多说的. */
  asks: string;
  /** As queries, most distinctive first. */
  phrases: string[];
  /** `3 → 11、0 → 6 次`, of each phrase, in the reports that the two years are compared by. */
  counts: string;
  /** The chart, of reports of the levels and types that are compared; from the site's root. */
  path: string;
}

/** Lines of one chart; more are hard to distinguish at first sight. */
const PHRASES = 3;

const ASKED: readonly { kind: ChangeKind; asks: (year: number, before: number) => string }[] = [
  { kind: 'rising', asks: (year, before) => `${year} 年比 ${before} 年多说的` },
  { kind: 'first', asks: (year) => `${year} 年馆内首见的` },
  { kind: 'falling', asks: (year, before) => `${year} 年比 ${before} 年少说的` },
  { kind: 'dropped', asks: (year) => `${year} 年不再说的` },
];

/** One for each kind of change, of the latest year that has any; `changes` earliest first. None in an archive of one year. */
export function trendExamples(changes: readonly YearChanges[]): TrendExample[] {
  const latest = [...changes].reverse();
  return ASKED.flatMap(({ kind, asks }) => {
    const its = latest.find((year) => year.before !== undefined && year[kind].length > 0);
    if (its?.before === undefined) return [];
    const changed = its[kind].slice(0, PHRASES);
    const phrases = changed.map(({ phrase }) => phrase);
    const pairs = new URLSearchParams(phrases.map((phrase) => ['q', phrase]));
    const { level = [], type = [] } = its.before.basis;
    for (const value of level) pairs.append('level', value);
    for (const value of type) pairs.append('type', value);
    return {
      asks: asks(its.year, its.before.year),
      phrases,
      path: `${TRENDS}?${pairs}`,
      counts: `${changed.map(({ hitsBefore, hits }) => `${formatNumber(hitsBefore)} → ${formatNumber(hits)}`).join('、')} 次`,
    };
  });
}

/** 双碳、数字化转型 */
export const phrasesInWords = ({ phrases }: TrendExample): string => phrases.map(shownPhrase).join('、');
