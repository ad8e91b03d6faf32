/** Cleans the decoded text of a file into the lines of its report, with a record of every change. */
import { rejoinFragments } from './clean/fragments.ts';
import { hasInvisible, type Line, toLines } from './clean/lines.ts';
import { type RejoinOptions, rejoin } from './clean/rejoin.ts';
import { applyRules } from './clean/rules.ts';
import { closeSpacedDigits, closeSpacedLine } from './clean/spaces.ts';
import type { LineLayout } from './document-lines.ts';
import { joinMarkdownTitle } from './outline/join-markdown-title.ts';
import type { CleanedLine } from './report.ts';
import type { CleaningRule } from './settings.ts';

export interface CleanOptions extends RejoinOptions {
  rules: readonly CleaningRule[];
  /** Plain text has its wrapped lines rejoined. Markdown joins them itself; of it only title and subtitle are joined here. */
  wrapped: boolean;
  /** Layout of each source line of a document. Cells and list items are never removed or joined. */
  layout?: readonly LineLayout[];
}

export interface Cleaned {
  lines: Line[];
  /** In source order. */
  cleaned: CleanedLine[];
}

const SPACES_RULE = '字间空格';
const INVISIBLE_RULE = '不可见字符';

/**
 * Cleans decoded text line by line: removes invisible characters, applies rules, closes spaced digits, rejoins wrapped lines.
 *
 * Everything except white space is recorded: the characters of the result and of the removed lines together are those of the
 * source. `会员资料仅供内部交流` is removed and listed; `1 9 9 3 年` becomes `1993年` and is listed.
 */
export function clean(text: string, options: CleanOptions): Cleaned {
  // A line of only invisible characters is no blank line: it does not separate paragraphs.
  const source = toLines(text).filter((line) => line.text !== '' || !line.ghost);
  const cleaned = listInvisible(text);
  const { free, placed, asides } = partByLayout(source, options.layout ?? []);
  const { kept, removed } = applyRules(free, options.rules, options.isTitle);
  const spaced = closeSpaces(kept);
  const joined = options.wrapped
    ? rejoinLines(spaced.lines, options)
    : joinMarkdownTitle(spaced.lines, options.isTitle);
  const all = [...cleaned, ...asides, ...removed, ...spaced.closed, ...joined.rejoined];
  return {
    lines: joined.lines.map((line) => placed.get(line.line) ?? line),
    cleaned: all.sort((a, b) => a.line - b.line),
  };
}

interface Parted {
  /** Lines that cleaning may change; a blank line takes the place of each of the others. */
  free: Line[];
  /** Cells and list items, by line. */
  placed: Map<number, Line>;
  /** Lines that the document itself separates from its text: headers, footers, comments. */
  asides: CleanedLine[];
}

function partByLayout(lines: Line[], layout: readonly LineLayout[]): Parted {
  const parted: Parted = { free: lines, placed: new Map(), asides: [] };
  if (layout.length === 0) return parted;
  parted.free = lines.map((line) => {
    const { aside, cell, item } = layout[line.line - 1] ?? {};
    if (aside !== undefined) {
      if (line.text !== '') parted.asides.push({ line: line.line, text: line.text, action: 'removed', rule: aside });
    } else if (cell || item) parted.placed.set(line.line, line);
    else return line;
    return { ...line, text: '', indent: '', width: 0, length: 0, indented: false };
  });
  return parted;
}

function rejoinLines(lines: readonly Line[], options: CleanOptions): { lines: Line[]; rejoined: CleanedLine[] } {
  const startsAnew = (text: string): boolean => options.isNumbered(text) || options.isTitle(text);
  const wraps = rejoin(lines, options);
  const fragments = rejoinFragments(wraps.lines, startsAnew);
  return {
    lines: fragments.lines,
    rejoined: [...wraps.rejoined, ...fragments.rejoined],
  };
}

function listInvisible(text: string): CleanedLine[] {
  return text.split('\n').flatMap((raw, index): CleanedLine[] => {
    // A byte order mark at the very start belongs to the encoding.
    const checked = index === 0 ? raw.replace(/^\ufeff/u, '') : raw;
    if (!hasInvisible(checked)) return [];
    const shown = checked.trim().replace(/\p{C}/gu, (character) => `〔U+${codePoint(character)}〕`);
    return [
      {
        line: index + 1,
        text: shown,
        action: 'characters removed',
        rule: INVISIBLE_RULE,
      },
    ];
  });
}

function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

function closeSpaces(lines: readonly Line[]): {
  lines: Line[];
  closed: CleanedLine[];
} {
  const closed: CleanedLine[] = [];
  const result = lines.map((line) => {
    const text = closeSpacedLine(closeSpacedDigits(line.text));
    if (text === line.text) return line;
    closed.push({
      line: line.line,
      text: line.text,
      action: 'spaces closed',
      rule: SPACES_RULE,
    });
    return { ...line, text };
  });
  return { lines: result, closed };
}
