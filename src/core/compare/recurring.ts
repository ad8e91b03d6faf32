/** Pairs lines that occur many times in a report, such as the cells of a table: 是, 已完成. */

/** With more copies than this on one side, copies of a line cannot be distinguished. */
const COPIES = 8;

/** The forms that recur in either report. */
export function findRecurring(formsA: readonly string[], formsB: readonly string[]): Set<string> {
  const recurring = new Set<string>();
  for (const forms of [formsA, formsB]) {
    const counts = new Map<string, number>();
    for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
    for (const [form, count] of counts) if (count > COPIES) recurring.add(form);
  }
  return recurring;
}

/**
 * Pairs the copies in order, first with first. Comparing every copy with every other would take a million comparisons for a
 * thousand rows of 是.
 */
export function pairRecurring(
  recurring: ReadonlySet<string>,
  forms: { a: readonly string[]; b: readonly string[] },
): [a: number, b: number][] {
  const pairs: [number, number][] = [];
  const waiting = new Map<string, number[]>();
  forms.a.forEach((form, a) => {
    if (!recurring.has(form)) return;
    const copies = waiting.get(form) ?? [];
    copies.push(a);
    waiting.set(form, copies);
  });
  const taken = new Map<string, number>();
  forms.b.forEach((form, b) => {
    const next = taken.get(form) ?? 0;
    const a = waiting.get(form)?.[next];
    if (a === undefined) return;
    taken.set(form, next + 1);
    pairs.push([a, b]);
  });
  return pairs;
}
