/** Formats numbers of paragraphs as Word does: the formats of `w:numFmt` that Chinese documents use. */

const HAN_DIGITS = '零一二三四五六七八九';
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

type Writer = (value: number) => string;

const chinese: Writer = (value) => writeWithUnits(value, HAN_DIGITS, ['', '十', '百', '千']);
const legal: Writer = (value) => writeWithUnits(value, LEGAL_DIGITS, ['', '拾', '佰', '仟']);
const digital: Writer = (value) => String(value).replace(/\d/g, (digit) => HAN_DIGITS.charAt(Number(digit)));
const fullWidth: Writer = (value) =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
const roman: Writer = (value) => {
  let rest = value;
  return ROMAN.map(([size, sign]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return sign.repeat(count);
  }).join('');
};
/** a … z, aa, bb: Word repeats the letter, up to 780, which no list exceeds. */
const letter: Writer = (value) =>
  value > 780 ? String(value) : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
const cycle =
  (signs: string): Writer =>
  (value) =>
    signs.charAt((value - 1) % signs.length);
/** ①–⑳ and similar ranges of Unicode; beyond them Word writes plain numbers. */
const enclosed =
  (first: string, count: number): Writer =>
  (value) =>
    value >= 1 && value <= count ? String.fromCodePoint((first.codePointAt(0) ?? 0) + value - 1) : String(value);

const WRITERS: Readonly<Record<string, Writer>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  chineseLegalSimplified: legal,
  ideographDigital: digital,
  japaneseDigitalTenThousand: digital,
  taiwaneseDigital: digital,
  ideographTraditional: cycle(STEMS),
  ideographZodiac: cycle(BRANCHES),
  decimalEnclosedCircle: enclosed('①', 20),
  decimalEnclosedCircleChinese: enclosed('①', 20),
  decimalEnclosedFullstop: enclosed('⒈', 20),
  decimalEnclosedParen: enclosed('⑴', 20),
  ideographEnclosedCircle: enclosed('㊀', 10),
  lowerLetter: letter,
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  none: () => '',
};

/** `formatNumber(12, 'chineseCounting')` → 十二. An unknown format, and any number below 1, gives plain digits. */
export function formatNumber(value: number, format: string): string {
  const write = Object.hasOwn(WRITERS, format) ? WRITERS[format] : undefined;
  return write && (value > 0 || format === 'none') ? write(value) : String(value);
}

/** 103 → 一百零三, 12 → 十二. Above 9,999 digit by digit. */
function writeWithUnits(value: number, digits: string, units: readonly string[]): string {
  if (value > 9999) return String(value).replace(/\d/g, (digit) => digits.charAt(Number(digit)));
  const written = [...String(value)].map((digit, index, all) => {
    const unit = units[all.length - 1 - index] ?? '';
    return digit === '0' ? digits.charAt(0) : digits.charAt(Number(digit)) + unit;
  });
  const zero = digits.charAt(0);
  const joined = written
    .join('')
    .replace(new RegExp(`${zero}+`, 'g'), zero)
    .replace(new RegExp(`${zero}$`), '');
  const [one, ten] = [digits.charAt(1), units[1] ?? ''];
  return value >= 10 && value < 20 && joined.startsWith(one + ten) ? joined.slice(1) : joined;
}
