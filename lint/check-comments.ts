/**
 * Checks the words of comments in code and styles: plain technical English, as CONTRIBUTING.md describes it under "Words".
 *
 * Prints every comment that opens or speaks otherwise, with file, line and the words to use. Exits with 1 if there is one.
 */
import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'rolldown/utils';

interface Comment {
  text: string;
  /** UTF-16 offset of the comment into the file. */
  start: number;
}

interface Fault {
  file: string;
  line: number;
  words: string;
  advice: string;
}

const FILES = '{src,scripts,bench,lint,tests}/**/*.{ts,astro,css}';
/** This file quotes the words. */
const EXEMPT = 'lint/check-comments.ts';

/** `// What of a report stood before` matches, `// Whatever stands there` does not. */
const RULES: readonly { pattern: RegExp; advice: string }[] = [
  { pattern: /^[\s*]*What\b/, advice: 'begin with the thing or with a verb: "Wordings of …", "Reads …"' },
  { pattern: /\b(?:tells?|telling|told)\b/i, advice: 'say: show, state, name, report, distinguish' },
  { pattern: /\b(?:mend|mends|mended|mending)\b/i, advice: 'say: fix' },
  { pattern: /\bfurniture\b/i, advice: 'say: running heads' },
  { pattern: /\bso that (?:nobody|no one)\b/i, advice: 'state what the code does' },
];

/** Code in backticks may bear any name: it keeps its length as blanks. */
const withoutCode = (comment: string): string => comment.replace(/`[^`\n]*`/g, (code) => ' '.repeat(code.length));

function faultsOf(file: string): Fault[] {
  const text = readFileSync(file, 'utf8');
  return commentsOf(file, text).flatMap(({ text: comment, start }) =>
    RULES.flatMap(({ pattern, advice }) => {
      const found = pattern.exec(withoutCode(comment));
      if (found === null) return [];
      const line = text.slice(0, start + found.index).split('\n').length;
      return [{ file, line, words: found[0].replace(/^[\s*]+/, ''), advice }];
    }),
  );
}

/** Throws where a file of code is not well-formed. */
function commentsOf(file: string, text: string): Comment[] {
  if (file.endsWith('.css')) {
    return [...text.matchAll(/\/\*([\s\S]*?)\*\//g)].map(({ 1: words = '', index }) => ({
      text: words,
      start: index + 2,
    }));
  }
  const { comments, errors } = parseSync('file.ts', file.endsWith('.astro') ? frontmatterOf(text) : text);
  if (errors[0] !== undefined) throw new SyntaxError(`${file}: ${errors[0].message}`);
  return comments.map(({ value, start }) => ({ text: value, start: start + 2 }));
}

/** The code between the fences of an .astro file, at the same offsets. */
function frontmatterOf(text: string): string {
  const [, fence = '', code = ''] = /^(\s*---)([\s\S]*?)\n---/.exec(text) ?? [];
  return ' '.repeat(fence.length) + code;
}

const faults = globSync(FILES)
  .filter((file) => file.replaceAll('\\', '/') !== EXEMPT)
  .sort()
  .flatMap(faultsOf);
for (const { file, line, words, advice } of faults) console.error(`${file}:${line} "${words}": ${advice}`);
if (faults.length > 0) process.exitCode = 1;
console.log(`Comments: ${faults.length} faults`);
