import type { DocumentLine } from '../report/document-lines.ts';

/** The lines of a text, split at its line ends. */
export function linesOf(text: string, place: Omit<DocumentLine, 'text'> = {}): DocumentLine[] {
  return text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/u).map((line) => ({ ...place, text: line }));
}
