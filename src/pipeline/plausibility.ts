/** Whether a text that was read is one: fonts without a mapping, wrong encodings and markup give signs that no report has. */
import { COMMON_CHARACTERS } from './common-characters.ts';
import type { Fault } from './fault.ts';

/** Part of a text's characters that stand in implausible lines: from here on it is no text, and from here on it is told. */
const GARBLED_SHARE = 0.3;
const TOLD_SHARE = 0.02;
const TOLD_COUNT = 20;
/** In a text of so many Chinese characters, this part of them is common (reports: 0.7 and more; at random: 0.05). */
const MIN_HAN = 60;
const MIN_COMMON = 0.33;
/** A line shorter than this tells nothing. */
const MIN_LINE = 6;
/** Parts of a line: signs that reports hardly use, characters outside GB 2312 and Big5's first level, broken ones. */
const SIGN_SHARE = 0.17;
const RARE_SHARE = 0.45;
const BROKEN_SHARE = 0.15;
/** Parts of a line: accented letters, or symbols of several kinds; and letters of other scripts, which may be a language. */
const WESTERN_SHARE = 0.45;
/** Numerals in circles and the parts of drawn tables are none of these. */
const SYMBOLS = /[\u2190-\u245f\u2580-\u27bf]/gu;
const MIN_SYMBOL_LINE = 12;
const MIN_SYMBOLS = 5;
const FOREIGN_SHARE = 0.45;
/** A text of so many letters with less than this part of Chinese characters is told, for it may be another language. */
const MIN_LETTERS = 100;
const MIN_HAN_SHARE = 0.05;
/** Part of a text that is tags. */
const MARKUP_SHARE = 0.25;
const MIN_TAGS = 4;

