/** Reads the words around a number that name its indicator. */
import type { Figure } from './comparison.ts';

/** The words before a number, by their function. */
export interface Lead {
  /** The indicator; empty when the words before the number do not name it (，增长5.2%). */
  subject: string;
  kind: Figure['kind'];
  period?: string;
  base?: string;
  /** Whether the number is only a reference for another: 从54万亿元, 比预算高0.2个百分点. */
  isReference: boolean;
  /** Whether the number is the level reached in the end: 提高到95%. */
  arrives: boolean;
  /** Terms of the measurement, if stated: 实际, 同口径. */
  terms?: string;
}

/** 由82%提高到95%, 由每人每年380元提高到420元, 从2020年的10.5万元提高到14万元, 从不到70%提高到95%. */
const START = /[从由自](?:(?:[0-9０-９]{4}年|上年|去年)[底末初]?的?|每[人户亩]每[年月])?(?:不到|不足|近|约)?$/u;
/** Words between the verb and the number. */
const LIMITERS =
  /(?:不?超过?|[不]?低于|不少于|不高于|不足|不到|至少|达到|达|突破|跨[过越上]|跃上|[站登迈]上|接近|大约|约|近|逾|为|是|有|[人户亩]均|平均|年内|共计|合计|总计|共|分别|(?<![年月日])均|各|仅|已经?|了|再|将|要|拟按?|按|保持在?|稳定在|维持在|控制在|在|又|持续|继续|一直|始终|都)$/u;
/** 提高到610元 states a level, 提高30元 an increase. */
const ARRIVALS = /(?:提高|增加|增长|上升|扩大|提升|降低|下降|减少|缩小|缩短|压减|回升|回落|增|升|降|减)(?:到|至|为)$/u;
const RISES = /(?:增长|增加|提高|提升|上升|上涨|净增|增收|扩大)$/u;
const FALLS = /(?:下降|降低|减少|压减|缩短|缩小|回落|下调)$/u;
const MANNERS = /(?:同比|环比|实际|名义|同口径|平均|分别|合计|再|已)$/u;
/** A rate at the end of the year is not the year's mean. */
const AT_END = /^(?:今年|去年)?年[末底]|年[末底]$/u;
/** Growth in other terms is another figure: 实际增长 is not 增长. */
const TERMS = /(?:实际|名义|环比|同口径)(?=(?:同比|平均|分别)*$)/u;
const BASE = /(?:比|较)((?:上|去|前)年(?:同期)?|[^，；比较]{0,8}(?:年|期|前|底|末|初))$/u;
const LAST_YEAR = /^(?:上年|去年)(?:同期)?$/u;
const PERIOD =
  /(?:(?:过去|近|这)?(?:[一二三四五六七八九十两]|[0-9]+)年(?:间|以来|来)?|“十[一二三四五]五”(?:期间|时期)?|累计|每年|年均|月均|日均|上半年|前三季度|[一二三四]季度)/gu;
/** Words that open a clause and are not part of the indicator. */
const OPENERS =
  /^(?:其中|今年|去年|上年|全年|当年|本年度?|年末|年底|年内|截至?[^，]{0,10}?[底末前]|目前|预计|预期|力争|确保|争取|实现|完成|使|并|也|和|与|及|还|要|再|的)/u;
/** 比去年预算高 and 增速高于全国 compare with something that is no time; 比重 and 比例 are indicators themselves. */
const COMPARED = /^(?:比(?![重例率])|较)|[高低快好优]于(?:全国|全省|全区|全市|全县|上年|去年|预期|平均)[^，]{0,6}$/u;

/**
 * Reads the words between the last mark or number and this number.
 *
 * 国内生产总值比上年增长 gives 国内生产总值, up; 脱贫县年均提高到 gives 脱贫县, level, 年均. Every step removes a word from the end: linear in the number of
 * such words.
 */
export function readLead(words: string): Lead {
  const lead: Lead = { subject: words.replace(/\s/gu, ''), kind: 'level', isReference: false, arrives: false };
  lead.isReference = START.test(lead.subject);
  lead.subject = lead.subject.replace(START, '');
  takeOff(lead, LIMITERS);
  lead.arrives = ARRIVALS.test(lead.subject);
  lead.kind = takeVerb(lead);
  const terms = TERMS.exec(lead.subject)?.[0] ?? (AT_END.test(lead.subject) ? '年末' : undefined);
  if (terms !== undefined) lead.terms = terms;
  takeOff(lead, MANNERS);
  const base = BASE.exec(lead.subject);
  if (base?.[1] !== undefined) {
    lead.subject = lead.subject.slice(0, base.index);
    if (!LAST_YEAR.test(base[1])) lead.base = base[1];
  }
  takePeriod(lead);
  takeOff(lead, LIMITERS);
  takeOff(lead, MANNERS);
  takeOff(lead, OPENERS);
  return COMPARED.test(lead.subject) ? { ...lead, isReference: true, subject: '' } : lead;
}

/** 五年年均 and 年均 are different periods; all words of time together are the name. */
function takePeriod(lead: Lead): void {
  const found = lead.subject.match(PERIOD);
  if (found === null) return;
  lead.period = found.join('');
  lead.subject = lead.subject.replace(PERIOD, '');
}

function takeOff(lead: Lead, words: RegExp): void {
  for (let match = words.exec(lead.subject); match !== null && match[0] !== ''; match = words.exec(lead.subject)) {
    lead.subject = lead.subject.replace(words, '');
  }
}

function takeVerb(lead: Lead): Figure['kind'] {
  if (ARRIVALS.test(lead.subject)) {
    takeOff(lead, ARRIVALS);
    return 'level';
  }
  const kind = RISES.test(lead.subject) ? 'up' : FALLS.test(lead.subject) ? 'down' : 'level';
  if (kind === 'up') takeOff(lead, RISES);
  if (kind === 'down') takeOff(lead, FALLS);
  return kind;
}

/** Words of a sentence that make its figures targets, or results. */
export const TARGET_WORDS = /预期目标|目标是|力争|拟安排|计划|争取/u;
export const RESULT_WORDS = /(?<![比较从由])(?:去年|上年)|过去|已经?|完成了|达到了/u;
/** Words for what a figure excludes or holds constant: 扣除价格因素, 按可比价格计算. */
export const CONDITION = /扣除[^，。；]*|剔除[^，。；]*|不含[^，。；]*|不包括[^，。；]*|可比口径|可比价格|不变价格?/u;
