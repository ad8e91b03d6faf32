/** Source lines on their way through cleaning: each keeps the number it has in the file. */

export interface Line {
  /** Counted from 1 in the decoded source. */
  line: number;
  /** Last source line, when wrapped lines were rejoined into this one. */
  lastLine: number;
  /** Without invisible characters, and without white space at either end; empty for a blank line. */
  text: string;
  /** White space on the left as it stands: Markdown tells lists and code by it. */
  indent: string;
  /** Half-width columns and UTF-16 units that the line took as it stood, indent included. */
  width: number;
  length: number;
  /** The line was set in from the left, as the first line of a printed paragraph is. */
  indented: boolean;
  /** Nothing is left of the line once its invisible characters are gone. */
  ghost: boolean;
}

/** Zero-width and bidirectional controls, soft hyphen, byte order mark and control characters other than tab. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** A zero-width joiner outside an emoji sequence. */
const STRAY_JOINER = /(?<!\p{Extended_Pictographic}|\ufe0f)\u200d/gu;

/** Every space but the ideographic one, which sets names apart (李　强) and is kept. */
const ODD_SPACE = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f]/gu;

const INDENT = /^(?:\u3000|[ \t\u00a0]{2})/u;

/** Whether a line holds characters that nobody can see and that `toLine` will drop. */
export function hasInvisible(text: string): boolean {
  return text.search(INVISIBLE) >= 0 || text.search(STRAY_JOINER) >= 0;
}

/** Drops invisible characters and makes every odd space a plain one: `各位代表：\u200d` → `各位代表：`. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '').replace(STRAY_JOINER, '').replace(ODD_SPACE, ' ');
}

/** Splits decoded text (line ends already `\n`) into lines. Linear time. */
export function toLines(text: string): Line[] {
  return text.split('\n').map((raw, index) => {
    const seen = raw.replace(INVISIBLE, '').replace(STRAY_JOINER, '');
    const text = visible(seen).trim();
    const indent = text === '' ? '' : (/^\s*/u.exec(seen)?.[0] ?? '');
    const ghost = text === '' && raw.trim() !== '' && seen.trim() === '' && hasInvisible(raw);
    const length = indent.length + text.length;
    const width = columns(indent) + columns(text);
    return { line: index + 1, lastLine: index + 1, text, indent, width, length, indented: INDENT.test(seen), ghost };
  });
}

/**
 * A line of running text: over 60 characters with a full stop. Default cleaning rules never touch one,
 * so that a rule that is too broad can cost a caption but not a paragraph.
 */
export function isRunningText(text: string): boolean {
  return text.length > 60 && text.includes('。');
}

/** Width in half-width columns: Han characters and full-width forms take two. */
function columns(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 2;
  return width;
}
