/** Finds numbers in a text, for `#`: 6.5 in 增长6.5%, 1,155 in 1,155万元, 三 in 召开三次会议. */

/** A whole number at `start` that may end at any of `ends`, longest first: 三万元 is 三万 or 三. UTF-16 offsets. */
export interface NumberPlace {
  start: number;
  ends: number[];
  /** The percent sign right after it, and the sign's end. */
  sign?: { text: '%' | '‰'; end: number };
}

const DIGIT = '[0-9０-９]';
const CHINESE = '[〇○零一二两三四五六七八九十百千万亿]';
const NUMBER = new RegExp(
  `(?:${DIGIT}+(?:[,，]${DIGIT}{3}(?!${DIGIT}))*(?:[.．]${DIGIT}+)?|${CHINESE}+(?:点${CHINESE}+)?)(?<magnitude>[百千万亿]*)`,
  'g',
);
const SIGN = /[%％‰]/;

/**
 * The numbers of a text in order: Arabic digits of either width with thousands and decimals, and Chinese numerals. A number is
 * taken whole, so `#` never matches the 55 of 1155. Its final magnitude may belong to the following words: `#万元` finds 5万元 and
 * 三万元. Linear in the length of the text.
 */
export function findNumbers(text: string): NumberPlace[] {
  return [...text.matchAll(NUMBER)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const shortest = Math.max(end - (/[百千万亿]*$/.exec(match[0])?.[0].length ?? 0), start + 1);
    const ends = Array.from({ length: end - shortest + 1 }, (_, index) => end - index);
    const sign = text.charAt(end);
    if (!SIGN.test(sign)) return { start, ends };
    return { start, ends, sign: { text: sign === '‰' ? '‰' : '%', end: end + 1 } };
  });
}
