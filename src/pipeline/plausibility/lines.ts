/** Judges lines by their characters: wrong encodings, fonts without a mapping, other languages. */
import { type CountedLine, SYMBOLS, sum } from './characters.ts';
import { TAGS } from './markup.ts';

/** In a text of so many Chinese characters, this part of them is common (reports: 0.7 and more; at random: 0.05). */
const MIN_HAN = 60;
export const MIN_COMMON = 0.33;
/** A line shorter than this decides nothing. */
export const MIN_LINE = 6;
/** Parts of a line: signs that reports hardly use, characters outside GB 2312 and Big5's first level, broken ones. */
const SIGN_SHARE = 0.17;
const RARE_SHARE = 0.45;
const BROKEN_SHARE = 0.15;
/** Parts of a line: accented letters, or symbols of several kinds; and letters of other scripts, which may be a language. */
const WESTERN_SHARE = 0.45;
const MIN_SYMBOL_LINE = 12;
const MIN_SYMBOLS = 5;
const FOREIGN_SHARE = 0.45;
/** A text of so many letters with less than this part of Chinese characters may be another language. */
const MIN_LETTERS = 100;
const MIN_HAN_SHARE = 0.05;
/** A line longer than this is judged by its beginning. */
const LONGEST_CHECKED = 5000;

const SIGNS = /[!"#$&'+;<=>?@[\\\]^`{|}~]/g;
/** A letter or sign of ASCII by itself between two Chinese characters; half-width punctuation and figures stand so in any text. */
const LONE =
  /(?<=\p{Script=Han})(?:[!"#$&'+<=>?@[\\\]^_`{|}~]|(?![\p{Script=Han}\uff00-\uffef])\p{L})(?=\p{Script=Han})/gu;
const LONE_SHARE = 0.08;

/** Runs of one sign count once: leaders of a table of contents, masks, lines drawn with signs. */
export function isImplausible(counted: CountedLine): boolean {
  const { text: line, length, han, rare, signs, broken, lone, western, symbols } = counted;
  if (length >= MIN_LINE && western >= length * WESTERN_SHARE) return true;
  if (length >= MIN_SYMBOL_LINE && symbols >= length * WESTERN_SHARE && kindsOfSymbols(line) >= MIN_SYMBOLS)
    return true;
  if (length < MIN_LINE || (signs < 4 && broken === 0 && rare < 3 && lone < 3 && !/锟斤拷|烫烫烫/.test(line)))
    return false;
  if (broken >= length * BROKEN_SHARE) return true;
  if (rare >= 3 && rare >= han * RARE_SHARE) return true;
  const text = line
    .slice(0, LONGEST_CHECKED)
    .replace(/\s/g, '')
    .replace(/(.)\1+/gu, '$1');
  if (text.length < MIN_LINE || /https?:|www\.|@[\w-]+\./i.test(text)) return false;
  if (sum(text.match(/锟斤拷|烫烫/g) ?? [], (found) => found.length) >= text.length * BROKEN_SHARE) return true;
  const alone = text.match(LONE) ?? [];
  if (alone.length >= text.length * LONE_SHARE && new Set(alone).size >= 3) return true;
  const found = text.match(SIGNS) ?? [];
  // Formulas and tags have such signs too, beside hardly any kind of them.
  return (
    found.length >= 4 &&
    found.length >= text.length * SIGN_SHARE &&
    new Set(found).size >= 4 &&
    (text.match(TAGS)?.length ?? 0) < 2
  );
}

const kindsOfSymbols = (text: string): number => new Set(text.match(SYMBOLS)).size;

/** Letters of other scripts: Кровь, とりくみ, a font that maps its glyphs to such letters. */
export function isForeign({ length, foreign, western }: CountedLine): boolean {
  return length >= MIN_LINE && foreign + western >= length * FOREIGN_SHARE;
}

/** Of letters only: English, another language, or a font that maps Chinese glyphs to letters. */
export function isHardlyChinese(lines: readonly CountedLine[]): boolean {
  const han = sum(lines, (line) => line.han);
  const others = sum(lines, ({ letters, western, foreign }) => letters + western + foreign);
  return han + others >= MIN_LETTERS && han < (han + others) * MIN_HAN_SHARE;
}

/** Chinese characters of a whole text that are hardly ever the ones that reports are made of. */
export function isImprobable(lines: readonly CountedLine[]): boolean {
  const han = sum(lines, (line) => line.han);
  return han >= MIN_HAN && sum(lines, (line) => line.common) < han * MIN_COMMON;
}
