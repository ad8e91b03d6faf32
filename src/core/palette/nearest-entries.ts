/** Finds pages that a mistyped address may have meant. */
import { dice, pairsOfForm } from '../sentence/likeness.ts';
import type { Entry } from './entry.ts';
import { keyOf } from './find-entries.ts';

/** Entries that share fewer of their letter pairs with the address are not offered. */
const LEAST = 0.4;

/**
 * The words in a path that name a page: `/a/reports/yhxdag-2022ndgzzg.html?x` → `yhxdag-2022ndgzzg`, percent escapes decoded.
 * Empty when none do.
 */
export function wordsOfAddress(path: string): string {
  const last = path
    .replace(/[?#].*$/, '')
    .split('/')
    .filter((part) => part !== '')
    .pop();
  return decode(last ?? '').replace(/\.[a-z0-9]{1,5}$/i, '');
}

/**
 * The entries whose address or name is nearest to some words, best first, by shared letter pairs (Dice's coefficient):
 * `yhxdag-2022ndgzzg` finds `reports/yhxdag-2022ndgzzj-1a2b3c.html`.
 */
export function nearestEntries(words: string, entries: readonly Entry[], limit: number): Entry[] {
  const wanted = pairsOfForm(keyOf(words));
  if (wanted.length === 0) return [];
  const near = entries.flatMap((entry) => {
    const names = [keyOf(wordsOfAddress(entry.url)), keyOf(entry.name), entry.initials];
    const score = names.reduce((best, name) => Math.max(best, dice(wanted, pairsOfForm(name))), 0);
    return score < LEAST ? [] : { entry, score };
  });
  return near
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
