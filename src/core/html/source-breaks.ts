/** Spaces and line ends of a page's source, as a browser shows them. */

/**
 * Marks a line end of the source, which is a space except beside Chinese (CSS Text 4, Segment Break Transformation). Figures and
 * words that have Chinese on their other side are joined without a space: 2023 and 年 of 我馆2023年.
 */
const SOURCE_BREAK = '\u{f0001}';
const WIDE = '\\p{Script=Han}\\u2014\\u2018-\\u201d\\u2026\\u3000-\\u303f\\uff00-\\uffef';
const CLOSE = '[\\w.%]{1,20}';
const SILENT_BREAK = new RegExp(
  `(?<=[${WIDE}](?:${CLOSE})?) ?${SOURCE_BREAK}(?: |${SOURCE_BREAK})*(?=[${WIDE}])|(?<=[${WIDE}]) ?${SOURCE_BREAK}(?: |${SOURCE_BREAK})*(?=${CLOSE}[${WIDE}])`,
  'gu',
);
const SPACED_BREAK = new RegExp(` ?${SOURCE_BREAK}(?: |${SOURCE_BREAK})*`, 'gu');
const LAST_SPACES = new RegExp(`(?:\\s|${SOURCE_BREAK})+$`, 'u');

/** Collapses runs of spaces into one. A run with a line end becomes a mark, which `settleBreaks` resolves. */
export function collapseSpaces(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, (space) => (/[\n\r]/.test(space) ? SOURCE_BREAK : ' '));
}

/** The words of a line that ends in a `br`. */
export const dropLastSpaces = (words: string): string => words.replace(LAST_SPACES, '');

/** Resolves the marks of `collapseSpaces`: 我馆↵2023年 is 我馆2023年. */
export function settleBreaks(words: string): string {
  return words.replace(SILENT_BREAK, '').replace(SPACED_BREAK, ' ');
}
