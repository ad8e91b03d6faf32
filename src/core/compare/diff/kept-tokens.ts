/** The tokens that two texts have in common, in order. */
import type { Token } from './tokens.ts';

/** Indexes of a token of either side that was kept. */
export type Kept = [a: number, b: number];

/** Marks and particles hold a text together less than words do. */
const WEAK = /^[\p{P}\p{Z}的和了]$/u;
const WORTH = 4;
const WEAK_WORTH = 2;
/** A token that goes on where the one before it was kept too is worth more: few long stretches read better than many short ones. */
const RUN_WORTH = 2;

/** Cells of the table; two sentences of 2,000 characters. Longer texts without a full stop are lists that were not cut. */
const LARGEST_TABLE = 4_000_000;

/** The heaviest common subsequence. Common beginnings and ends are taken first, so that unchanged text costs nothing. */
export function findKept(a: readonly Token[], b: readonly Token[]): Kept[] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start]?.form === b[start]?.form) start += 1;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end)?.form === b.at(-1 - end)?.form) end += 1;
  const kept: Kept[] = [];
  for (let index = 0; index < start; index += 1) kept.push([index, index]);
  const middleA = a.slice(start, a.length - end).map(({ form }) => form);
  const middleB = b.slice(start, b.length - end).map(({ form }) => form);
  if (middleA.length * middleB.length <= LARGEST_TABLE) {
    for (const [x, y] of heaviest(middleA, middleB)) kept.push([start + x, start + y]);
  }
  for (let index = end; index > 0; index -= 1) kept.push([a.length - index, b.length - index]);
  return kept;
}

/** Written over by every call: a table for each pair of sentences would be most of what a comparison allocates. */
let scratch = { sums: new Int32Array(0), runs: new Int32Array(0) };

function emptyTable(cells: number): { sums: Int32Array; runs: Int32Array } {
  if (scratch.sums.length < cells) {
    scratch = { sums: new Int32Array(2 * cells), runs: new Int32Array(2 * cells) };
    return scratch;
  }
  scratch.sums.fill(0, 0, cells);
  scratch.runs.fill(0, 0, cells);
  return scratch;
}

function heaviest(formsA: readonly string[], formsB: readonly string[]): Kept[] {
  const numbers = new Map<string, number>();
  const numberOf = (form: string): number => {
    const known = numbers.get(form);
    if (known === undefined) numbers.set(form, numbers.size);
    return known ?? numbers.size - 1;
  };
  const [a, b] = [Int32Array.from(formsA, numberOf), Int32Array.from(formsB, numberOf)];
  const width = b.length + 1;
  const { sums, runs } = emptyTable((a.length + 1) * width);
  const worths = formsA.map((form) => (WEAK.test(form) ? WEAK_WORTH : WORTH));
  for (let x = a.length - 1; x >= 0; x -= 1) {
    const own = a[x];
    const worth = worths[x] as number;
    const row = x * width;
    let best = 0;
    for (let y = b.length - 1; y >= 0; y -= 1) {
      const below = row + width + y;
      best = Math.max(best, sums[below] as number);
      if (own === b[y]) {
        const run = runs[below + 1] as number;
        runs[row + y] = run + 1;
        best = Math.max(best, (sums[below + 1] as number) + worth + (run > 0 ? RUN_WORTH : 0));
      }
      sums[row + y] = best;
    }
  }
  const sumWith = (x: number, y: number): number => {
    const after = (x + 1) * width + y + 1;
    return (sums[after] ?? 0) + (worths[x] ?? 0) + ((runs[after] ?? 0) > 0 ? RUN_WORTH : 0);
  };
  return traceBack(a, b, { sums, sumWith });
}

interface Table {
  sums: Int32Array;
  sumWith: (x: number, y: number) => number;
}

function traceBack(a: Int32Array, b: Int32Array, { sums, sumWith }: Table): Kept[] {
  const width = b.length + 1;
  const kept: Kept[] = [];
  for (let [x, y] = [0, 0]; x < a.length && y < b.length; ) {
    const cell = x * width + y;
    if (a[x] === b[y] && sums[cell] === sumWith(x, y)) {
      kept.push([x, y]);
      x += 1;
      y += 1;
    } else if ((sums[cell + width] ?? 0) >= (sums[cell + 1] ?? 0)) x += 1;
    else y += 1;
  }
  return kept;
}
