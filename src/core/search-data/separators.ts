/**
 * Packs the directory of an index: which words each chunk holds.
 *
 * Pagefind's own directory names the first and last word of every chunk and a hash, 18 KB for 1,000 reports. Here a chunk is
 * separated from the one before it by the shortest prefix of its first word that is above the last word before it: 3 bytes.
 */

/** The words of a chunk: `from` ≤ word ≤ `to` by UTF-16 units. */
export interface WordRange {
  from: string;
  to: string;
}

/** Longer than any word, and above all of them. */
const HIGHEST = 'z'.repeat(24);
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

/**
 * Packs the ranges of consecutive chunks, which must be ascending and disjoint: for each chunk after the first, one digit for the
 * length kept of the previous separator, and the rest, after a space. `feo…fep` and `feqabc…` are separated by `feq`.
 */
export function packSeparators(ranges: readonly WordRange[]): string {
  let before = '';
  const packed = ranges.slice(1).map(({ from }, index) => {
    const separator = separatorBetween((ranges[index] as WordRange).to, from);
    const kept = Math.min(commonLength(before, separator), DIGITS.length - 1);
    before = separator;
    return DIGITS.charAt(kept) + separator.slice(kept);
  });
  return [ranges.length > 0 ? '0' : '', ...packed].join(' ');
}

/**
 * The inverse, with the widest ranges that the separators allow: every word of a range is in the same one, and ranges are
 * disjoint.
 */
export function unpackSeparators(packed: string): WordRange[] {
  if (packed === '') return [];
  let separator = '';
  const separators = packed.split(' ').map((part) => {
    separator = separator.slice(0, DIGITS.indexOf(part.charAt(0))) + part.slice(1);
    return separator;
  });
  return separators.map((from, index) => {
    const next = separators[index + 1];
    return { from, to: next === undefined ? HIGHEST : justBelow(next) };
  });
}

function separatorBetween(last: string, first: string): string {
  const length = commonLength(last, first) + 1;
  if (!(last < first)) throw new Error(`Index chunks must rise, but ${last} comes before ${first}: this is a bug.`);
  return first.slice(0, length);
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length += 1;
  return length;
}

/** The highest possible word below `separator`: `feq` → `fepzzz…`, `fe0` → `fe`. */
function justBelow(separator: string): string {
  const beginning = separator.slice(0, -1);
  const digit = DIGITS.indexOf(separator.slice(-1));
  return digit === 0 ? beginning : beginning + DIGITS.charAt(digit - 1) + HIGHEST;
}
