/** Finds numbers with their units, as reports write them. */

export interface Quantity {
  /** UTF-16 offsets of the number with its unit. */
  start: number;
  end: number;
  value: number;
  upper?: number;
  unit: string;
  bound?: 'at least' | 'about' | 'at most';
}

const NUMBER = '[0-9]+(?:,[0-9]{3}(?![0-9]))*(?:\\.[0-9]+)?';
/** 千 of 千瓦, 千米 and 千克 belongs to the unit. */
const MAGNITUDE = '(?:[百万亿]|千(?![瓦米克伏]))';
const UNITS = [
  ...[
    '个百分点',
    '平方公里',
    '平方米',
    '立方米',
    '吨标准煤',
    '千瓦时',
    '千瓦',
    '公里',
    '千米',
    '人次',
    '人份',
    '场次',
    '件次',
    '美元',
    '欧元',
    '港元',
  ],
  ...['课时', '学时', '小时', '分钟', '公斤', '千克', '公顷'],
  ...'%‰元人户吨斤亩套辆项件部倍天名家所条座次场期批起份篇只头张台艘架米'.split(''),
  // 3个月 is a time, not a count.
  '个(?!月)',
];

/** One amount: number, 多 or 余, magnitudes with further digits (2万5千), unit. */
const AMOUNT = new RegExp(
  `(?<first>${NUMBER})[多余]?(?<magnitude>${MAGNITUDE}*)(?<rest>(?:${NUMBER}${MAGNITUDE}+)*)(?<more>[多余]?)(?<unit>${UNITS.join('|')})?[多余]?`,
  'gu',
);
const RANGE = /^\s*[-—–~－～至到]{1,2}\s*$/u;

/** Dates, ordinals, names and masked figures are no amounts: 2023年, 第3次, 5G, C919, PM2.5, 20XX. */
const NAME_BEFORE = /[A-Za-z.第〔/×X*-]$/u;
const NAME_AFTER = /^[A-Za-z/×*]/u;

/** Words before the number; 不超过 before 超过. */
const BOUNDS_BEFORE: [NonNullable<Quantity['bound']>, RegExp][] = [
  ['at most', /(?:不超过|不高于|控制在|不突破|不到|不足|(?<!不)低于)(?:了)?$/u],
  ['at least', /(?:超过?|突破|不低于|不少于|至少|逾|高于|跨[过越上]|跃上|[站登迈]上)(?:了)?$/u],
  ['about', /(?:约|近|接近|大约|将近)(?:为)?$/u],
];
const BOUNDS_AFTER: [NonNullable<Quantity['bound']>, RegExp][] = [
  ['at least', /^以上/u],
  ['at most', /^(?:以内|以下|之内)/u],
  ['about', /^(?:左右|上下)/u],
];

interface Amount {
  start: number;
  end: number;
  value: number;
  magnitude: number;
  unit: string;
}

/**
 * The quantities of a sentence in order: 1244万人, 6%—6.5%, 2万5千公里, 300多万. A number must have a unit or a magnitude. Chinese
 * numerals are ignored: 两个确立 is more often a name than a count. Linear in the sentence's length.
 */
export function findQuantities(sentence: string): Quantity[] {
  const text = narrow(sentence);
  const amounts = [...text.matchAll(AMOUNT)].map(readAmount).filter((amount) => !isName(text, amount));
  const quantities: Quantity[] = [];
  for (let index = 0; index < amounts.length; index += 1) {
    const amount = amounts[index] as Amount;
    const next = amounts[index + 1];
    const isRange = next !== undefined && RANGE.test(text.slice(amount.end, next.start));
    if (isRange) index += 1;
    const quantity = isRange ? joinRange(text, amount, next) : settle(amount);
    if (quantity === undefined) continue;
    const bound = findBound(text, quantity);
    quantities.push({ ...quantity, ...(bound && { bound }) });
  }
  return quantities;
}

/** Converts full-width digits and signs to half-width, and points of any form between digits to points (4·3％); keeps offsets. */
function narrow(text: string): string {
  return text
    .replace(/[０-９．，％]/gu, (sign) => (sign === '，' ? sign : String.fromCharCode(sign.charCodeAt(0) - 0xfee0)))
    .replace(/(?<=[0-9])[·・•](?=[0-9])/gu, '.');
}

const MAGNITUDES: Record<string, number> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

function readAmount(match: RegExpMatchArray): Amount {
  const { first = '', magnitude = '', rest = '', unit = '' } = match.groups ?? {};
  const factor = factorOf(magnitude);
  let value = times(numberOf(first), factor);
  for (const [, digits = '', signs = ''] of rest.matchAll(new RegExp(`(${NUMBER})(${MAGNITUDE}+)`, 'gu'))) {
    value += times(numberOf(digits), factorOf(signs));
  }
  const start = match.index ?? 0;
  return { start, end: start + match[0].length, value, magnitude: rest === '' ? factor : 1, unit };
}

const numberOf = (digits: string): number => Number(digits.replaceAll(',', ''));
const factorOf = (signs: string): number => [...signs].reduce((factor, sign) => factor * (MAGNITUDES[sign] ?? 1), 1);
/** 1.37 × 10¹² without the rounding noise of binary fractions. */
const times = (value: number, factor: number): number => Number((value * factor).toPrecision(12));

function isName(text: string, { start, end }: Amount): boolean {
  return NAME_BEFORE.test(text.slice(0, start)) || NAME_AFTER.test(text.slice(end));
}

function settle({ start, end, value, magnitude, unit }: Amount): Quantity | undefined {
  return unit === '' && magnitude === 1 ? undefined : { start, end, value, unit };
}

/** 3—5万人 shares magnitude and unit. 从54.9%到58.8% is no range: only its end counts. */
function joinRange(text: string, low: Amount, high: Amount): Quantity | undefined {
  if (/[从由自]$/u.test(text.slice(0, low.start))) return settle(high);
  const shares = low.unit === '' && low.magnitude === 1;
  const whole = settle(high);
  if (whole === undefined || (!shares && low.unit !== '' && low.unit !== high.unit)) return whole;
  return {
    ...whole,
    start: low.start,
    value: shares ? times(low.value, high.magnitude) : low.value,
    upper: high.value,
  };
}

function findBound(text: string, { start, end }: Quantity): Quantity['bound'] {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const found =
    BOUNDS_AFTER.find(([, words]) => words.test(after)) ?? BOUNDS_BEFORE.find(([, words]) => words.test(before));
  return found?.[0];
}
