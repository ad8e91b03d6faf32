/**
 * Closes the spaces between single digits before a unit: `1 9 9 3 年` → `1993 年` → `1993年`. Keeps `表 1 2`, `12 345 人` and spaces
 * between words. Linear time.
 */
export function closeSpacedDigits(text: string): string {
  return text.replace(SPACED, (digits, at: number) =>
    UNIT.test(text.charAt(at + digits.length)) ? digits.replace(/[ \u3000]/gu, '') : digits,
  );
}

/**
 * Takes all digits at once. What follows is checked afterwards, since a pattern that did so would try each digit as a new start.
 */
const SPACED = /(?<![\d.])[\d０-９](?:[ \u3000][\d０-９])+[ \u3000]?/gu;
const UNIT = /[年月日号％%万亿元人个件名次项家户所]/u;

/**
 * Closes a line whose Han characters are all spaced, as titles are for looks: `述 职 报 告` → `述职报告`; also with a year whose digits
 * `closeSpacedDigits` has closed: `2021年 度 述 职 报 告`. A name of two characters (`李　强`) keeps its space.
 */
export function closeSpacedLine(text: string): string {
  if (SPACED_LINE.test(text) && (text.match(LONE_HAN)?.length ?? 0) >= 3) return text.replace(/[ \u3000]/gu, '');
  if (SPACED_KIND.test(text)) return text.replace(/[ \u3000]/gu, '');
  return text.length > LONGEST_TITLE ? text : text.replace(SPACED_END, closeName);
}

/** 报　　告 as the last line of a title; not 李　强, 目　录. */
const SPACED_KIND =
  /^(?:报[ \u3000]+告|[总小][ \u3000]+结|讲[ \u3000]+话|汇[ \u3000]+报|计[ \u3000]+划|要[ \u3000]+点)$/u;

/** 云河县信访局 2016年 工 作 总 结: the document's own name, spaced, after its office. */
const SPACED_END = /(?<=[ \u3000年度])(?:\p{Script=Han}[ \u3000]+){3,12}\p{Script=Han}$/u;
const LONGEST_TITLE = 60;

function closeName(spaced: string): string {
  const closed = spaced.replace(/[ \u3000]/gu, '');
  return /(?:总结|小结|报告|计划|要点|汇报|材料|讲话|安排|方案)$/u.test(closed) ? closed : spaced;
}

const SPACED_LINE =
  /^(?:[\d０-９]{4}年|[\p{Script=Han}（）()《》“”、])(?:[ \u3000]+(?:[\d０-９]{4}年|[\p{Script=Han}（）()《》“”、])){2,}$/u;
const LONE_HAN = /(?<![^ \u3000])\p{Script=Han}(?![^ \u3000])/gu;
