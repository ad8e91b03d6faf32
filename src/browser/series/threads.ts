/** The same matter in several years: a section that returns, a figure that is reported every year, a sentence and its forms. */

/** For each year its item; undefined where the year has none. */
export interface Thread<Item> {
  items: (Item | undefined)[];
}

/** Items of a year by a key of their own. */
export type YearItems<Item> = ReadonlyMap<string, Item>;

/** Keys that belong together in a year and the next one. */
export type YearLinks = readonly (readonly [string, string])[];

/**
 * Threads in the order in which they begin; `links[0]` joins the first year with the second. An item belongs to one thread:
 * where two lead to it the first one does, and the other ends.
 */
export function joinThreads<Item>(years: readonly YearItems<Item>[], links: readonly YearLinks[]): Thread<Item>[] {
  const threads: Thread<Item>[] = [];
  let open = new Map<string, Thread<Item>>();
  years.forEach((items, year) => {
    const next = new Map<string, Thread<Item>>();
    for (const [before, key] of year === 0 ? [] : (links[year - 1] ?? [])) {
      const thread = open.get(before);
      if (thread === undefined || next.has(key) || thread.items[year] !== undefined || !items.has(key)) continue;
      thread.items[year] = items.get(key);
      next.set(key, thread);
    }
    for (const [key, item] of items) {
      if (next.has(key)) continue;
      const thread: Thread<Item> = { items: new Array<Item | undefined>(years.length).fill(undefined) };
      thread.items[year] = item;
      threads.push(thread);
      next.set(key, thread);
    }
    open = next;
  });
  return threads;
}

export const lengthOf = <Item>({ items }: Thread<Item>): number => items.filter((item) => item !== undefined).length;
