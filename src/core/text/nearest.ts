/** Finds the valid value nearest to a wrong one. */

/**
 * The value nearest to `written`, by shared characters and edit distance: 县 → 区县, 述廉报告 → 述责述廉报告. Undefined when nothing is shared
 * (town). Earlier values win ties. Time is values × the product of the lengths.
 */
export function findNearest(written: string, values: readonly string[]): string | undefined {
  let best: { value: string; score: number } | undefined;
  for (const value of values) {
    const shared = countShared(written, value);
    if (shared === 0) continue;
    const score = 2 * shared - editDistance(written, value);
    if (!best || score > best.score) best = { value, score };
  }
  return best?.value;
}

/** Number of characters in both, with repetition. */
function countShared(a: string, b: string): number {
  const left = [...b];
  let shared = 0;
  for (const char of a) {
    const at = left.indexOf(char);
    if (at < 0) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return shared;
}

/** Levenshtein's distance, one row at a time. */
export function editDistance(a: string, b: string): number {
  const from = [...a];
  const to = [...b];
  let row = to.map((_, index) => index + 1);
  for (const [i, char] of from.entries()) {
    let diagonal = i;
    let left = i + 1;
    row = row.map((above, j) => {
      left = Math.min(above + 1, left + 1, diagonal + (char === to[j] ? 0 : 1));
      diagonal = above;
      return left;
    });
  }
  return row.at(-1) ?? from.length;
}
