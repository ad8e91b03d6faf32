/** Figures out of many measurements. */

/**
 * The value below which a share of the values lies, by the nearest rank: the median of 3, 1, 2 is 2, the 0.95 quantile of
 * twenty values is the nineteenth. NaN without values.
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.min(sorted.length, Math.max(1, Math.ceil(share * sorted.length)));
  return sorted[rank - 1] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
