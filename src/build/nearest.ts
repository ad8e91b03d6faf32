/**
 * The candidate that `word` was most likely meant to be, or undefined when none is near.
 *
 * `levles` among `levels`, `types` → `levels`; `附件` is near neither. Equally near: the first in the order given.
 */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
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

/** Insertions, deletions and substitutions between two words, in UTF-16 units; time is the product of their lengths. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** `改为“levels”。` when there is a nearest candidate, otherwise the candidates themselves, as long as they are few. */
export function suggest(word: string, candidates: readonly string[]): string {
  const nearest = findNearest(word, candidates);
  return nearest === undefined ? `可用的有：${candidates.join('、')}。` : `是否应为“${nearest}”？`;
}
