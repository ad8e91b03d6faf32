/** Rejoins lines broken by the width of a page or the layout of a title. */
import { joinHead } from '../outline/join-head.ts';
import type { CleanedLine } from '../report.ts';
import type { Line } from './lines.ts';

export interface RejoinOptions {
  /** Whether a line could be a report's title. */
  isTitle: (text: string) => boolean;
  /** Whether a line begins with a number of an outline, 一、 or （一） or 1. */
  isNumbered: (text: string) => boolean;
}

const WRAP_RULE = '断行还原';

/** Least number of lines from which a width can be determined. */
const MIN_LINES = 6;
/** Columns by which a full line may fall short of the width, two Han characters: 禁则 moves punctuation and closing brackets. */
const SLACK = 4;
const NARROWEST = 30;
const WIDEST = 120;
/** Least share of full lines, and of full lines that end in mid-sentence. */
const FULL_SHARE = 0.4;
const BROKEN_SHARE = 0.5;
const ENDS_SENTENCE = /[。！？；：!?;:][”’」』）)》]*$/u;

/**
 * Joins the broken lines of a hard-wrapped text, and of a title over two lines. Other texts are returned unchanged.
 *
 * A text is hard-wrapped when many lines have the same width and end in mid-sentence. A full line is then joined to the next one,
 * unless that is indented or numbered, or a blank line is between them.
 */
export function rejoin(lines: readonly Line[], options: RejoinOptions): { lines: Line[]; rejoined: CleanedLine[] } {
  const titled = joinHead(lines, options);
  const width = wrapWidth(titled.lines);
  if (width === undefined) return titled;
  const wrapped = rejoinWrapped(titled.lines, isFullAt(titled.lines, width), options);
  return {
    lines: wrapped.lines,
    rejoined: [...titled.rejoined, ...wrapped.rejoined],
  };
}

/** The width in columns at which a text was wrapped; undefined when it was not. */
export function wrapWidth(lines: readonly Line[]): number | undefined {
  const filled = lines.filter(({ text }) => text !== '');
  if (filled.length < MIN_LINES) return undefined;
  const widths = filled.map(({ width }) => width).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.9)] ?? 0;
  if (width < NARROWEST || width > WIDEST || (widths.at(-1) ?? 0) > width * 1.5) return undefined;
  const full = filled.filter((line) => Math.abs(line.width - width) <= SLACK);
  const broken = full.filter(({ text }) => !ENDS_SENTENCE.test(text));
  const isWrapped = full.length >= filled.length * FULL_SHARE && broken.length >= full.length * BROKEN_SHARE;
  return isWrapped ? width : undefined;
}

/** A line is full by its columns, or by its characters: some programs break lines by counting characters. */
function isFullAt(lines: readonly Line[], width: number): (line: Line) => boolean {
  const lengths = lines.filter(({ text }) => text !== '').map(({ length }) => length);
  const longest = lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0;
  return (line) => line.width >= width - SLACK || line.length >= longest - SLACK / 2;
}

function rejoinWrapped(
  lines: readonly Line[],
  isFull: (line: Line) => boolean,
  { isNumbered }: RejoinOptions,
): { lines: Line[]; rejoined: CleanedLine[] } {
  const usesIndents = lines.some(({ indented }) => indented);
  const result: Line[] = [];
  const rejoined: CleanedLine[] = [];
  /** Index into `result` of the last line that is not blank, when it is full. */
  let open: number | undefined;
  for (const line of lines) {
    if (line.text === '') {
      // Where paragraphs are indented, a page break leaves blank lines in mid-sentence.
      if (!usesIndents) open = undefined;
      result.push(line);
      continue;
    }
    const last = open === undefined ? undefined : result[open];
    const continues = last !== undefined && !line.indented && !isNumbered(line.text);
    if (continues && open !== undefined && (usesIndents || !ENDS_SENTENCE.test(last.text))) {
      rejoined.push({
        line: line.line,
        text: line.text,
        action: 'rejoined',
        rule: WRAP_RULE,
      });
      result[open] = join(last, line);
    } else {
      result.push(line);
      open = result.length - 1;
    }
    if (!isFull(line)) open = undefined;
  }
  return { lines: result, rejoined };
}

function join(first: Line, second: Line): Line {
  const spaced = /[\w,.;:%)]$/u.test(first.text) && /^[\w(]/u.test(second.text);
  return {
    ...first,
    text: first.text + (spaced ? ' ' : '') + second.text,
    lastLine: second.lastLine,
  };
}
