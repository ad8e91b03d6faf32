/** Suggests the right name for a mistyped key, column or file. */
import { editDistance } from '../core/text/nearest.ts';

/**
 * The candidate that `word` most likely misspells, or undefined when none is within two fifths of its length.
 *
 * `levles` among `levels`, `types` → `levels`; `附件` is near neither. Equally near: the first in the order given.
 */
export function findMisspelt(word: string, candidates: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let best = Math.max(1, Math.floor(word.length * 0.4)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= best) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance >= best) continue;
    nearest = candidate;
    best = distance;
  }
  return nearest;
}

/** `是否应为“levels”？` when there is a near candidate, otherwise all of them. */
export function suggest(word: string, candidates: readonly string[]): string {
  const nearest = findMisspelt(word, candidates);
  return nearest === undefined ? `可用的有：${candidates.join('、')}。` : `是否应为“${nearest}”？`;
}
