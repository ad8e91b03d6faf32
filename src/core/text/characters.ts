/** Normal form and kind of each character, for search. Everything that depends on Unicode is here. */

/** How folding treats a character. */
export const Kind = {
  /** Not looked up yet. */
  Unknown: 0,
  /** A letter or digit: one unit. */
  Unit: 1,
  /** A Latin letter other than x: one unit, and a sign that its word is not a mask. */
  Latin: 2,
  /** The letter x: part of a Latin word (APEX), or a masked name (XX市). */
  X: 3,
  /** A sign that masks a name or figure: *, ×, ○, □. */
  Sign: 4,
  /** Punctuation, space or symbol: no unit. */
  Silent: 5,
  /** A sentence end or line end: no phrase reaches across it. */
  Break: 6,
  /** Combines with the character before it or disappears: marks, zero-width characters, conjoining Hangul letters. */
  Join: 7,
  /** Stands for several characters (㎡, ⑩, ½), or lies beyond U+FFFF. */
  Composite: 8,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

const SENTENCE_ENDS = '。!?;';
const SIGNS = '*×□○◯╳';
/** Signs written for the numeral 〇 too: 二○二一年. */
const CIRCLES = '○◯';
const NUMERALS = '零〇一二三四五六七八九';

const LINE_END = /[\n\r\v\f\u0085\u2028\u2029]/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const LATIN = /\p{Script=Latin}/u;
const JOIN = /[\p{M}\p{Cf}\p{DI}\u1100-\u11ff\u3131-\u318e\uff9e-\uffdc]/u;
const CLUSTER = /.[\p{M}\p{Cf}\p{DI}\u1100-\u11ff\u3131-\u318e\uff9e-\uffdc]*/suy;
/** High surrogate of U+E0000–E03FF: variation selectors and tags, which disappear. */
const TAGS = 0xdb40;

const FIRST_RADICAL = 0x2e81;
/** Ideographs for U+2E81–2EF2, radicals that NFKC keeps and that are frequent in PDF files (⻓ 长, ⻅ 见, ⺠ 民). */
const IDEOGRAPHS =
  '厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀';
const RADICAL = /[\u2e81-\u2ef2]/gu;
const ideographs = [...IDEOGRAPHS];

/**
 * The normal form of a cluster: NFKC, lower case, radicals as ideographs, 零 as 〇: `⑩` is 10, `㎡` is m2, `Ａ` is a, `⻓` is 长.
 */
export function normalForm(cluster: string): string {
  const lower = cluster.normalize('NFKC').toLowerCase().normalize('NFKC').replaceAll('零', '〇');
  return lower.replace(RADICAL, (radical) => ideographs[radical.charCodeAt(0) - FIRST_RADICAL] ?? radical);
}

const ZERO = '零'.charCodeAt(0);

/** Whether a UTF-16 code unit is an ideograph of U+4E00–9FFF, of which reports nearly entirely consist. */
export const isIdeograph = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Whether it is an ideograph that is its own normal form: all but 零. */
export const isPlainIdeograph = (code: number): boolean => isIdeograph(code) && code !== ZERO;

/** The offset after the character at `offset` and all that combines with it or disappears beside it. Linear in that length. */
export function clusterEnd(text: string, offset: number): number {
  CLUSTER.lastIndex = offset;
  CLUSTER.test(text);
  return CLUSTER.lastIndex;
}

const kinds = new Uint8Array(0x10000);
const units = new Uint16Array(0x10000);

/** The kind of a UTF-16 code unit; surrogates are composite. Cached by code unit. */
export function kindOf(code: number): Kind {
  return (kinds[code] as Kind) || classify(code);
}

/** The UTF-16 code of the one unit that a character of kind `Unit`, `Latin`, `X` or `Sign` gives: a for Ａ. */
export function unitOf(code: number): number {
  return units[code] as number;
}

/** The kind of a character beyond U+FFFF in normal form: 𠮷 is a unit, 😀 is silent. */
export function kindOfSupplementary(character: string): Kind {
  if (JOIN.test(character)) return Kind.Join;
  return LETTER_OR_DIGIT.test(character) ? Kind.Unit : Kind.Silent;
}

/** Whether a sign may be the numeral 〇. */
export const isCircle = (code: number): boolean => CIRCLES.includes(String.fromCharCode(code));
export const isNumeral = (code: number): boolean => NUMERALS.includes(String.fromCharCode(code));

function classify(code: number): Kind {
  const character = String.fromCharCode(code);
  const normal = normalForm(character);
  const kind = classifyCharacter(code, character, normal);
  kinds[code] = kind;
  units[code] = normal.charCodeAt(0);
  return kind;
}

function classifyCharacter(code: number, character: string, normal: string): Kind {
  if (code === TAGS || JOIN.test(character)) return Kind.Join;
  if (LINE_END.test(character)) return Kind.Break;
  if (normal.length !== 1 || (code >= 0xd800 && code <= 0xdfff)) return Kind.Composite;
  if (SENTENCE_ENDS.includes(normal)) return Kind.Break;
  if (SIGNS.includes(normal)) return Kind.Sign;
  if (!LETTER_OR_DIGIT.test(normal)) return Kind.Silent;
  if (normal === 'x') return Kind.X;
  return LATIN.test(normal) ? Kind.Latin : Kind.Unit;
}
