/** Suggestions after a search without results: the longest parts of its phrase that do occur. */

/** A part of a phrase, and the number of reports that contain it. */
export interface OccurringPart {
  text: string;
  count: number;
}

export interface PartsOptions {
  /** Most parts to return. */
  limit?: number;
  /** Length of the shortest part, in units. */
  shortest?: number;
  signal?: { readonly aborted: boolean };
}

/**
 * The longest parts of a folded run that occur, longest first, then by position: of 一岗双责试点工作法 perhaps 试点工作 (12) and 一岗双责 (9). No
 * part is within another.
 *
 * `occurs` counts the reports that contain a part. Every part of an occurring part occurs too, so the ends of each part are found
 * by binary search: about two calls per part and power of two of the phrase's length, and no call twice. Stops early when
 * aborted.
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
  // Parts too short to suggest count as occurring, without a call.
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
    // The next part begins where the first part ending one unit later begins.
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

/** The last value up to `high` for which the test holds. It holds at `low`, and does not hold again once it has failed. */
async function lastTrue(low: number, high: number, test: Test): Promise<number> {
  let [holds, end] = [low, high];
  while (holds < end) {
    const middle = Math.ceil((holds + end) / 2);
    if (await test(middle)) holds = middle;
    else end = middle - 1;
  }
  return holds;
}

/** The first value from `low` for which the test holds. It holds at `high`, and holds from the first such value on. */
async function firstTrue(low: number, high: number, test: Test): Promise<number> {
  let [start, holds] = [low, high];
  while (start < holds) {
    const middle = Math.floor((start + holds) / 2);
    if (await test(middle)) holds = middle;
    else start = middle + 1;
  }
  return holds;
}
