/** Numbers that a browser shows before the items of an ordered list: `start`, `value`, `reversed`, `type`, `list-style-type`. */
import type { Element } from 'hast';
import { formatNumber } from '../docx/number-format.ts';

/** Numbering of a list's items. */
export interface ListNumbers {
  /** The next item's number; undefined in a list of bullets. */
  next?: number;
  step: 1 | -1;
  /** Format of `formatNumber`; undefined where items have no sign. */
  format?: string;
}

/** Browsers accept any number; no list of a report reaches this one. */
const LARGEST = 99_999;

/** Formats of `type` and of CSS (Counter Styles 3) that Chinese pages use. */
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-ideographic': 'chineseCounting',
  'trad-chinese-informal': 'chineseCounting',
  'simp-chinese-informal': 'chineseCounting',
  'japanese-informal': 'chineseCounting',
  'simp-chinese-formal': 'chineseLegalSimplified',
  'cjk-decimal': 'ideographDigital',
  'cjk-heavenly-stem': 'ideographTraditional',
  'cjk-earthly-branch': 'ideographZodiac',
};

const STYLE =
  /list-style(?:-type)?\s*:[^;]*?\b(none|decimal-leading-zero|decimal|(?:lower|upper)-(?:alpha|latin|roman)|(?:cjk|trad-chinese|simp-chinese|japanese)-[a-z-]+)/i;

export function numbersOf(list: Element): ListNumbers {
  if (list.tagName !== 'ol') return { step: 1 };
  const { start, reversed } = list.properties;
  const step = reversed === undefined || reversed === false ? 1 : -1;
  const first = wholeNumber(start) ?? (step === 1 ? 1 : countItems(list));
  const format = formatOf(list) ?? 'decimal';
  return format === 'none' ? { next: first, step } : { next: first, step, format };
}

/** The number of an item and its format; advances the list. */
export function numberItem(item: Element, list: ListNumbers): { number: number; format: string } | undefined {
  if (list.next === undefined) return undefined;
  const number = wholeNumber(item.properties.value) ?? list.next;
  list.next = number + list.step;
  const format = formatOf(item) ?? list.format;
  return format === undefined || format === 'none' ? undefined : { number, format };
}

/** The sign that a browser shows: `3.` → 3、 for the Chinese formats, `c.` for letters; undefined for plain digits. */
export function signOf({ number, format }: { number: number; format: string }): string | undefined {
  if (format === 'decimal') return undefined;
  return formatNumber(number, format) + (/^(?:chinese|ideograph)/.test(format) ? '、' : '.');
}

function formatOf({ properties: { type, style } }: Element): string | undefined {
  const named = typeof style === 'string' ? STYLE.exec(style)?.[1]?.toLowerCase() : undefined;
  if (named === 'none') return 'none';
  const key = named ?? (typeof type === 'string' ? type : undefined);
  return key !== undefined && Object.hasOwn(FORMATS, key) ? FORMATS[key] : undefined;
}

function wholeNumber(value: unknown): number | undefined {
  const number = typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? Number(value) : NaN;
  return Number.isInteger(number) && Math.abs(number) <= LARGEST ? number : undefined;
}

function countItems(list: Element): number {
  return list.children.filter((child) => child.type === 'element' && child.tagName === 'li').length;
}
