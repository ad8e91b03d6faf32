import { isAlias, isCollection, isScalar, isSeq, LineCounter, type Pair, parseDocument } from 'yaml';
import { GIVEN_NAMES, type GivenFields } from '../metadata/overrides.ts';
import type { Problem } from './problem.ts';

export interface FrontMatter {
  given: GivenFields;
  problems: Problem[];
  /** Number of lines of the front matter, both fences included; 0 when there is none. */
  lines: number;
}

/** Result for a file without front matter. */
export const NO_FRONT_MATTER: FrontMatter = { given: {}, problems: [], lines: 0 };
/** A fence after more lines does not close front matter: the first `---` is then a rule or a decoration. */
const MAX_LINES = 100;
/** UTF-16 units: the time of the YAML parser grows with the square of the number of keys. A record takes a few hundred. */
const MAX_LENGTH = 20_000;
/** Problems of one kind that are listed; the rest are only counted. */
const TOLD = 5;

/**
 * Reads the YAML block between two `---` lines at the very start of a file.
 *
 * A file that only begins with a decorative line has no front matter. Values are taken as written (dates and years stay text,
 * `011` stays 011); lists are joined with 、. An unknown key gives a warning and is never dropped silently.
 */
export function readFrontMatter(text: string, file: string): FrontMatter {
  const lines = frontMatterLines(text);
  if (lines === 0) return NO_FRONT_MATTER;
  const block = text
    .split('\n', lines - 1)
    .slice(1)
    .join('\n');
  if (block.length > MAX_LENGTH) return { given: {}, problems: [tooLong(file)], lines };
  // A blank first line in place of the fence, so that lines are counted as in the file.
  return { ...readYaml(`\n${block}\n`, file), lines };
}

/** Number of lines of the YAML block at the very start of `text`, both fences included; 0 when there is none. */
export function frontMatterLines(text: string): number {
  const lines = text.split('\n', MAX_LINES + 1);
  if (!/^\ufeff?---\s*$/u.test(lines[0] ?? '')) return 0;
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/u.test(line));
  const hasKey = lines.slice(1, Math.max(end, 1)).some((line) => /^[^\s#:：]{1,40}\s*:(?:\s|$)/u.test(line));
  return hasKey ? end + 1 : 0;
}

function readYaml(yaml: string, file: string): Pick<FrontMatter, 'given' | 'problems'> {
  const counter = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: counter,
    schema: 'failsafe',
    version: '1.2',
  });
  const given: GivenFields = {};
  const problems: Problem[] = document.errors.map((error) => ({
    code: 'front-matter-syntax',
    severity: 'error',
    file,
    line: counter.linePos(error.pos[0]).line,
    message: `文首元数据不是合法的 YAML（${error.code}）。`,
    mend: '请检查冒号后是否有空格、引号是否成对；含冒号的值请加引号。',
  }));
  if (problems.length > 0 || !isCollection(document.contents)) return { given, problems: firstOfEachKind(problems) };
  for (const item of document.contents.items as Pair[]) {
    const line = lineOf(item, counter);
    const key = isScalar(item.key) ? String(item.key.value) : '';
    const field = GIVEN_NAMES[key.toLowerCase()];
    const value = writtenValue(item.value);
    if (field === undefined) problems.push(unknownKey(key, file, line));
    else if (value === undefined) problems.push(notText(key, file, line));
    else if (value !== '') given[field] = { value, line };
  }
  return { given, problems: firstOfEachKind(problems) };
}

/** The first problems of each kind; the last of them states how many more there are. */
function firstOfEachKind(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  const told = new Map<string, number>();
  return problems.flatMap((problem) => {
    const nth = (told.get(problem.code) ?? 0) + 1;
    told.set(problem.code, nth);
    const more = (counts.get(problem.code) ?? 0) - TOLD;
    if (nth > TOLD) return [];
    return nth === TOLD && more > 0
      ? [{ ...problem, message: `${problem.message}另有 ${more} 处同样的问题。` }]
      : [problem];
  });
}

function tooLong(file: string): Problem {
  return {
    code: 'front-matter-size',
    severity: 'error',
    file,
    line: 1,
    message: `文首元数据超过 ${MAX_LENGTH} 字，没有读取。`,
    mend: '著录项只有十来个，每项一行；其余内容请移到第二个 --- 之后。',
  };
}

function lineOf(item: Pair, counter: LineCounter): number {
  const offset = isScalar(item.key) ? item.key.range?.[0] : undefined;
  return offset === undefined ? 1 : counter.linePos(offset).line;
}

/** The value as one text, or undefined when it is a map, an alias or a nested list. */
function writtenValue(node: unknown): string | undefined {
  if (node === null || node === undefined) return '';
  if (isScalar(node)) return node.value === null || node.value === undefined ? '' : String(node.value).trim();
  if (isAlias(node) || !isSeq(node)) return undefined;
  const values = node.items.map(writtenValue);
  return values.every((value) => value !== undefined) ? values.join('、') : undefined;
}

function unknownKey(key: string, file: string, line: number): Problem {
  return {
    code: 'front-matter-key',
    severity: 'warning',
    file,
    line,
    message: `文首元数据中的“${key}”不是著录项，未采用。`,
    mend: '可用的著录项：title、year、plan_year、level、type、org、author、post、date、series、note、ref（档号）。',
  };
}

function notText(key: string, file: string, line: number): Problem {
  return {
    code: 'front-matter-value',
    severity: 'error',
    file,
    line,
    message: `文首元数据“${key}”的值不是文字。`,
    mend: '请写成一行文字；多个文种可写成列表或用顿号隔开。',
  };
}
