/** Grams of a folded text, which the index stores. */

/**
 * The overlapping pairs of a run's units: 一岗双责 gives 一岗, 岗双, 双责. A run of one unit has none.
 *
 * A phrase of two or more units occurs in a run exactly when its pairs occur in it one after another.
 */
export function pairsOf(run: string): string[] {
  const pairs: string[] = [];
  let previous = '';
  for (const unit of run) {
    if (previous !== '') pairs.push(previous + unit);
    previous = unit;
  }
  return pairs;
}

/** The distinct units of some runs, in order of first appearance. They answer queries of one character. */
export function distinctUnits(runs: Iterable<string>): string[] {
  const units = new Set<string>();
  for (const run of runs) for (const unit of run) units.add(unit);
  return [...units];
}
