/**
 * Lists by key; and `push(...items)`, `Math.max(...values)` and `String.fromCharCode(...codes)` for lists of any length. An
 * argument list of more than some 120,000 items throws a RangeError.
 */

/** Adds items to the end of a list. */
export function appendAll<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}

/** Adds an item to the list under a key; creates the list if needed. */
export function addUnder<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** Groups items by key, both in order of appearance. 总结, 计划 and 总结 by type are 总结 with two, 计划 with one. */
export function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) addUnder(groups, keyOf(item), item);
  return groups;
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

/** The text of some UTF-16 code units. */
export function textOfCodes(codes: readonly number[] | Uint8Array | Uint16Array): string {
  let text = '';
  for (let from = 0; from < codes.length; from += BLOCK)
    // biome-ignore lint/plugin: a block is short enough for an argument list.
    text += String.fromCharCode(...codes.slice(from, from + BLOCK));
  return text;
}
