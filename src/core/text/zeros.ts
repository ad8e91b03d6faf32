/** The numeral zero in Chinese figures, in all the ways it is typed: 二〇一〇, 二○一○, 二零一零, 二O一O, 二Ｏ一Ｏ, 二0一0. */

/** For a character class. 〇 comes first: the others are converted to it. */
export const ZEROS = '〇零○◯OoＯｏ0０';
const NUMERALS = '一二三四五六七八九';

/** Three or more figures, the first not a zero, none next to a Latin word or number. */
const FIGURES = new RegExp(
  `(?<![A-Za-zＡ-Ｚａ-ｚ0-9０-９])[${NUMERALS}][${NUMERALS}${ZEROS}]{2,}(?![A-Za-zＡ-Ｚａ-ｚ0-9０-９])`,
  'gu',
);
const ZERO = new RegExp(`[${ZEROS}]`, 'gu');
const MAY_HOLD = new RegExp(`[${NUMERALS}][${ZEROS}]`, 'u');

/**
 * The same text with every zero of a figure as 〇. Offsets stay. `二O一O年` and `二零一零年` → `二〇一〇年`; 一百零三, 零距离 and ○○市 stay. Linear in
 * the text.
 */
export function withOneZero(text: string): string {
  return MAY_HOLD.test(text) ? text.replace(FIGURES, (figures) => figures.replace(ZERO, '〇')) : text;
}

/** The letter O typed for 〇: after a figure or another such letter, and before one or before 年. */
const LETTERS = new RegExp(`(?<=[${NUMERALS}〇零○◯])[OoＯｏ]+(?=[${NUMERALS}〇零○◯年])`, 'gu');
const MAY_HOLD_LETTERS = new RegExp(`[${NUMERALS}〇零○◯][OoＯｏ]`, 'u');

/** The same text with the letter O of a figure as 〇, for search: `二O一O年` → `二〇一〇年`. Offsets stay. */
export function withoutLetterZeros(text: string): string {
  return MAY_HOLD_LETTERS.test(text) ? text.replace(LETTERS, (letters) => '〇'.repeat(letters.length)) : text;
}
