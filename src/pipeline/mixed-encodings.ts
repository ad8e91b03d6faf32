/** Files put together from parts in two encodings, UTF-8 and a two-byte one: each line is read in its own. */
import { scoreReading } from './reading-score.ts';

export type MainEncoding = 'UTF-8' | 'GB18030' | 'Big5';

export interface MixedReading {
  text: string;
  /** The encoding of the lines that are not in the main one. */
  other: MainEncoding;
  lines: number[];
}

/** Prose scores 0.9 and misread prose 0 (see `scoreReading`). */
const SURELY_READ = 0.5;

const LINE_FEED = 0x0a;

/**
 * Reads line by line a file that is mostly in `main`, or gives undefined when no line is in the other encoding.
 *
 * A line feed is no part of a longer character in any of the three. Lines that neither encoding reads stay in `main`.
 */
export function readMixed(bytes: Uint8Array, main: MainEncoding): MixedReading | undefined {
  const other = main === 'UTF-8' ? 'GB18030' : 'UTF-8';
  const decoder = new TextDecoder(main, { ignoreBOM: true });
  const strict = { main: new TextDecoder(main, { fatal: true }), other: new TextDecoder(other, { fatal: true }) };
  const lines: number[] = [];
  const texts = splitLines(bytes).map((line, index) => {
    const reading =
      main === 'UTF-8' && decodes(strict.main, line) !== undefined ? undefined : decodes(strict.other, line);
    if (reading === undefined || !isSurely(other, reading)) return decoder.decode(line);
    lines.push(index + 1);
    return reading;
  });
  return lines.length === 0 ? undefined : { text: texts.join('\n'), other, lines };
}

function isSurely(encoding: MainEncoding, reading: string): boolean {
  return encoding === 'UTF-8' ? hasLongSequences(reading) : scoreReading(reading) > SURELY_READ;
}

/**
 * Whether a valid UTF-8 text has four sequences of three bytes among its first characters: then it is UTF-8, however
 * strange the characters (emoji, private use, another script).
 */
export function hasLongSequences(text: string): boolean {
  return (text.slice(0, 4000).match(/[\u0800-\uffff]/g)?.length ?? 0) >= 4;
}

function decodes(decoder: TextDecoder, line: Uint8Array): string | undefined {
  try {
    return decoder.decode(line);
  } catch {
    return undefined; // The line is in another encoding: the answer that was asked for.
  }
}

function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
}
