/** Binary search. */

/**
 * The first index from 0 to `length` for which `isBefore` is false; `length` where it holds for all. It must hold for no index after
 * one for which it does not: of 2019, 2021, 2024 the first that is not before 2020 is at 1. Logarithmic.
 */
export function partitionPoint(length: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first index of rising values at which they reach `least`, which is how many lie below it; their length where none does. */
export const firstAtLeast = (rising: ArrayLike<number>, least: number): number =>
  partitionPoint(rising.length, (index) => (rising[index] as number) < least);

/** The part that holds a key, by the first key of each part, rising; a key before all of them is of the first. */
export const partOf = <Key extends number | string>(firstKeys: ArrayLike<Key>, key: Key): number =>
  Math.max(0, partitionPoint(firstKeys.length, (index) => (firstKeys[index] as Key) <= key) - 1);
