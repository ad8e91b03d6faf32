/** Finds dates and amounts written against GB/T 15835, or in two styles in one draft. */
import { type DraftLine, type FormFinding, findAll } from './finding.ts';

/** 2025年3月 · 2025年 */
const ARABIC_DATE = /[12][0-9]{3}年(?:[0-9]{1,2}月)?/gu;
/** 二〇二五年三月; not 二年级, 十一月 alone, nor a date in a title: 《…二〇三五年远景目标纲要》 */
const CHINESE_DATE =
  /(?<!《[^》]*)[一二][〇零○一二三四五六七八九]{3}年(?:[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?)?/gu;
/** 25年底, 23年3月; not 2025年底, 近20年, 第12年, 15年间 */
const SHORT_YEAR = /(?<![0-9第近过这])[0-3][0-9]年(?=[0-9]{1,2}月|度|底|初|末)/gu;
/** 5—6%, 3～5%: the first percent sign is missing; not 5%—6%, 2024—2025年 */
const HALF_PERCENT = /(?<![0-9.%％年])[0-9]+(?:\.[0-9]+)?\s?[-—–~～至]\s?[0-9]+(?:\.[0-9]+)?[%％]/gu;
/** 三百二十万元 where amounts are in digits; not 百亿元, 千亩 */
const CHINESE_AMOUNT =
  /(?<![\p{Script=Han}]第|[几数上成第])[一二两三四五六七八九][十百千][一二三四五六七八九十百千万亿零]*(?:元|公里|亩|吨|平方米|公顷|千瓦)(?![级县城产企俱集])/gu;
const ARABIC_AMOUNT = /[0-9][万亿千百]*(?:元|公里|亩|吨|平方米|公顷|千瓦)/u;
/** 约30多人, 近20余家, 约5%左右, 超过100万以上 */
const TWICE =
  /(?:大约|约|将近|近)[0-9.]+[万亿千百]*[多余]|(?:大约|约)[0-9.]+[万亿千百]*(?:%|个百分点|[人元户个家件项次亩公里吨]{0,2})左右|(?:超过|超|突破)[0-9.]+[万亿千百]*(?:%|[人元户个家件项次亩公里吨]{0,2})以上/gu;

/** Faults in the lines of a draft. Linear. */
export function findNumeralFaults(lines: readonly DraftLine[]): FormFinding[] {
  const text = lines.map((line) => line.text).join('\n');
  const arabic = text.match(ARABIC_DATE)?.length ?? 0;
  const chinese = text.match(CHINESE_DATE)?.length ?? 0;
  const usesDigits = ARABIC_AMOUNT.test(text);
  return lines.flatMap((line) => [
    ...(arabic > 0 && chinese > 0 ? dateFaults(line, arabic >= chinese) : []),
    ...findAll(line, SHORT_YEAR, ({ 0: year }) => ({
      rule: 'numerals',
      words: `年份“${year}”省了前两位`,
      suggestion: `20${year}`,
    })),
    ...findAll(line, HALF_PERCENT, ({ 0: range }) => ({
      rule: 'numerals',
      words: '范围的前一个数也要带百分号',
      suggestion: range.replace(/^([0-9.]+)/u, '$1%'),
    })),
    ...(usesDigits
      ? findAll(line, CHINESE_AMOUNT, ({ 0: amount }) => ({
          rule: 'numerals',
          words: `“${amount}”与别处的阿拉伯数字不一致`,
        }))
      : []),
    ...findAll(line, TWICE, ({ 0: amount }) => ({ rule: 'numerals', words: `“${amount}”里概数说了两遍` })),
  ]);
}

/** Faults of dates in the style that the draft uses less. */
function dateFaults(line: DraftLine, arabicIsUsual: boolean): FormFinding[] {
  const [pattern, usual] = arabicIsUsual ? [CHINESE_DATE, '阿拉伯数字'] : [ARABIC_DATE, '汉字'];
  return findAll(line, pattern, ({ 0: date }) => ({
    rule: 'numerals',
    words: `日期“${date}”与别处写法不同，别处用${usual}`,
  }));
}
