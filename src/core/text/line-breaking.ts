/**
 * Breaks Chinese text into lines for pictures, where no browser does. Follows GB/T 15834 for punctuation at the ends of a line
 * (禁则), and keeps words and numbers whole where possible.
 */

/** Width of a text, in the unit of the line's width. */
export type Measure = (text: string) => number;

/** No line begins with these: 点号, closing brackets and quotes, 连接号, 间隔号, signs that belong to the number before them. */
const NOT_FIRST = /^[、，。．；：？！,.;:?!）〕］｝〉》」』】〗)\]}’”％‰℃°%·・～ー々]/u;
/** No line ends with these: opening brackets and quotes, signs that belong to the number after them. */
const NOT_LAST = /[（〔［｛〈《「『【〖([{‘“￥＄$№§]$/u;
/** Never divided: —— and ……, 2023年度, a Latin word or a number, a character with its marks. */
const PIECES =
  /—{2}|…{2}|[0-9０-９]+年度?|[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}\p{M}.,:'’/_@&+-]*|\s+|\P{M}\p{M}*|\p{M}/gu;

/** Text between two possible line breaks. */
interface Piece {
  text: string;
  width: number;
  /** Whether a break before it divides a word: 工作|报告 does not, 工|作 does. */
  insideWord: boolean;
}

/** As few lines as possible, each as full as possible: for running text. `width` is the longest line allowed. */
export function fillLines(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const piece of piecesOf(text, width, measure)) {
    if (line !== '' && length + widthWithoutSpace(piece, measure) > width) {
      lines.push(line.trim());
      [line, length] = ['', 0];
    }
    line += piece.text;
    length += piece.width;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

/** Cost of dividing a word: that of lines of 15 and 9 characters instead of 12 and 12, where 15 fill the line. */
const DIVIDED_WORD = 0.08;

/**
 * As few lines as possible, of lengths as equal as possible, words kept whole: for titles. 云河县政务服务管理局党组书记2023年述责述廉报告 →
 * 云河县政务服务管理局党组 / 书记2023年述责述廉报告. Least squares over all ways to break; quadratic in the title's length.
 */
export function balanceLines(text: string, width: number, measure: Measure): string[] {
  const pieces = piecesOf(text, width, measure);
  const count = fillLines(text, width, measure).length;
  const upTo = [0];
  for (const [index, piece] of pieces.entries()) upTo.push((upTo[index] ?? 0) + piece.width);
  const lengthOf = (from: number, to: number): number => (upTo[to] ?? 0) - (upTo[from] ?? 0);

  // best[i]: the cheapest way to set the first i pieces in the lines so far.
  let best: (Way | undefined)[] = [{ cost: 0, breaks: [] }];
  for (let line = 0; line < count; line += 1) {
    const next: (Way | undefined)[] = [];
    for (let to = 1; to <= pieces.length; to += 1) {
      for (let from = to - 1; from >= 0 && (lengthOf(from, to) <= width || from === to - 1); from -= 1) {
        const before = best[from];
        if (before === undefined) continue;
        const divided = from > 0 && pieces[from]?.insideWord ? DIVIDED_WORD : 0;
        const cost = before.cost + (lengthOf(from, to) / width) ** 2 + divided;
        if (cost < (next[to]?.cost ?? Number.POSITIVE_INFINITY)) next[to] = { cost, breaks: [...before.breaks, to] };
      }
    }
    best = next;
  }
  const breaks = best[pieces.length]?.breaks;
  if (breaks === undefined) return fillLines(text, width, measure);
  return breaks
    .map((to, line) => joined(pieces.slice(line === 0 ? 0 : breaks[line - 1], to)))
    .filter((it) => it !== '');
}

interface Way {
  cost: number;
  /** Line ends, as numbers of pieces. */
  breaks: number[];
}

const joined = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text }) => text)
    .join('')
    .trim();

function widthWithoutSpace({ text, width }: Piece, measure: Measure): number {
  const words = text.trimEnd();
  return words === text ? width : measure(words);
}

/** Joins punctuation to the piece that it may not leave. Cuts a piece longer than a line by characters. */
function piecesOf(text: string, width: number, measure: Measure): Piece[] {
  const words = wordStarts(text);
  const pieces: Piece[] = [];
  for (const { 0: part, index } of text.trim() === '' ? [] : text.matchAll(PIECES)) {
    const last = pieces[pieces.length - 1];
    const stays = last !== undefined && (NOT_FIRST.test(part) || NOT_LAST.test(last.text) || /^\s/.test(part));
    const whole = stays ? last.text + part : part;
    if (stays && measure(whole.trimEnd()) <= width) {
      last.text = whole;
      last.width = measure(whole);
    } else if (measure(part) > width) {
      for (const char of part) pieces.push({ text: char, width: measure(char), insideWord: true });
    } else {
      pieces.push({ text: part, width: measure(part), insideWord: words !== undefined && !words.has(index) });
    }
  }
  return pieces;
}

/** Starts of words by the system's dictionary; undefined where there is none (Chromium before 87, Firefox before 125). */
function wordStarts(text: string): ReadonlySet<number> | undefined {
  if (!('Segmenter' in Intl)) return undefined;
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return new Set(Array.from(segmenter.segment(text), ({ index }) => index));
}
