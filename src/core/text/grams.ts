/**
 * Grams: what the index holds of a folded text.
 */

/**
 * The overlapping pairs of a run's units: 一岗双责 gives 一岗, 岗双, 双责. A run of one unit has none.
 *
 * A phrase of two units or more stands in a run exactly when its pairs stand in it one after another.
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

/** The different units of some runs, in order of first appearance: what answers a query of one character. */
export function distinctUnits(runs: Iterable<string>): string[] {
  const units = new Set<string>();
  for (const run of runs) for (const unit of run) units.add(unit);
  return [...units];
}
