/** Columns of facet values: packed at build, read in the browser. */
import type { Column } from './layout.ts';

/** A column with its distinct values in order of first appearance; undefined becomes ''. */
export function packColumn(values: readonly (string | undefined)[]): Column {
  const codes = new Map<string, number>();
  const packed = values.map((value = '') => {
    const code = codes.get(value) ?? codes.size;
    codes.set(value, code);
    return code;
  });
  return { values: [...codes.keys()], codes: packed };
}

/** Runs of equal values: 2022, 2022, undefined is [2022, 2], [null, 1]. */
export function packRuns(values: readonly (number | undefined)[]): [number | null, number][] {
  const runs: [number | null, number][] = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last !== undefined && last[0] === (value ?? null)) last[1] += 1;
    else runs.push([value ?? null, 1]);
  }
  return runs;
}

export function unpackRuns(runs: readonly [number | null, number][]): (number | undefined)[] {
  return runs.flatMap(([value, count]) => new Array<number | undefined>(count).fill(value ?? undefined));
}
