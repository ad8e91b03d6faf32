/** A source line during cleaning. It keeps its number in the file. */

export interface Line {
  /** Counted from 1 in the decoded source. */
  line: number;
  /** Last source line, when wrapped lines were rejoined into this one. */
  lastLine: number;
  /** Without invisible characters and outer white space; empty for a blank line. */
  text: string;
  /** White space on the left, unchanged: it marks lists and code in Markdown. */
  indent: string;
  /** Width of the original line in half-width columns, and its length in UTF-16 units, indent included. */
  width: number;
  length: number;
  /** Whether the line is indented, like the first line of a printed paragraph. */
  indented: boolean;
  /** Whether the line has only invisible characters. */
  ghost: boolean;
}

/** Zero-width and bidirectional controls, soft hyphen, byte order mark and control characters other than tab. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** A zero-width joiner outside an emoji sequence. */
const STRAY_JOINER = /(?<!\p{Extended_Pictographic}|\ufe0f)\u200d/gu;

/** Every space except the ideographic one, which separates the characters of names (李　强). */
const ODD_SPACE = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f]/gu;

const INDENT = /^(?:\u3000|[ \t\u00a0]{2})/u;

/** Whether a line has invisible characters, which `toLine` drops. */
export function hasInvisible(text: string): boolean {
  return text.search(INVISIBLE) >= 0 || text.search(STRAY_JOINER) >= 0;
}

/** Drops invisible characters and replaces odd spaces by plain ones: `各位代表：\u200d` → `各位代表：`. */
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
 * Whether it is a line of running text: over 60 characters with a full stop. Default cleaning rules never remove one, so that a
 * rule that is too broad can cost a caption but not a paragraph.
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
