/** Promises for every file, whatever it holds: a report, or problems with their fixes. */

import type { Problem } from '../../../src/core/report/problem.ts';
import { isHidden } from '../../../src/pipeline/hidden-names.ts';
import type { BrokenInput } from './broken-input.ts';
import type { ReadEntry } from './reader.ts';

/** Each promise that the entries of `input` break, in words. */
export function breaches(input: BrokenInput, entries: readonly ReadEntry[]): string[] {
  const own = entries.filter(({ file }) => file === input.file);
  if (own.length !== 1) return [`listed ${own.length} times`];
  return [...entries.flatMap(breachesOf), ...membersMissing(input, entries)];
}

function breachesOf({ file, status, problems, paragraphs }: ReadEntry): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const hidden = file.split('/').some(isHidden);
  const found = problems.flatMap((problem) => breachesOfProblem(problem, file));
  if (status === 'report' && !paragraphs) found.push(`${file}: a report without a paragraph`);
  if (status === 'report' && errors.length > 0) found.push(`${file}: a report with errors`);
  if (status === 'faulty' && errors.length === 0) found.push(`${file}: faulty without an error`);
  if (status === 'passed over' && problems.length === 0 && !hidden) found.push(`${file}: dropped without a word`);
  return found;
}

function breachesOfProblem({ code, severity, file, message, mend, line }: Problem, of: string): string[] {
  const told = `${of}: ${code} (${message})`;
  const found: string[] = [];
  // Our own code failed at the file: the archivist gets a message, but it is a bug.
  if (code === 'internal-error') found.push(told);
  if (file !== of) found.push(`${told} is told of ${file}`);
  if (!/\p{Script=Han}/u.test(message)) found.push(`${told} is not in Chinese`);
  // 应为电子邮箱，必须写明: a message about a value that says what it should be needs no second sentence.
  if (severity !== 'info' && !/\p{Script=Han}/u.test(mend ?? '') && !/应为|必须|最多|至少|不能/.test(message))
    found.push(`${told} does not say what to do`);
  if (line !== undefined && !(Number.isInteger(line) && line > 0)) found.push(`${told} has line ${line}`);
  return found;
}

/** An archive that was opened lists as many members as it has, or the names that it has more than once. */
function membersMissing({ file, members }: BrokenInput, entries: readonly ReadEntry[]): string[] {
  const archive = entries.find((entry) => entry.file === file);
  const opened = archive?.problems.find(({ code }) => code === 'archive-opened');
  const listed = entries.filter((entry) => isMemberOf(entry.file, file, entries));
  const told = Number(/\d+/.exec(opened?.message ?? '')?.[0] ?? 0);
  if (opened && told !== listed.length) return [`${listed.length} members listed, ${told} told`];
  if (!opened || !members) return [];
  const files = members.filter((name) => !/[/\\]$/.test(Buffer.from(name).toString('latin1')));
  const again = archive?.problems.find(({ code }) => code === 'repeated-members');
  const repeated = Number(/\d+/.exec(again?.message ?? '')?.[0] ?? 0);
  const sum = listed.length + repeated;
  return sum === files.length
    ? []
    : [`${files.length} members, ${listed.length} listed and ${repeated} told as repeated`];
}

/** A member of the archive itself, not of one within. */
function isMemberOf(file: string, archive: string, entries: readonly ReadEntry[]): boolean {
  if (!file.startsWith(`${archive}/`)) return false;
  const outer = entries.filter(
    (entry) => entry.file !== archive && entry.problems.some(({ code }) => code === 'archive-opened'),
  );
  return !outer.some((entry) => file.startsWith(`${entry.file}/`));
}
