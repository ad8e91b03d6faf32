/**
 * The encoder: a gram as a word that Pagefind stores and finds as it stands, at build and in every browser.
 *
 * A word is made of base-36 groups of three digits (0–9, a–z), one group for a unit up to U+9FFF, two for any other. The first
 * group of a two-group unit lies above all one-group units, so a word can be cut into its units in one way only, and
 * no word is the beginning of another unless its units are. Being ASCII letters and digits without capitals, words are never
 * segmented, split at case or punctuation, folded or stemmed, given an index language without a stemmer.
 */

/** Raised whenever folding, grams or words change: an index made by another version cannot be asked. */
export const ENCODER_VERSION = 3;

const GROUP = 36 ** 3;
/** Units below this take one group. */
const ONE_GROUP = 0xa000;

const words: string[] = [];

/** One to several units as a word: 一岗 is `feoiaf`. */
export function encodeGram(gram: string): string {
  let word = '';
  for (let index = 0; index < gram.length; ) {
    const unit = gram.codePointAt(index) as number;
    word += words[unit] ?? remember(unit);
    index += unit > 0xffff ? 2 : 1;
  }
  return word;
}

/** The gram that a word was made from. Throws on anything that `encodeGram` does not make. */
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
