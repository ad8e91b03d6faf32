/** Reads the year and the joint plan's year from a title. */

import type { Field } from '../report/report.ts';
import { isPlanOnly, PLAN } from './genres.ts';
import { blankQuotedTitles } from './quoted-titles.ts';
import { type Passage, quoted } from './reading.ts';
import { findYears, readYear, type YearWords } from './years.ts';

export interface TitleYears {
  year?: Field<number>;
  /** Whether the title only suggests the year. */
  isWeak?: boolean;
  planYear?: Field<number>;
}

/** Words that look back, after a year: 2021年工作总结, 计划执行情况. */
const REVIEW = /总结|小结|回顾|情况|完成|述职|述责|述廉|报告|汇报|检查/u;
/** Words that look ahead: 2022年工作计划, 重点工作, 计划草案 — 计划执行情况 looks back. */
const AHEAD =
  /计划(?!执行|完成|落实)|打算|安排|思路|要点|谋划|设想|部署|重点工作|重点任务|目标任务|草案|规划|工作意见/u;
/** 及明年工作计划, 和下一年度工作打算 — not 下一步工作打算, which names no year. */
const NEXT_YEAR =
  /(?:明年|来年|次年|下年度?|下一年度?|新一年|新的一年)[^，。]{0,6}(?:计划|打算|安排|思路|要点|谋划|设想)/u;

/**
 * 2022年度工作总结暨2023年度工作计划 → 2022 and 2023; 2021年工作总结及明年工作打算 → 2021 and 2022; 2023年工作要点 → 2023 alone; 2018—2022年工作总结 → 2022;
 * 2021—2025年行动计划 → 2021.
 *
 * Years with a month (（2022年1月）, 2021年12月工作总结) only date the report; they count when the words of the document follow.
 */
export function yearsInTitle(title: Passage, types: readonly string[]): TitleYears {
  const own = blankQuotedTitles(title.text);
  const words = findYears(own).filter((found) => counts(found, own));
  const [first] = words;
  if (!first) return ofClass(title) ?? bareYear(title) ?? quotedYear(title);
  const pieces = words.map((found, index) => ({
    ...found,
    matter: title.text.slice(found.end, words[index + 1]?.start),
    quote: title.text.slice(found.start, found.end),
  }));
  const isReview = REVIEW.test(pieces[0]?.matter ?? '') && !isPlanOnly(types);
  const plan = isReview
    ? pieces.find(({ year, matter }, index) => index > 0 && year >= first.year && AHEAD.test(matter))
    : undefined;
  const about =
    isReview || pieces.length === 1
      ? pieces[0]
      : pieces.findLast(({ matter }) => REVIEW.test(matter) || AHEAD.test(matter));
  const piece = about ?? pieces[0];
  if (!piece) return {};
  const looksAhead =
    isPlanOnly(types) || (AHEAD.test(piece.matter) && !REVIEW.test(piece.matter)) || isSpanOfPlan(piece, title.text);
  const value = looksAhead ? (piece.since ?? piece.year) : piece.year;
  const year: Field<number> = { value, evidence: quoted(title, piece.quote) };
  const planYear = plan ? { value: plan.year, evidence: quoted(title, plan.quote) } : nextYear(title, value, types);
  return { year, ...(planYear ? { planYear } : {}) };
}

/** 卫生事业发展规划（2016—2020年） */
const isSpanOfPlan = ({ since, start }: YearWords, title: string): boolean =>
  since !== undefined && /(?:规划|计划|方案|纲要|意见)[（(]$/u.test(title.slice(0, start));

/** 2021年12月工作总结 counts; （2021年12月） and ——2024年3月5日在…会议上 do not. */
function counts({ dated, start, end }: YearWords, title: string): boolean {
  if (!dated) return true;
  return (
    !/(?:[（(]|——)\s*$/u.test(title.slice(0, start)) && /^\s?\d{1,2}\s?月(?:份)?[^\d）)]{2,}/u.test(title.slice(end))
  );
}

/** 2020级新生报到会 is of 2020, since a class is named after its first year; 2023届毕业典礼 of 2023, its last. */
function ofClass(title: Passage): TitleYears | undefined {
  const words = /(?<![0-9])(?:19|20)\d{2}(?:级(?=[^，。]{0,8}(?:新生|新学员|开学|迎新|军训|入学|报到))|届)/u.exec(
    title.text,
  )?.[0];
  const year = readYear(words?.slice(0, 4) ?? '');
  return words === undefined || year === undefined
    ? undefined
    : { year: { value: year, evidence: quoted(title, words) }, isWeak: true };
}

/** 县档案局工作总结2016, 2018县档案局工作总结: four digits at either end — not 健康中国2030, 〔2021〕8号. */
function bareYear(title: Passage): TitleYears | undefined {
  const words =
    /^(?:19|20)\d{2}(?=(?!年代|[届级])\p{Script=Han})|(?<=(?:总结|报告|计划|要点|汇报|材料|讲话)[\s　（(]*)(?:19|20)\d{2}(?=[）)]?$)/u.exec(
      title.text,
    )?.[0];
  const year = readYear(words ?? '');
  return words === undefined || year === undefined
    ? undefined
    : { year: { value: year, evidence: quoted(title, words) } };
}

/** 关于印发《云河县2023年档案工作要点》的通知 is of 2023; a range in a quoted title (《…（2023—2025年）》) belongs to that document. */
function quotedYear(title: Passage): TitleYears {
  if (!/(?:印发|下发|转发|呈报|报送|上报)(?:[^《]{0,12})《/u.test(title.text)) return {};
  const [words, ...others] = findYears(title.text).filter(({ dated, since }) => !dated && since === undefined);
  if (!words || others.length > 0) return {};
  return {
    year: { value: words.year, evidence: quoted(title, title.text.slice(words.start, words.end)) },
    isWeak: true,
  };
}

function nextYear(title: Passage, year: number, types: readonly string[]): Field<number> | undefined {
  const words = NEXT_YEAR.exec(title.text)?.[0];
  if (words === undefined || !types.includes(PLAN) || isPlanOnly(types)) return undefined;
  return { value: year + 1, evidence: quoted(title, words) };
}
