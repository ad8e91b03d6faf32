/**
 * A second opinion: folding and scanning written anew and as plainly as can be, with nothing of src/core in it.
 *
 * It does not know what ○ between numerals is, nor how a mask of several signs becomes one unit, nor abbreviations and
 * radicals. `phrases.ts` leaves out the phrases that any of this could touch.
 */

const SENTENCE_ENDS = /[。!?;\r\n]+/g;
const MASKING_SIGNS = /[*×□○◯╳]/g;
const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}\n]/gu;

/** `学懂、弄通。ＸＸ市` is 学懂弄通⏎xx市. */
export function naiveFold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(SENTENCE_ENDS, '\n')
    .replace(MASKING_SIGNS, 'x')
    .replace(NEITHER_LETTER_NOR_DIGIT, '');
}

/** How often a phrase stands in a text, places that overlap counted once: 天天 once in 天天天. */
export function countOccurrences(text: string, phrase: string): number {
  return text.split(phrase).length - 1;
}

/** A report as the naive scan sees it. */
export interface NaiveReport {
  id: string;
  year: string;
  level: string;
  types: string[];
  /** All paragraphs, folded, a line break between them. */
  text: string;
  /** The title, folded, when no paragraph carries it: it is searched, but its places are not listed. */
  title: string;
}

export interface NaiveAnswer {
  /** Id → places, 0 for a report that only its title finds. */
  places: Map<string, number>;
  hitCount: number;
}

/** Scans all reports for a phrase, which is folded first. */
export function grep(reports: readonly NaiveReport[], phrase: string): NaiveAnswer {
  const sought = naiveFold(phrase);
  const places = new Map<string, number>();
  let hitCount = 0;
  for (const { id, text, title } of reports) {
    const count = countOccurrences(text, sought);
    if (count > 0 || title.includes(sought)) places.set(id, count);
    hitCount += count;
  }
  return { places, hitCount };
}
