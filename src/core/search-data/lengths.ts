/** Approximate lengths of reports, for ranking: one character per report. */

const STEPS_PER_DOUBLING = 4;
const SHORTEST = 32;
const HIGHEST_STEP = 35;

/** One base-36 digit per report: steps of a quarter doubling from 32 words to 14,000. */
export function packLengths(words: readonly number[]): string {
  return words.map((count) => stepOf(count).toString(36)).join('');
}

export function unpackLengths(packed: string): number[] {
  return [...packed].map((digit) => Math.round(SHORTEST * 2 ** (Number.parseInt(digit, 36) / STEPS_PER_DOUBLING)));
}

function stepOf(count: number): number {
  const step = Math.round(Math.log2(Math.max(count, SHORTEST) / SHORTEST) * STEPS_PER_DOUBLING);
  return Math.min(step, HIGHEST_STEP);
}