const SIGNS = /[!"#$&'+;<=>?@[\\\]^`{|}~]/g;
/** A letter or sign of ASCII by itself between two Chinese characters; half-width punctuation and figures stand so in any text. */
const LONE =
  /(?<=\p{Script=Han})(?:[!"#$&'+<=>?@[\\\]^_`{|}~]|(?![\p{Script=Han}\uff00-\uffef])\p{L})(?=\p{Script=Han})/gu;
const LONE_SHARE = 0.08;
const TAGS = /<\/?(?:[a-z]\w*:)?[a-z]\w*(?:\s[^<>]{0,500})?\/?>|<\?xml[^>]{0,300}\?>/gi;
const HAN = /\p{Script=Han}/gu;

/** An error when `texts` are no text, a warning with share and sample when parts are not; `format` says whose fault it is. */
export function checkPlausible(texts: readonly string[], format: string): { error?: Fault; warnings: Fault[] } {
  const lines = texts.filter((text) => text.trim() !== '').map((text) => ({ text, ...countClasses(text) }));
  const total = sum(lines, ({ length }) => length);
  if (total === 0) return { warnings: [] };
  const bad = lines.filter(isImplausible);
  const badLength = sum(bad, ({ length }) => length);
  const share = badLength / total;
  if (share >= GARBLED_SHARE) return { error: garbled(bad, share, format), warnings: [] };
  if (isImprobable(lines)) {
    const improbable = lines.filter((line) => line.common < line.han * MIN_COMMON);
    const part = sum(improbable, ({ length }) => length) / total;
    return { error: garbled(improbable, part, format), warnings: [] };
  }
  const markup = markupIn(lines, total, format);
  if (markup?.severity === 'error') return { error: markup, warnings: [] };
  const warnings = [privateUse(lines), markup].filter((fault) => fault !== undefined);
  const told = new Set(bad);
  const odd = [...bad, ...lines.filter((line) => !told.has(line) && isForeign(line))];
  const oddLength = sum(odd, ({ length }) => length);
  if (isHardlyChinese(lines)) warnings.push(hardlyChinese(lines));
  else if (oddLength / total >= TOLD_SHARE || oddLength >= TOLD_COUNT) {
    warnings.push(partlyGarbled(odd, oddLength / total));
  }
  return { warnings };
}

const sum = <Item>(items: readonly Item[], count: (item: Item) => number): number =>
  items.reduce((total, item) => total + count(item), 0);

function lengthOf(text: string): number {
  return text.length - (text.match(/\s/g)?.length ?? 0);
}

/** What kinds of characters a line has, without white space. */
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

interface CountedLine extends Counts {
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

/** Runs of one sign count once: leaders of a table of contents, masks, lines drawn with signs. */
function isImplausible({ text: line, length, han, rare, signs, broken, lone, western, symbols }: CountedLine): boolean {
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
function isForeign({ length, foreign, western }: CountedLine): boolean {
  return length >= MIN_LINE && foreign + western >= length * FOREIGN_SHARE;
}

/** Of letters only: English, another language, or a font that maps Chinese glyphs to letters. */
function isHardlyChinese(lines: readonly CountedLine[]): boolean {
  const han = sum(lines, (line) => line.han);
  const others = sum(lines, ({ letters, western, foreign }) => letters + western + foreign);
  return han + others >= MIN_LETTERS && han < (han + others) * MIN_HAN_SHARE;
}

/** A line longer than this is judged by its beginning. */
const LONGEST_CHECKED = 5000;

/** Chinese characters of a whole text that are hardly ever the ones that reports are made of. */
function isImprobable(lines: readonly CountedLine[]): boolean {
  const han = sum(lines, (line) => line.han);
  return han >= MIN_HAN && sum(lines, (line) => line.common) < han * MIN_COMMON;
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

function markupIn(lines: readonly CountedLine[], total: number, format: string): Fault | undefined {
  const tags = lines.flatMap(({ text, signs }) => (signs < 2 ? [] : (text.match(TAGS) ?? [])));
  if (tags.length < MIN_TAGS) return undefined;
  const sample = tags.slice(0, 3).join('');
  if (format !== 'md' && sum(tags, lengthOf) >= total * MARKUP_SHARE) {
    const message = `内容多是标记而不是文字（如“${sample.slice(0, 60)}”），没有收入馆藏。`;
    return {
      code: 'markup-not-text',
      severity: 'error',
      message,
      mend: '请用浏览器、WPS 或 Word 打开原文件，另存为 .docx 或 .txt。',
    };
  }
  const message = `正文里有 ${tags.length} 处网页标记（如“${sample.slice(0, 60)}”），已当作文字收入。`;
  return format === 'md'
    ? undefined
    : { code: 'markup-in-text', severity: 'warning', message, mend: '请删去这些标记。' };
}

/** A control character between two Chinese ones is one that a font did not map: 云河县林␇2022 is no 云河县林2022. */
const PRIVATE_USE = /\p{Co}|(?<=\p{Script=Han})(?:(?![\t-\r\u0085])\p{Cc})+(?=[\p{Script=Han}\d])/gu;

/** Characters without a meaning of their own: symbols of a font, names that an office's own font has, glyphs without a character. */
function privateUse(all: readonly CountedLine[]): Fault | undefined {
  const lines = all.filter(({ broken }) => broken > 0).map(({ text }) => text);
  const count = sum(lines, (line) => line.match(PRIVATE_USE)?.length ?? 0);
  if (count === 0) return undefined;
  const codes = new Set(lines.flatMap((line) => line.match(PRIVATE_USE) ?? []));
  const shown = [...codes]
    .slice(0, 5)
    .map((sign) => `U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`);
  const line = lines.find((text) => text.search(PRIVATE_USE) >= 0) ?? '';
  const at = line.search(PRIVATE_USE);
  const context = line.slice(Math.max(0, at - 8), at + 10);
  const message = `有 ${count} 个造字、符号字体或没有对应文字的字（${shown.join('、')}）认不出是什么字，如“${context}”。`;
  return { code: 'unreadable-characters', severity: 'warning', message, mend: '请对照原件改正这些字。' };
}

function garbled(bad: readonly CountedLine[], share: number, format: string): Fault {
  const message = `读出的文字多是乱码（约 ${Math.max(1, Math.round(share * 100))}%），如“${sampleOf(bad)}”，没有收入馆藏。`;
  return {
    code: 'garbled-text',
    severity: 'error',
    message,
    mend: MENDS[format] ?? '请用原来的软件打开，确认文字后另存为 .docx 或 .txt。',
  };
}

function partlyGarbled(bad: readonly CountedLine[], share: number): Fault {
  const message = `有 ${bad.length} 行像是${bad.every(isForeign) ? '外文或' : ''}乱码（约占 ${(share * 100).toFixed(share < 0.01 ? 2 : 0)}%），如“${sampleOf(bad)}”。`;
  return {
    code: 'partly-garbled',
    severity: 'warning',
    message,
    mend: '请对照原件改正这些行，或换成文字可以复制的版本。',
  };
}

function hardlyChinese(lines: readonly CountedLine[]): Fault {
  const others = lines.filter(({ length, han }) => length >= MIN_LINE && han === 0);
  return {
    code: 'hardly-chinese',
    severity: 'warning',
    message: `文字里几乎没有汉字，如“${sampleOf(others.length > 0 ? others : lines)}”：可能是外文，也可能是字体没有对应的文字。`,
    mend: '请与原件对照；若是乱码，请换成文字可以复制的版本。',
  };
}

function sampleOf(lines: readonly CountedLine[]): string {
  return [...(lines[0]?.text.trim().slice(0, 100) ?? '')].slice(0, 20).join('');
}

const FONTS = '文件的字体没有说明各个字形是什么字：请换成由 Word 或 WPS 直接导出的文件，或先作文字识别（OCR）再放入。';

const MENDS: Readonly<Record<string, string>> = {
  pdf: FONTS,
  ofd: FONTS,
  txt: '请用记事本或 WPS 打开原文件，选对编码后另存为 UTF-8。',
};
