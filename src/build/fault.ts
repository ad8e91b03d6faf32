/** Faults found in bytes or text before it is known, or while it does not matter, which file they stand in. */
import type { Problem } from '../core/report/problem.ts';

/** A Problem whose file the caller knows. */
export type Fault = Omit<Problem, 'file'>;

/** Makes Problems of one file out of its faults. */
export function problemsIn(file: string, faults: readonly Fault[]): Problem[] {
  return faults.map((fault) => ({ file, ...fault }));
}

/** `第 3、8、9 行`; at most `most` lines are named, and then how many more there are: `第 3、8 行等 5 行`. */
export function formatLines(lines: readonly number[], most = 10): string {
  const named = `第 ${lines.slice(0, most).join('、')} 行`;
  return lines.length > most ? `${named}等 ${lines.length} 行` : named;
}
