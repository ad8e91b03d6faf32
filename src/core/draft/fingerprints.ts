/**
 * Fingerprints: a few grams of a sentence by which sentences like it are looked up. Build and browser call the same function.
 *
 * Winnowing (Schleimer, Wilkerson, Aiken: Winnowing, 2003) over 4-grams: of every `window` neighbouring grams the one with the
 * least hash is kept. Sentences that share `window + 3` characters therefore share a fingerprint. Departures: a window does not
 * cross the end of its sentence, a shorter sentence keeps its least gram, and common grams rank last.
 */
import { SHORTEST_SENTENCE } from '../sentence/thresholds.ts';
import { fnv1a, mixBits } from '../text/hash.ts';

/**
 * A kept gram. `left` and `right` are hashes of the four characters before and after it: they separate equal grams in different
 * words.
 */
export interface Fingerprint {
  /** Hash of the gram, 32 bits. */
  key: number;
  /** 7 bits; 0 where the sentence begins or ends within four characters. */
  left: number;
  right: number;
  /** Offset of the gram in the form. */
  at: number;
}

const GRAM = 4;
/** Finds any twelve characters in a row. For archives whose fingerprints fit into one file. */
export const DENSE_WINDOW = 9;
/** For all other archives. docs/decisions/0011 has the measurements. */
export const SPARSE_WINDOW = 16;

/** The archive's most frequent grams, as 32-bit hashes. */
export type CommonGrams = ReadonlySet<number>;

export interface Fingerprinting {
  /** Number of neighbouring grams of which one is kept. */
  window: number;
  common: CommonGrams;
}

/** The fingerprints of a sentence's form, in reading order. Time is length × window at worst, near the length on average. */
export function fingerprintsOf(form: string, { window, common }: Fingerprinting): Fingerprint[] {
  if (form.length < SHORTEST_SENTENCE) return [];
  const hashes = hashGrams(form);
  const ranks = hashes.map((hash) => rankOf(hash, common));
  return leastOfWindows(ranks, window).map((at) => ({
    key: hashes[at] ?? 0,
    left: contextByte(form, at - GRAM),
    right: contextByte(form, at + GRAM),
    at,
  }));
}

/**
 * Whether two fingerprints of one key have a context in common: of twelve characters in a row, eight lie beside any gram in them.
 */
export function agree(one: Pick<Fingerprint, 'left' | 'right'>, other: Pick<Fingerprint, 'left' | 'right'>): boolean {
  return (one.left === other.left && one.left !== 0) || (one.right === other.right && one.right !== 0);
}

/** Rank of a gram. Common grams rank after all others, in their own order. */
export const rankOf = (key: number, common: CommonGrams): number => (common.has(key) ? key + 2 ** 32 : key);

/** Hashes of all grams of a form, in order. */
export function hashGrams(form: string): number[] {
  const hashes: number[] = [];
  for (let at = 0; at + GRAM <= form.length; at += 1) hashes.push(hashGram(form, at));
  return hashes;
}

/** Indexes of the least rank of each window, without repetition; of equal ranks the last, as winnowing defines it. */
function leastOfWindows(ranks: readonly number[], window: number): number[] {
  const kept: number[] = [];
  const last = Math.max(ranks.length - window, 0);
  let least = -1;
  for (let from = 0; from <= last; from += 1) {
    const end = Math.min(from + window, ranks.length);
    // The least of the previous window still counts while it is inside: then only one gram is new.
    const isInside = least >= from;
    if (!isInside) least = from;
    for (let at = isInside ? end - 1 : from + 1; at < end; at += 1) {
      if ((ranks[at] ?? 0) <= (ranks[least] ?? 0)) least = at;
    }
    if (kept.at(-1) !== least) kept.push(least);
  }
  return kept;
}

/** 7 bits of the hash of the gram at `at`; never 0, which means no gram. */
function contextByte(form: string, at: number): number {
  if (at < 0 || at + GRAM > form.length) return 0;
  return (hashGram(form, at) % 127) + 1;
}

/** The hash of the gram at `at`. Mixing its bits distributes the least hashes evenly. */
const hashGram = (form: string, at: number): number => mixBits(fnv1a(form, at, at + GRAM));
