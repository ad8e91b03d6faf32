/** Phrases that punctuation and function words part off, but that name no matter of a report. */

import { CEREMONY } from '../compare/phrase-words.ts';

/** Taken from what stood in the lists of years of the national reports and of departments' reports, 2012–2025. */
const WORDS =
  // Time and order.
  (
    '时间 时期 阶段 当前 今后 目前 近年来 过去一年 过去五年 今后五年 五年来 一年来 上年 上半年 下半年 年底 经常 始终 长远 ' +
    // Amount and extent.
    '累计 共计 合计 全部 总量 数量 比重 区间 以上 以下 以内 以外 以来 左右 广泛 范围 一切 一律 各项 各类 各地 各领域 全社会 多层次 不足 较低 ' +
    // What any matter can be, or be said to be.
    '情况 方面 举措 措施 办法 方案 思路 原则 要求 需要 明确 良好 正常 根本 重要 丰富 严峻 具体 相应 共同 面对 存在 作出 迈出 ' +
    '到位 落地 不变 不能 可能 变化 准备 显现 行为 现象 结合起来 基础上 基础 态势 事项 成绩 成就 成效 ' +
    '工作中 经验 思考 稳住 更有 都要 还不够 年是 他们 这些 这样 哪里 如下 有所 带来'
  ).split(' ');
const GENERAL: ReadonlySet<string> = new Set(WORDS);

/** A measure word that lost its number: 公里 of 3.5万公里. */
const MEASURES: ReadonlySet<string> = new Set(
  '公里 平方公里 平方米 立方米 千瓦 千瓦时 人次 件次 万人 万元 亿元 万吨 亩 公顷 个百分点 百分点 小时 分钟'.split(' '),
);

/**
 * What is left of a clause: 受疫情 of 受疫情影响, 给市场 of 还给市场, 用互联网, 领域改革 of 教育等领域改革, 公里增加 of 4.2万公里增加到;
 * 十年来 and 总体上 are adverbs.
 */
const FRAGMENT = new RegExp(
  [
    '^受(?![众益贿理访])',
    '^要(?![素点案闻道塞害求])',
    '^给(?![予付排])',
    '^用(?![户地水电能工人途药品餐房车材料海力])',
    '^(?:仍|始终|领域|方面|环节)',
    '^(?:平方)?公里(?:增加|提高|减少)',
    '^[一二三四五六七八九十两几]+年来$',
    '(?:基础|总体|过程|形势|条件)[上中下]$',
  ].join('|'),
);

/** Whether a folded phrase says nothing by itself, or is no phrase: 时间, 公里, 受疫情. */
export const isGeneral = (folded: string): boolean =>
  GENERAL.has(folded) || MEASURES.has(folded) || FRAGMENT.test(folded) || CEREMONY.test(folded);
