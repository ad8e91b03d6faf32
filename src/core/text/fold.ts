/** Folds paragraphs for exact search. Index and query call the same function, so that they never differ. */
import { type Aliases, NO_ALIASES, readMeant } from './aliases.ts';
import { BREAK, type Reading, readWritten } from './reading.ts';

/**
 * A folded text: its reading as written and, for each sentence with abbreviations, its readings by meaning. A phrase occurs in
 * the text when it occurs in one of the readings, between two breaks.
 */
export interface Folded {
  written: Reading;
  meant: Reading[];
}

/**
 * Folds a text. `召开mzshh。` with the abbreviation mzshh for 民主生活会 has the written reading 召开mzshh and the meant reading 召开民主生活会.
 * Search finds both forms, alone and in a phrase across them, and mixtures of both (`MIXED_LIMIT`). Fold a query without
 * abbreviations: it is taken literally.
 */
export function fold(text: string, { aliases = NO_ALIASES }: { aliases?: Aliases } = {}): Folded {
  const written = readWritten(text);
  return { written, meant: readMeant(written, aliases) };
}

/** All readings of a folded text, the written one first. */
export function readingsOf(folded: Folded): Reading[] {
  return [folded.written, ...folded.meant];
}

/** The runs between breaks: 学党史⏎办实事 has 学党史 and 办实事. */
export function runsOf(reading: Reading): string[] {
  return reading.text === '' ? [] : reading.text.split(BREAK);
}
