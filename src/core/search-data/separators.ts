/**
 * The directory of an index, packed: which words each chunk holds.
 *
 * Pagefind's own directory names the first and last word of every chunk and a hash, 18 KB for 1,000 reports. A chunk is told
 * from the one before it by the shortest beginning of its first word that the last word before does not reach, 3 bytes.
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
 * Packs the ranges of consecutive chunks, which must rise and not touch: for each chunk after the first one digit, how much of
 * the separator before it is kept, and the rest, after a space. `feo…fep` and `feqabc…` part at `feq`.
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

/** The inverse, as wide as the separators allow: every word that was in a range is in the same one, and ranges never touch. */
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

/** The highest text below `separator` that words can reach: `feq` → `fepzzz…`, `fe0` → `fe`. */
function justBelow(separator: string): string {
  const beginning = separator.slice(0, -1);
  const digit = DIGITS.indexOf(separator.slice(-1));
  return digit === 0 ? beginning : beginning + DIGITS.charAt(digit - 1) + HIGHEST;
}
