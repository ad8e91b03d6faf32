/** Binary search. */

/**
 * The first index from 0 to `length` for which `isBefore` is false; `length` where it holds for all. Once it is false it must
 * stay false. Of 2019, 2021, 2024 the first that is not before 2020 is at 1. Logarithmic.
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

/**
 * The first index at which rising values reach `least`, which is the number of values below it; their length where none does.
 */
export const firstAtLeast = (rising: ArrayLike<number>, least: number): number =>
  partitionPoint(rising.length, (index) => (rising[index] as number) < least);

/**
 * Index of the part that holds a key, by the first keys of the parts, rising. A key before all of them belongs to the first part.
 */
export const partOf = <Key extends number | string>(firstKeys: ArrayLike<Key>, key: Key): number =>
  Math.max(0, partitionPoint(firstKeys.length, (index) => (firstKeys[index] as Key) <= key) - 1);
