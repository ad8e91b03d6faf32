/** Faults found in bytes or text before it is known, or while it does not matter, which file they stand in. */
import type { Fault } from '../core/report/fault.ts';
import type { Problem } from '../core/report/problem.ts';

export type { Fault } from '../core/report/fault.ts';

/** Makes Problems of one file out of its faults. */
export function problemsIn(file: string, faults: readonly Fault[]): Problem[] {
  return faults.map((fault) => ({ file, ...fault }));
}

/** `[3, 4, 5, 8]` → 第 3–5、8 行; after `most` ranges `等` stands for the rest. */
export function formatLines(lines: readonly number[], most = 8): string {
  const ranges: [first: number, last: number][] = [];
  for (const line of lines) {
    const range = ranges.at(-1);
    if (range && line === range[1] + 1) range[1] = line;
    else ranges.push([line, line]);
  }
  const named = ranges.slice(0, most).map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  return `第 ${named.join('、')} 行${ranges.length > most ? `等 ${lines.length} 行` : ''}`;
}
