/** Measures how strongly two words are associated. */

/** Number of reports with both words side by side, and with each of them at all. */
export interface Together {
  together: number;
  a: number;
  b: number;
}

/**
 * logDice = 14 + log₂ (2 f(ab) / (f(a) + f(b))), to one decimal: 14 where neither word occurs without the other, one less for
 * half the association. Rychlý (2008); it does not grow with the archive, so that archives can be compared. Here f counts
 * reports, which the index gives without reading a text.
 */
export function logDice({ together, a, b }: Together): number {
  return Math.round(10 * (14 + Math.log2((2 * together) / (a + b)))) / 10;
}
