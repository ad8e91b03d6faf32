/** Finds the entries that a few typed letters match, best first. */
import { ENTRY_KINDS, type Entry } from './entry.ts';

/** An entry prepared for matching, once for all queries. */
export interface PreparedEntry {
  entry: Entry;
  name: string;
  words: readonly string[];
  initials: string;
  /** Index of its kind in `ENTRY_KINDS`. */
  kind: number;
}

export interface FoundEntries {
  /** Number of matches, shown or not. */
  total: number;
  /** The best of them, at most as many as were asked for. */
  entries: Entry[];
}

/**
 * Score of one word of the query in one entry; no match is 0. A whole name outweighs all words of another entry, which score at
 * most twice that of one word.
 */
const FIT = { name: 30, word: 6, initials: 5, nameStart: 4, initialsStart: 3, inName: 3, inWord: 2, inInitials: 1 };

export function prepareEntries(entries: readonly Entry[]): PreparedEntry[] {
  return entries.map((entry) => ({
    entry,
    name: keyOf(entry.name),
    words: entry.words.map(keyOf).filter((word) => word !== ''),
    initials: entry.initials,
    kind: ENTRY_KINDS.indexOf(entry.kind),
  }));
}

/**
 * The entries that match every typed word, best first: `档案 2022` and `dag2022` both find 云河县档案馆2022年度工作总结.
 *
 * A whole name ranks before its beginning, a year or an office before a part of a title, initials last. Ties are broken by kind,
 * then by the given order. An empty query finds nothing. Time is entries × words typed.
 */
export function findEntries(prepared: readonly PreparedEntry[], typed: string, limit: number): FoundEntries {
  const tokens = tokensOf(typed);
  if (tokens.length === 0) return { total: 0, entries: [] };
  const whole = keyOf(typed);
  const found = prepared.flatMap((entry, order) => {
    const score = scoreOf(entry, tokens, whole);
    return score === 0 ? [] : { entry, order, score };
  });
  found.sort((a, b) => b.score - a.score || a.entry.kind - b.entry.kind || a.order - b.order);
  return { total: found.length, entries: found.slice(0, limit).map(({ entry }) => entry.entry) };
}

/** Letters and digits only, in normal form and lower case: `2022 年` → 2022年. */
export function keyOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}

/** The typed words. A number is a word of its own, and a year needs no 年: `档案馆2022年度` → 档案馆, 2022. */
export function tokensOf(typed: string): string[] {
  const words = typed.split(/\s+/).map(keyOf);
  const parts = words.flatMap((word) => word.match(/\d+(?:年度?)?|\D+/g) ?? []);
  return [...new Set(parts.map((part) => part.replace(/^(\d{4})年度?$/, '$1')))];
}

function scoreOf(entry: PreparedEntry, tokens: readonly string[], whole: string): number {
  let sum = 0;
  for (const token of tokens) {
    const fit = fitOf(entry, token);
    if (fit === 0) return 0;
    sum += fit;
  }
  // Words that are adjacent in the name, as typed, score more than words that merely both occur.
  return sum / tokens.length + fitOf(entry, whole);
}

function fitOf({ name, words, initials }: PreparedEntry, token: string): number {
  const pinyin = /^(?=.*[a-z])[a-z0-9]{2,}$/.test(token) ? initials : '';
  if (name === token) return FIT.name;
  if (words.includes(token)) return FIT.word;
  if (pinyin === token) return FIT.initials;
  if (name.startsWith(token)) return FIT.nameStart;
  if (pinyin.startsWith(token)) return FIT.initialsStart;
  if (name.includes(token)) return FIT.inName;
  if (words.some((word) => word.includes(token))) return FIT.inWord;
  return pinyin.includes(token) ? FIT.inInitials : 0;
}
