/** Rejoins lines that were broken by a page's width or by a title's layout. */
import type { CleanedLine } from '../report.ts';
import { columns, type Line } from './lines.ts';

export interface RejoinOptions {
  /** Whether a line could be a report's title. */
  isTitle: (text: string) => boolean;
  /** Whether a line begins with a number of an outline, 一、 or （一） or 1. */
  isNumbered: (text: string) => boolean;
}

export const WRAP_RULE = '断行还原';
export const TITLE_RULE = '题名断行还原';

/** Lines that hard-wrapped text is made of: at least this many, else there is nothing to tell a width from. */
const MIN_LINES = 6;
/** A full line may fall short of the width by two Han characters: 禁则 pushes punctuation and closing brackets around. */
const SLACK = 4;
const NARROWEST = 30;
const WIDEST = 120;
/** Part of the lines that must be full, and part of the full ones that must end in mid-sentence. */
const FULL_SHARE = 0.4;
const BROKEN_SHARE = 0.5;
/** A title stands within the first lines. */
const TITLE_LINES = 12;
const TITLE_MAX = 40;

const ENDS_SENTENCE = /[。！？；：!?;:][”’」』）)》]*$/u;
const ENDS_CLAUSE = /[。！？；：，、,.!?;:]$/u;
const OFFICE =
  /(?:委员会|人民政府|办公室|委|部|局|厅|馆|院|站|所|中心|公司|集团|学校|大学|中学|小学|街道|办事处|支部|党组|政府|联合会|总工会|协会|法院|检察院)$/u;

/**
 * Joins the broken lines of a hard-wrapped text and of a title set over two lines; other texts come back as they are.
 *
 * A text counts as hard-wrapped when many lines have the same width and end in mid-sentence. A line is then joined to
 * the next one when it is full, the next one is not set in, carries no number, and no blank line stands between.
 */
export function rejoin(lines: readonly Line[], options: RejoinOptions): { lines: Line[]; rejoined: CleanedLine[] } {
  const titled = rejoinTitle(lines, options);
  const width = wrapWidth(titled.lines);
  if (width === undefined) return titled;
  const wrapped = rejoinWrapped(titled.lines, width, options);
  return {
    lines: wrapped.lines,
    rejoined: [...titled.rejoined, ...wrapped.rejoined],
  };
}

/** The width in columns at which a text was broken, or undefined when it was not. */
export function wrapWidth(lines: readonly Line[]): number | undefined {
  const texts = lines.filter(({ text }) => text !== '').map(({ text, indented }) => (indented ? `　　${text}` : text));
  if (texts.length < MIN_LINES) return undefined;
  const widths = texts.map(columns).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.9)] ?? 0;
  if (width < NARROWEST || width > WIDEST || (widths.at(-1) ?? 0) > width * 1.5) return undefined;
  const full = texts.filter((text) => Math.abs(columns(text) - width) <= SLACK);
  const broken = full.filter((text) => !ENDS_SENTENCE.test(text));
  const isWrapped = full.length >= texts.length * FULL_SHARE && broken.length >= full.length * BROKEN_SHARE;
  return isWrapped ? width : undefined;
}

function rejoinWrapped(lines: readonly Line[], width: number, { isNumbered }: RejoinOptions) {
  const usesIndents = lines.some(({ indented }) => indented);
  const result: Line[] = [];
  const rejoined: CleanedLine[] = [];
  /** Index into `result` of the last line that is not blank, when it is full. */
  let open: number | undefined;
  for (const line of lines) {
    if (line.text === '') {
      // Where paragraphs are set in, a page break leaves blank lines in mid-sentence.
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
    if (columns(line.text) + (line.indented ? 4 : 0) < width - SLACK) open = undefined;
  }
  return { lines: result, rejoined };
}

/**
 * Joins `政府工作报` + `告`, and the office set on a line of its own above its title: `云河县档案馆` + `2022年度工作总结`.
 * Lines that already are titles are left apart, one being the title and the other perhaps a repetition.
 */
function rejoinTitle(lines: readonly Line[], { isTitle, isNumbered }: RejoinOptions) {
  const result = [...lines];
  const rejoined: CleanedLine[] = [];
  const short = (line: Line | undefined): line is Line =>
    line !== undefined && line.text !== '' && line.text.length <= TITLE_MAX && !ENDS_CLAUSE.test(line.text);
  for (let index = 0; index < Math.min(TITLE_LINES, result.length - 1); index++) {
    const first = result[index];
    const second = result[index + 1];
    if (!short(first) || !short(second) || isNumbered(first.text) || isNumbered(second.text)) continue;
    if (/^[—（(]/u.test(second.text) || isTitle(first.text)) continue;
    const brokenWord = !isTitle(second.text) && second.text.length <= 4 && isTitle(first.text + second.text);
    const officeAbove =
      OFFICE.test(first.text) && /^(?:关于|[\d二〇○零一]{4}年)/u.test(second.text) && isTitle(second.text);
    if (!brokenWord && !officeAbove) continue;
    rejoined.push({
      line: second.line,
      text: second.text,
      action: 'rejoined',
      rule: TITLE_RULE,
    });
    result.splice(index, 2, join(first, second));
    break;
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
