/** Shows the progress of a long run: one updated line in a terminal, plain lines elsewhere. */
import { widthOf } from './terminal.ts';

/** The part of an output stream that is used. */
export interface StatusStream {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

/** Shows a line in the place of the one before; an empty text takes it away, before anything else is printed. */
export type StatusLine = (line: string) => void;

/** Cursor to the first column, and the line empty from there. */
const EMPTY_LINE = '\r\u001b[K';

export function openStatusLine(stream: StatusStream = process.stdout): StatusLine {
  if (!stream.isTTY) return (line) => line !== '' && stream.write(`${line}\n`);
  return (line) => stream.write(EMPTY_LINE + cut(line, (stream.columns ?? 80) - 1));
}

/** A line that is wrapped could not be taken back. */
function cut(line: string, columns: number): string {
  let shown = '';
  for (const character of line) {
    if (widthOf(shown + character) > columns) break;
    shown += character;
  }
  return shown;
}
