/** Text for a terminal: nothing in a file's name or words can move the cursor, and Chinese columns line up. */
import { type Problem, SEVERITY_NAMES } from '../core/report/problem.ts';

/** Control characters (line ends among them), and signs that turn the writing direction of what follows. */
const UNPRINTABLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** `a\u001b[31m.txt` → `a\u{1b}[31m.txt` */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Columns that a text takes: `年度2022` takes 8. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

/** `text` with spaces up to `width` columns. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Problems grouped by file, in their order: the file's name, then a line for each. */
export function formatProblems(problems: readonly Problem[]): string {
  const blocks = new Map<string, string[]>();
  for (const problem of problems) {
    const block = blocks.get(problem.file) ?? [printable(problem.file)];
    blocks.set(problem.file, [...block, formatInFile(problem)]);
  }
  return [...blocks.values()].map((block) => block.join('\n')).join('\n\n');
}

/**
 * One line under the name of `file`; a problem that stands in another, such as catalogue.csv, names it.
 *
 * `  错误 第 3 行 级别“区”不在词表中。改为“区县”。（unknown-level）`
 */
export function formatInFile(problem: Problem, file = problem.file): string {
  const { severity, code, message, mend } = problem;
  const place = problem.file === file ? placeInFile(problem) : formatPlace(problem);
  return printable(
    `  ${SEVERITY_NAMES[severity]} ${place === '' ? '' : `${place} `}${message}${mend ?? ''}（${code}）`,
  );
}

/** `catalogue.csv C12 格`, `2022/总结.txt 第 3 行`, `2022/总结.txt` */
export function formatPlace(problem: Problem): string {
  return printable(`${problem.file} ${placeInFile(problem)}`.trimEnd());
}

function placeInFile({ line, cell }: Problem): string {
  if (cell !== undefined) return `${cell} 格`;
  return line === undefined ? '' : `第 ${line} 行`;
}
