/**
 * `push(...items)`, `Math.max(...values)` and `String.fromCharCode(...codes)` for lists of any length: an argument list ends at some
 * 120,000 items with a RangeError.
 */

/** Adds items to the end of a list. */
export function appendAll<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}

/** The smallest value; `Infinity` when there is none. */
export function smallest(values: Iterable<number>): number {
  let least = Number.POSITIVE_INFINITY;
  for (const value of values) least = Math.min(least, value);
  return least;
}

/** The largest value; `-Infinity` when there is none. */
export function largest(values: Iterable<number>): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) most = Math.max(most, value);
  return most;
}

const BLOCK = 8192;

/** The text that some UTF-16 units make. */
export function textOfCodes(codes: readonly number[] | Uint8Array | Uint16Array): string {
  let text = '';
  for (let from = 0; from < codes.length; from += BLOCK)
    // biome-ignore lint/plugin: a block is short enough for an argument list.
    text += String.fromCharCode(...codes.slice(from, from + BLOCK));
  return text;
}
