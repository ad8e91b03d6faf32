/** Judges by the words whether a plan was carried out. */
import { comparableForm } from '../../sentence/comparable-form.ts';
import { countCommon, pairsOfForm } from '../../sentence/likeness.ts';
import type { Figure } from '../comparison.ts';

/**
 * Judges a result by its target; both are of one indicator, unit, period and scope. 1200人以上 → 1244人 is done, 3%以内 → 3.4% is
 * short. 5%左右 → 5.2% and 1200人 → 1244人 are results for the reader to judge.
 */
export function judgeFigure(target: Figure, result: Figure): 'done' | 'short' | 'result' {
  if (target.kind !== result.kind || result.upper !== undefined || result.bound === 'about') return 'result';
  const { value, bound } = result;
  if (target.upper !== undefined) {
    const isInside = bound === undefined && value >= target.value && value <= target.upper;
    return isInside ? 'done' : 'result';
  }
  if (target.bound === 'at least') {
    if (bound === 'at most') return value < target.value ? 'short' : 'result';
    return value >= target.value ? 'done' : bound === undefined ? 'short' : 'result';
  }
  if (target.bound === 'at most') {
    if (bound === 'at least') return value > target.value ? 'short' : 'result';
    return value <= target.value ? 'done' : bound === undefined ? 'short' : 'result';
  }
  return target.bound === undefined && bound === undefined && value === target.value ? 'done' : 'result';
}

/** 建成了, 已完成; not 为了, 了解, 作出了贡献. */
const COMPLETED =
  /(?<![为除]|[作做]出|发挥|取得|得到)了(?!解)|完成|建成|竣工|投产|投用|投入使用|通车|开通|落成|办结|出台|印发|挂牌/u;
/** 尚未完成, 正在推进, 进展缓慢, 完成80%. */
const OPEN = /未(?!来)|没有|尚|正在|有待|还需|不够|缓慢|滞后|推进中|部分|基本|初步|力争|将于|即将|开工|启动|筹/u;
const NUMBERS =
  /[0-9０-９]+(?:[.．·][0-9０-９]+)?|[一二三四五六七八九十百千两]+(?=[个项所座条处家件次名套户人万亿亩公])/gu;

/** Least share of the plan's wording in the clauses that state completion: 甲路贯通，乙桥建成 does not complete 甲路. */
const LEAST_HELD = 0.4;

/**
 * Whether the later sentence states that the plan of the earlier one was done: clauses of its wording with words of completion,
 * none that leave it open, and every number of the plan. 新建三所学校。 → 新建三所学校全部竣工。; not 新建两所学校，…。
 */
export function statesCompletion(plan: string, later: string): boolean {
  if (OPEN.test(later)) return false;
  const completed = later.split(/[，,；;]/u).filter((clause) => COMPLETED.test(clause));
  const wanted = pairsOfForm(comparableForm(plan));
  const held = countCommon(wanted, pairsOfForm(comparableForm(completed.join(''))));
  if (completed.length === 0 || held < LEAST_HELD * wanted.length) return false;
  const told = new Set(numbersOf(later));
  return numbersOf(plan).every((number) => told.has(number));
}

const numbersOf = (text: string): string[] =>
  [...text.matchAll(NUMBERS)].map(([number]) => number.normalize('NFKC').replace('两', '二'));
