/** Marks of one block that remark pairs with one another: its time grows with their square (5,000 take two seconds). */
const MOST_MARKS = 5000;
const MARKS: ReadonlySet<string> = new Set(['*', '_', '~', '[', ']', '`']);
/** Levels of quotes or lists; remark's time grows with their cube, and a few thousand overflow its stack. */
const MOST_LEVELS = 100;
const INDENT_OF_LEVEL = 2;
/** Lines of nothing but = or -, which may underline a heading: each moves all that remark has read (5,000 take two seconds). */
const MOST_UNDERLINES = 1000;
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*$/;

/**
 * Whether remark would take minutes over `text`, or fail: `*a_` twenty thousand times, `>` ten thousand deep. A report
 * full of masked names (张***) is far from it.
 */
export function isTangledMarkdown(text: string): boolean {
  let marks = 0;
  let underlines = 0;
  for (const line of text.split('\n')) {
    if (levelsOf(line) > MOST_LEVELS) return true;
    if (UNDERLINE.test(line)) underlines += 1;
    if (underlines > MOST_UNDERLINES) return true;
    marks = line.trim() === '' ? 0 : marks + countMarks(line);
    if (marks > MOST_MARKS) return true;
  }
  return false;
}

/** Quote signs and list indents at the start of a line, as deep as they could nest. */
function levelsOf(line: string): number {
  const start = /^[\s>]*/.exec(line)?.[0] ?? '';
  const quotes = start.split('>').length - 1;
  return quotes + (start.length - quotes) / INDENT_OF_LEVEL;
}

function countMarks(line: string): number {
  let count = 0;
  for (const sign of line) if (MARKS.has(sign)) count += 1;
  return count;
}
