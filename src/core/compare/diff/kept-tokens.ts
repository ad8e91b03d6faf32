/** Finds the common tokens of two texts, in order. */
import { isIdeograph } from '../../text/characters.ts';

/** Indices of a kept token in both texts. */
export type Kept = [a: number, b: number];

/** Marks and particles weigh less than words. */
const MARK = /^[\p{P}\p{Z}]$/u;
const PARTICLES = '的和了';
const WORTH = 4;
const WEAK_WORTH = 2;
/** A token whose predecessor is kept too is worth more: a few long runs read better than many short ones. */
const RUN_WORTH = 2;

/** Cells of the table, for two sentences of 2,000 characters. Longer texts without a full stop are lists that were not split. */
const LARGEST_TABLE = 4_000_000;

/**
 * The heaviest common subsequence of two lists of forms (`Tokens.forms`). Common beginnings and ends are taken first, so that
 * unchanged text costs nothing.
 */
export function findKept(a: readonly number[], b: readonly number[]): Kept[] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const kept: Kept[] = [];
  for (let index = 0; index < start; index += 1) kept.push([index, index]);
  const middle = { start, endA: a.length - end, endB: b.length - end };
  if ((middle.endA - start) * (middle.endB - start) <= LARGEST_TABLE) addHeaviest(kept, [a, b], middle);
  for (let index = end; index > 0; index -= 1) kept.push([a.length - index, b.length - index]);
  return kept;
}

/** Reused by every call: a table for each pair of sentences would be most of a comparison's memory. */
let scratch = { sums: new Int32Array(0), runs: new Int32Array(0) };

function tableOf(cells: number): { sums: Int32Array; runs: Int32Array } {
  if (scratch.sums.length < cells) scratch = { sums: new Int32Array(2 * cells), runs: new Int32Array(2 * cells) };
  return scratch;
}

/** The part between a common beginning and a common end. */
interface Middle {
  start: number;
  endA: number;
  endB: number;
}

/** The table has the worth of the rest of both texts from each pair of positions; its last row and column are 0. */
function addHeaviest(kept: Kept[], [a, b]: [readonly number[], readonly number[]], middle: Middle): void {
  const { start, endA, endB } = middle;
  if (endA === start || endB === start) return;
  const [height, width] = [endA - start, endB - start + 1];
  const { sums, runs } = tableOf((height + 1) * width);
  sums.fill(0, height * width, (height + 1) * width);
  runs.fill(0, height * width, (height + 1) * width);
  for (let x = height - 1; x >= 0; x -= 1) {
    const own = a[start + x] as number;
    const worth = worthOf(own);
    const row = x * width;
    let best = 0;
    let run = 0;
    sums[row + width - 1] = 0;
    runs[row + width - 1] = 0;
    for (let y = width - 2; y >= 0; y -= 1) {
      const below = row + width + y;
      const there = sums[below] as number;
      if (there > best) best = there;
      run = 0;
      if (own === b[start + y]) {
        const after = runs[below + 1] as number;
        const sum = (sums[below + 1] as number) + (after > 0 ? worth + RUN_WORTH : worth);
        run = after + 1;
        if (sum > best) best = sum;
      }
      runs[row + y] = run;
      sums[row + y] = best;
    }
  }
  traceBack(kept, [a, b], { ...middle, sums, runs });
}

function traceBack(
  kept: Kept[],
  [a, b]: [readonly number[], readonly number[]],
  { start, endA, endB, sums, runs }: Middle & { sums: Int32Array; runs: Int32Array },
): void {
  const width = endB - start + 1;
  for (let [x, y] = [start, start]; x < endA && y < endB; ) {
    const cell = (x - start) * width + y - start;
    const after = cell + width + 1;
    const own = a[x] as number;
    const isKept =
      own === b[y] &&
      sums[cell] === (sums[after] as number) + worthOf(own) + ((runs[after] as number) > 0 ? RUN_WORTH : 0);
    if (isKept) {
      kept.push([x, y]);
      x += 1;
      y += 1;
    } else if ((sums[cell + width] as number) >= (sums[cell + 1] as number)) x += 1;
    else y += 1;
  }
}

/** 1 for a weak form of one unit, 2 for another form of one unit, 0 if not computed yet. */
const weakness = new Uint8Array(0x10000);
for (const particle of PARTICLES) weakness[particle.charCodeAt(0)] = 1;

function worthOf(form: number): number {
  if (form >= weakness.length) return WORTH;
  if (weakness[form] === 0) weakness[form] = !isIdeograph(form) && MARK.test(String.fromCharCode(form)) ? 1 : 2;
  return weakness[form] === 1 ? WEAK_WORTH : WORTH;
}
