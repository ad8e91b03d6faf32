/** The most frequent grams of an archive. Nearly every sentence has them, so that looking them up narrows nothing down. */
import { SHORTEST_SENTENCE } from '../sentence/thresholds.ts';
import { hashGrams } from './fingerprints.ts';

/** More of them lengthen the list that every check loads: 2,048 are 5 KB. */
const MOST = 2048;
/** Wordings of an archive that have a gram before it counts as common; in a small archive none do. */
const LEAST_WORDINGS = 64;

const BUCKET_BITS = 22;

/**
 * Hashes of the grams that most wordings have, at most `MOST`, in ascending order. `forms` are distinct wordings.
 *
 * Two passes keep ten million grams within 16 MB: the first counts buckets of hashes, the second counts the grams of full buckets
 * only.
 */
export function findCommonGrams(forms: readonly string[]): number[] {
  const buckets = new Uint32Array(2 ** BUCKET_BITS);
  eachGram(forms, (hash) => {
    buckets[bucketOf(hash)] = (buckets[bucketOf(hash)] ?? 0) + 1;
  });
  const full = fullFrom(buckets);
  const counts = new Map<number, number>();
  eachGram(forms, (hash) => {
    if ((buckets[bucketOf(hash)] ?? 0) >= full) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  });
  return [...counts]
    .filter(([, count]) => count >= LEAST_WORDINGS)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST)
    .map(([hash]) => hash)
    .sort((a, b) => a - b);
}

const bucketOf = (hash: number): number => hash >>> (32 - BUCKET_BITS);

/** The count from which a bucket may hold one of the `MOST` most frequent grams. */
function fullFrom(buckets: Uint32Array): number {
  const fullest = buckets.filter((count) => count >= LEAST_WORDINGS).sort();
  return fullest[Math.max(fullest.length - MOST, 0)] ?? LEAST_WORDINGS;
}

/** Visits each gram of each form. */
function eachGram(forms: readonly string[], visit: (hash: number) => void): void {
  for (const form of forms) {
    if (form.length >= SHORTEST_SENTENCE) for (const hash of hashGrams(form)) visit(hash);
  }
}
