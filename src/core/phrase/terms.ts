/**
 * Encodes a gram as a word that Pagefind stores and finds unchanged, at build and in every browser.
 *
 * A word consists of base-36 groups of three digits (0–9, a–z): one group for a unit up to U+9FFF, two for any other. The first
 * group of a two-group unit is above all one-group units. A word therefore splits into its units in one way only, and is a prefix
 * of another only if its units are. Words are lower-case ASCII letters and digits: with an index language that has no stemmer,
 * Pagefind never segments, splits, folds or stems them.
 */

/** Raise when folding, grams or words change: an index of another version cannot be searched. */
export const ENCODER_VERSION = 3;

const GROUP = 36 ** 3;
/** Units below this take one group. */
const ONE_GROUP = 0xa000;

const words: string[] = [];

/** Encodes one or more units as a word: 一岗 is `feoiaf`. */
export function encodeGram(gram: string): string {
  let word = '';
  for (let index = 0; index < gram.length; ) {
    const unit = gram.codePointAt(index) as number;
    word += words[unit] ?? remember(unit);
    index += unit > 0xffff ? 2 : 1;
  }
  return word;
}

/** Decodes a word of `encodeGram`. Throws on any other text. */
export function decodeGram(word: string): string {
  const groups = word.match(/[0-9a-z]{3}/g) ?? [];
  if (groups.length * 3 !== word.length) throw new Error(`“${word}” is not an encoded gram`);
  let gram = '';
  for (let index = 0; index < groups.length; index += 1) {
    let unit = Number.parseInt(groups[index] as string, 36);
    if (unit >= ONE_GROUP) {
      index += 1;
      unit = ONE_GROUP + (unit - ONE_GROUP) * GROUP + Number.parseInt(groups[index] ?? 'none', 36);
    }
    if (!(unit <= 0x10ffff)) throw new Error(`“${word}” is not an encoded gram`);
    gram += String.fromCodePoint(unit);
  }
  return gram;
}

function remember(unit: number): string {
  const word = unit < ONE_GROUP ? group(unit) : rare(unit - ONE_GROUP);
  words[unit] = word;
  return word;
}

const rare = (rest: number): string => group(ONE_GROUP + Math.floor(rest / GROUP)) + group(rest % GROUP);

const group = (value: number): string => value.toString(36).padStart(3, '0');
