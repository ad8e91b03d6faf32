/**
 * A fault in the content, reported to the archivist as a value; faults in our own code throw instead.
 *
 * `check`, `build` and intake.html print problems unchanged. The text is therefore Chinese: it states what is wrong and why, then
 * what to do about it.
 */
export interface Problem {
  /** Stable kebab-case code that other programs may match, such as `unknown-level`. Codes are permanent. */
  code: string;
  severity: Severity;
  /** File of the content folder, relative and with forward slashes, such as `2022/总结.txt` or `catalogue.csv`. */
  file: string;
  /** Line of that file, from 1. */
  line?: number;
  /** Cell of a spreadsheet, such as `C12`. Its row may differ from the line, since quoted cells contain line ends. */
  cell?: string;
  message: string;
  mend?: string;
}

/** `error` stops a build, `warning` should be checked, `info` needs no action. */
export type Severity = 'error' | 'warning' | 'info';

/** Names of severities in the interface. */
export const SEVERITY_NAMES: Record<Severity, string> = {
  error: '错误',
  warning: '警告',
  info: '提示',
};

/** Most severe first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** One line for a terminal or a list: `2022/总结.txt:3 错误 unknown-level：级别“区”不在词表中。改为“区县”。` */
export function formatProblem(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  return `${place} ${SEVERITY_NAMES[problem.severity]} ${problem.code}：${problem.message}${problem.mend ?? ''}`;
}
