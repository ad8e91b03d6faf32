/** How closely two words belong together. */

/** Reports that hold both side by side, and each of them at all. */
export interface Together {
  together: number;
  a: number;
  b: number;
}

/**
 * logDice = 14 + log₂ (2 f(ab) / (f(a) + f(b))), to one decimal: 14 where neither ever stands without the other, one less where
 * they are half as close. Rychlý (2008); it does not grow with the archive, so that archives can be compared. Here f counts
 * reports, which the index tells without reading a text.
 */
export function logDice({ together, a, b }: Together): number {
  return Math.round(10 * (14 + Math.log2((2 * together) / (a + b)))) / 10;
}
