/** Counts what kinds of characters a line has. */
import { COMMON_CHARACTERS } from '../common-characters.ts';

const HAN = /\p{Script=Han}/gu;
/** Numerals in circles and the parts of drawn tables are none of these. */
export const SYMBOLS = /[\u2190-\u245f\u2580-\u27bf]/gu;

/** Kinds of characters in a line, without white space. */
interface Counts {
  length: number;
  han: number;
  common: number;
  /** Chinese characters that neither GB 2312 nor Big5's first level has. */
  rare: number;
  signs: number;
  broken: number;
  /** ASCII letters and signs by themselves between two Chinese characters. */
  lone: number;
  /** ASCII letters. */
  letters: number;
  /** Accented letters and signs of Latin-1; letters of other scripts; arrows, boxes, dingbats. */
  western: number;
  foreign: number;
  symbols: number;
}

export interface CountedLine extends Counts {
  text: string;
}

const Class = {
  Other: 0,
  Space: 1,
  Common: 2,
  Known: 3,
  Rare: 4,
  Sign: 5,
  Letter: 6,
  Broken: 7,
  Western: 8,
  Foreign: 9,
  Symbol: 10,
} as const;
type Class = (typeof Class)[keyof typeof Class];

const NO_OTHERS = { letters: 0, western: 0, foreign: 0, symbols: 0 };

/** The lines that are not blank, each with its counts. */
export const countLines = (texts: readonly string[]): CountedLine[] =>
  texts.filter((text) => text.trim() !== '').map((text) => ({ text, ...countClasses(text) }));

let classes: Uint8Array | undefined;

function countClasses(text: string): Counts {
  classes ??= classify();
  const counts: Counts = { length: 0, han: 0, common: 0, rare: 0, signs: 0, broken: 0, lone: 0, ...NO_OTHERS };
  let before: Class = Class.Other;
  let last: Class = Class.Other;
  for (let at = 0; at < text.length; at++) {
    const kind = classes[text.charCodeAt(at)] as Class;
    if (kind === Class.Space) continue;
    counts.length++;
    if (isHan(kind)) {
      counts.han++;
      if (kind === Class.Common) counts.common++;
      else if (kind === Class.Rare) counts.rare++;
      if (isHan(before) && LONELY.has(last)) counts.lone++;
    } else if (kind === Class.Sign) counts.signs++;
    else if (kind === Class.Broken) counts.broken++;
    else if (kind === Class.Letter) counts.letters++;
    else if (kind === Class.Western) counts.western++;
    else if (kind === Class.Foreign) counts.foreign++;
    else if (kind === Class.Symbol) counts.symbols++;
    before = last;
    last = kind;
  }
  return counts;
}

const LONELY: ReadonlySet<Class> = new Set([Class.Sign, Class.Letter, Class.Western, Class.Foreign]);

const isHan = (kind: Class): boolean => kind === Class.Common || kind === Class.Known || kind === Class.Rare;

function classify(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < 0x10000; code++) table[code] = classOf(String.fromCharCode(code), code);
  return table;
}

function classOf(character: string, code: number): Class {
  if (/[!"#$&'+;<=>?@[\\\]^`{|}~]/.test(character)) return Class.Sign;
  if (/[A-Za-z]/.test(character)) return Class.Letter;
  if (/\s/.test(character)) return Class.Space;
  if (code < 0xa0) return code < 0x20 || code >= 0x7f ? Class.Broken : Class.Other;
  if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) return Class.Broken;
  if (COMMON_CHARACTERS.has(character) && /\p{Script=Han}/u.test(character)) return Class.Common;
  if (/\p{Script=Han}/u.test(character)) return isKnown(character) ? Class.Known : Class.Rare;
  // First halves of ideographs beyond U+FFFF, and of the private planes.
  if (code >= 0xd840 && code <= 0xd888) return Class.Rare;
  if (code >= 0xdb80 && code <= 0xdbff) return Class.Broken;
  if (code < 0x250) return /[·§°±²³¹×÷«»\u00a0]/.test(character) ? Class.Other : Class.Western;
  if (code >= 0xff00) return Class.Other;
  if (/\p{L}/u.test(character)) return Class.Foreign;
  return character.search(SYMBOLS) < 0 ? Class.Other : Class.Symbol;
}

let known: Set<string> | undefined;

/** In GB 2312 (6,763 characters) or the first level of Big5 (5,401). */
function isKnown(character: string): boolean {
  known ??= new Set([
    ...charactersOf('gb18030', [0xb0, 0xf7], [0xa1, 0xfe]),
    ...charactersOf('big5', [0xa4, 0xc6], [0x40, 0xfe]),
  ]);
  return known.has(character);
}

function charactersOf(encoding: string, leads: [number, number], trails: [number, number]): string[] {
  const bytes: number[] = [];
  for (let lead = leads[0]; lead <= leads[1]; lead++) {
    for (let trail = trails[0]; trail <= trails[1]; trail++) if (trail < 0x7f || trail > 0xa0) bytes.push(lead, trail);
  }
  return new TextDecoder(encoding).decode(new Uint8Array(bytes)).match(HAN) ?? [];
}

export const sum = <Item>(items: readonly Item[], count: (item: Item) => number): number =>
  items.reduce((total, item) => total + count(item), 0);
