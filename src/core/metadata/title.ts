/** Decides whether a line could be the title of a report. */
import { expandAliases } from '../report/aliases.ts';
import { OTHER_TYPE } from '../report/defaults/types.ts';
import type { Settings } from '../report/settings.ts';
import { findTitleTypes } from './type-words.ts';
import { findYears } from './years.ts';

/** Titles of the State Council's and county offices' reports alike are shorter; 关于…的报告 is the longest. */
const LONGEST_TITLE = 90;

/** 一、 （一） 1. 第一章 一是 ①: a numbered line is a heading. Near misses: 一季度工作总结, 2021年工作总结. */
const NUMBERED =
  /^(?:[（(]?[一二三四五六七八九十百]{1,4}[）)、．.]|[（(]?\d{1,2}[）)、．.](?!\d)|第[一二三四五六七八九十\d]+[章节条部]|[一二三四五六七八九十]是|[①-⑳])/u;

/** 下一步工作打算, 存在的问题, 现将…: beginnings of headings and sentences, not of titles. */
const NO_TITLE_START =
  /^(?:下一?步|今后|明年|来年|存在|主要|具体|现将|以上|以下|下面|特此|此汇报|同志们|各位|附件?[:：\d一二三]|来源|作者)/u;

/** 关于2021年工作情况的报告 — not 关于学习不深入方面的问题, a heading. */
const ABOUT =
  /^关于.{2,50}(?:的|情况)(?:[一-龥]{0,4})(?:报告|汇报|总结|计划|意见|建议|通知|通报|决定|决议|思考|调查|调研|研究|探讨|分析|说明|请示|批复|函|方案|办法|讲话|发言|体会|提案|议案|讲稿|安排)(?:[（(][^（()）]{1,20}[)）])?$/u;

/** 工作开展情况, 意见建议: also headings, so that a title needs an office, a year or 关于 with them. */
const WEAK_ENDING = /(?:情况|意见|建议|办法|规定|制度|清单|台账|思路|打算|安排|部署|任务|计划|设想)$/u;

/**
 * Whether a line could be a report's title: short, without a sentence's punctuation, and with a document type at its end or of
 * the form 关于…的….
 *
 * 县委统战部2022年度工作总结暨2023年度工作计划, 在全县档案工作会议上的讲话 — not 一、工作总结, 各位代表：, 2020年，在区委的正确领导下, 工作总结会议于1月召开. Such a line within the text
 * (2022年工作计划 as an unnumbered heading) also passes: only its place distinguishes it from a title. Linear in the line, which is
 * cut off at 90 characters.
 */
export function isTitleLine(line: string, settings: Settings): boolean {
  const title = bareTitle(line);
  if (title.length < 2 || title.length > LONGEST_TITLE) return false;
  if (KIND_FIRST.test(title)) return true;
  if (NUMBERED.test(title) || NO_TITLE_START.test(title) || hasSentenceMarks(title)) return false;
  if (ABOUT.test(title) || BARE_PLAN.test(title)) return true;
  const types = findTitleTypes(expandAliases(title, settings.aliases).text, settings);
  const last = types.at(-1);
  if (last === undefined) return ANY_REPORT.test(title) && (findYears(title).length > 0 || OFFICE.test(title));
  const isWeak =
    (types.every(({ type }) => type === OTHER_TYPE) && !OTHER_TITLE.test(title)) || WEAK_ENDING.test(title);
  return !isWeak || findYears(title).length > 0 || OFFICE.test(title);
}

/** 工作计划, 个人学习计划: the bare name of a plan is no heading. */
const BARE_PLAN = /^(?:个人|年度|本?学期|教学|班主任|月|周)?(?:工作|学习)计划$/u;

/** 标题：云河县气象局2018年工作总结, 题 目：…, and in a collection 第三篇：…, 篇二：… */
const LABEL =
  /^(?:(?:文[\s　]*)?[题标名][\s　]*[目题名称]|第[一二三四五六七八九十\d]{1,3}篇|篇[一二三四五六七八九十\d]{1,2})[\s　]*[：:][\s　]*/u;
/** 党课讲稿：以伟大建党精神凝聚奋进力量: the type of document before its theme. */
const KIND_FIRST =
  /^(?:专题)?(?:党课(?:讲稿|提纲|辅导)?|讲[话稿]稿?|(?:交流|表态|研讨)?发言(?:稿|材料|提纲)?|演讲稿?|致辞|心得体会|学习体会|调研报告|经验(?:交流)?材料|典型材料|事迹材料)[：:][^。；：:]{4,40}$/u;
/** 洛源市消防救援支队2021年度形势分析报告: a report by its last word, if an office or a year is before it. */
const ANY_REPORT = /^[^，。：:]{6,60}(?:报告|材料|公报)$/u;

/** The title without wrapping: 标题：…, 《…》 around all of it, a colon after 工作计划：. Pure; linear. */
export function bareTitle(line: string): string {
  const title = line.trim().replace(LABEL, '');
  const unquoted = /^《[^《》]{4,}》$/u.test(title) ? title.slice(1, -1) : title;
  return /[。，；！？、：:].*[：:]$|如下[：:]$|^.{0,1}[：:]$/u.test(unquoted)
    ? unquoted
    : unquoted.replace(/[：:]$/u, '');
}

/** 致全市抗洪一线工作者的慰问信, 学习心得体会: types that no heading names. */
const OTHER_TITLE =
  /^.{4,}(?:[信书]|体会|感悟|(?:实施|工作|行动|整改|活动|创建)方案|规划|纲要|大事记|纪要|简报|快报|专报|的(?:通知|通报|意见|决定|决议|请示|批复|答复|公告|通告)|统计公报)$/u;

/** An office or a post in a title: 县委, 云河县, 水务局, 书记. */
const OFFICE =
  /(?:[省市州县区旗镇乡](?:委|政府)|[局部厅委办馆院校]|街道|中心|公司|支部|书记|[部局县区市镇乡校院馆]长|主任)(?!工作)/u;

/** 2016年工作总结，2017年工作思路: a joint plan after a comma. */
const JOINT_PLAN = /(?<=总结|小结|情况)[，,](?=\d{4}年[^，。]{0,10}(?:计划|打算|安排|思路|要点|谋划|设想)$)/u;

/**
 * 。！？； end sentences. A comma or a colon may separate a slogan from the title proper (凝心聚力，砥砺前行——2021年工作总结,
 * 凝心聚力促发展：县委统战部2021年工作总结), which then comes after —— or has a year.
 */
function hasSentenceMarks(title: string): boolean {
  const outside = title.replace(/《[^《》]*》|“[^“”]*”|[（(][^（()）]*[)）]/gu, '').replace(JOINT_PLAN, '');
  if (/[。！？；!?;]|[：:，,]$/u.test(outside)) return true;
  if (/如下|[：:].{0,3}$|^.{0,5}[：:]/u.test(outside)) return true;
  if (!/[，,：:]/u.test(outside)) return false;
  const proper = outside.split(/——|[：:]/u).at(-1) ?? '';
  return /[，,]/u.test(proper) || proper === outside;
}
