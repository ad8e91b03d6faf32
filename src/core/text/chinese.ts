/** Chinese numerals and character classes. */
import { withOneZero } from './zeros.ts';

const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  '○': 0,
  '０': 0,
  '１': 1,
  '２': 2,
  '３': 3,
  '４': 4,
  '５': 5,
  '６': 6,
  '７': 7,
  '８': 8,
  '９': 9,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const MYRIADS: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };

const PLAIN_DIGITS = /^[0-9０-９]+$/u;
const POSITIONAL = /^[〇零○一二三四五六七八九]{2,}$/u;
const WITH_UNITS = /^[〇零一二两三四五六七八九十百千万亿]+$/u;

/**
 * Reads a whole number as written in a report: 十二 → 12, 一百零三 → 103, 二〇二一 and 二O二一 → 2021, ２１ → 21.
 *
 * Returns undefined for anything that is not a number from end to end (二三十, 第十, empty) or too large to be exact.
 * Linear in the text.
 */
export function parseChineseNumber(written: string): number | undefined {
  const text = withOneZero(written);
  if (PLAIN_DIGITS.test(text)) return parsePositional(text);
  if (text.length === 1 || POSITIONAL.test(text)) return DIGITS[text] ?? UNITS[text] ?? parsePositional(text);
  return WITH_UNITS.test(text) ? parseWithUnits(text) : undefined;
}

function parsePositional(text: string): number | undefined {
  let value = 0;
  for (const char of text) {
    const digit = /[0-9]/.test(char) ? Number(char) : DIGITS[char];
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return Number.isSafeInteger(value) ? value : undefined;
}

/** 一万二千三百 → 12300. Units must fall within a group of four; a digit may not follow a digit except 零. */
function parseWithUnits(text: string): number | undefined {
  let total = 0;
  let group = 0;
  let digit: number | undefined;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const char of text) {
    const unit = UNITS[char];
    const myriad = MYRIADS[char];
    if (unit !== undefined) {
      if (unit >= lastUnit) return undefined;
      group += (digit || 1) * unit;
      lastUnit = unit;
      digit = undefined;
    } else if (myriad !== undefined) {
      total = (total + group + (digit ?? 0)) * myriad;
      group = 0;
      digit = undefined;
      lastUnit = Number.POSITIVE_INFINITY;
    } else {
      if (digit) return undefined;
      digit = DIGITS[char];
    }
  }
  const value = total + group + (digit ?? 0);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** Whether the text is Han characters from end to end: 张三 yes; 张3, XX市 and the empty text no. */
export function isHan(text: string): boolean {
  return /^\p{Script=Han}+$/u.test(text);
}
