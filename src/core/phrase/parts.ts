/**
 * What a search that found nothing can offer: the longest parts of its phrase that do occur.
 */

/** A part of a phrase and the reports that hold it. */
export interface OccurringPart {
  text: string;
  count: number;
}

export interface PartsOptions {
  /** The most parts to give. */
  limit?: number;
  /** The shortest part worth giving, in units. */
  shortest?: number;
  signal?: { readonly aborted: boolean };
}

/**
 * The longest parts of a folded run that occur, longest first, then by place: of 一岗双责试点工作法 perhaps 试点工作 (12) and
 * 一岗双责 (9). No part given lies within another.
 *
 * `occurs` counts the reports that hold a part. A part of a part that occurs occurs too, so that the ends of each part are
 * found by halving: about two calls per part and power of two of the phrase's length, and none twice. Stops early when aborted.
 */
export async function findOccurringParts(
  run: string,
  occurs: (part: string) => number | Promise<number>,
  { limit = 3, shortest = 2, signal }: PartsOptions = {},
): Promise<OccurringPart[]> {
  const units = [...run];
  const counts = new Map<string, number>();
  const count = async (from: number, to: number): Promise<number> => {
    const part = units.slice(from, to).join('');
    const known = counts.get(part) ?? (await occurs(part));
    counts.set(part, known);
    return known;
  };
  // Parts too short to be offered are taken to occur, so that none is asked about.
  const stands = async (from: number, to: number): Promise<boolean> =>
    to - from < shortest || (await count(from, to)) > 0;

  const parts: (OccurringPart & { length: number })[] = [];
  let from = 0;
  let known = 0;
  while (!signal?.aborted) {
    const start = from;
    const end = await lastTrue(Math.max(known, start), units.length, (to) => stands(start, to));
    if (end - start >= shortest) {
      parts.push({ text: units.slice(start, end).join(''), count: await count(start, end), length: end - start });
    }
    if (end === units.length) break;
    // The next part begins where one that ends a unit further first occurs.
    known = end + 1;
    from = await firstTrue(start + 1, known, (at) => stands(at, end + 1));
  }
  parts.sort((a, b) => b.length - a.length);
  return parts
    .filter(({ text }, index) => !parts.slice(0, index).some((longer) => longer.text.includes(text)))
    .slice(0, limit)
    .map(({ text, count }) => ({ text, count }));
}

type Test = (value: number) => Promise<boolean>;

/** The last value from `low`, where the test holds, to `high` at which it holds; after it the test never holds. */
async function lastTrue(low: number, high: number, test: Test): Promise<number> {
  let [holds, end] = [low, high];
  while (holds < end) {
    const middle = Math.ceil((holds + end) / 2);
    if (await test(middle)) holds = middle;
    else end = middle - 1;
  }
  return holds;
}

/** The first value from `low` to `high`, where the test holds, at which it holds; before it the test never holds. */
async function firstTrue(low: number, high: number, test: Test): Promise<number> {
  let [start, holds] = [low, high];
  while (start < holds) {
    const middle = Math.floor((start + holds) / 2);
    if (await test(middle)) holds = middle;
    else start = middle + 1;
  }
  return holds;
}
